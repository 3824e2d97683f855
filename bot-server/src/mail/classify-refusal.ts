/** Names by its cause why a letter did not go (convention 16): what the mail server answered, and how far it had come. */
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { SendFailure } from '../domain/channels/group-channel.ts'

/** How far a letter had come. */
export type MailStage =
  /** No connection, no greeting, or no encryption. */
  | 'connect'
  | 'auth'
  /** Our own address was being announced. */
  | 'sender'
  | 'recipient'
  /** The letter itself was on its way. */
  | 'data'

export interface MailFault {
  stage: MailStage
  /** The server's answer, such as 550; undefined: it gave none. */
  code?: number | undefined
  /** The extended status, such as 5.1.1; '' when the server gives none. */
  status: string
  /** Whether the encrypted connection could not be made. */
  isTls?: boolean
}

/** What an answer means at any stage, unless the stage says more. */
const byCode: Partial<Record<number, DeliveryCause>> = {
  421: 'rate_limited',
  450: 'recipient_quota',
  451: 'platform_failed',
  452: 'recipient_quota',
  454: 'platform_failed',
}

const later = (cause: DeliveryCause, reason: string): SendFailure => ({
  kind: 'later',
  cause,
  reason,
})
const askHuman = (cause: DeliveryCause, reason: string): SendFailure => ({
  kind: 'ask_human',
  scope: 'channel',
  cause,
  reason,
})
const refused = (cause: DeliveryCause, reason: string): SendFailure => ({
  kind: 'refused',
  cause,
  reason,
})

/** Answers that say that our own commands were wrong (RFC 5321, 4.2.3). */
const OUR_MISTAKES = [500, 501, 502, 503, 504, 555]
const NEEDS_SIGN_IN = [530, 534, 535, 538]

/**
 * RFC 5321 and 3463: 4yz is not now, 5yz is no for good; which of both concerns the address, the letter or ourselves
 * follows from the stage. Without an answer, a letter that was on its way may have arrived (ruling 6).
 */
export const classifyRefusal = (fault: MailFault): SendFailure => {
  const { code, stage, status } = fault
  const reason = `smtp ${stage} ${code ?? 'no answer'} ${status}`.trim()
  if (fault.isTls) return askHuman('not_reached', `${reason} (encryption)`)
  if (code === undefined) return withoutAnswer(stage, reason)
  if (code < 400) return { kind: 'unknown', cause: 'no_answer', reason }
  if (code < 500) return later(byCode[code] ?? 'platform_failed', reason)
  if (stage === 'auth' || NEEDS_SIGN_IN.includes(code)) return askHuman('token_refused', reason)
  if (OUR_MISTAKES.includes(code) && !status.startsWith('5.1.'))
    return { kind: 'our_bug', cause: 'our_fault', reason }
  return forGood(fault, reason)
}

const withoutAnswer = (stage: MailStage, reason: string): SendFailure =>
  stage === 'data'
    ? { kind: 'unknown', cause: 'no_answer', reason }
    : later(stage === 'auth' ? 'platform_failed' : 'not_reached', reason)

const forGood = ({ stage, status, code }: MailFault, reason: string): SendFailure => {
  switch (stage) {
    case 'connect':
      return askHuman('account_disabled', reason)
    case 'auth':
      return askHuman('token_refused', reason)
    case 'sender':
      return askHuman('no_permission', reason)
    case 'recipient':
      return refused(causeAtRecipient(status, code), reason)
    case 'data':
      return refused(status.startsWith('5.1.') ? 'address_refused' : 'content_refused', reason)
  }
}

/** A full mailbox (5.2.2) may be emptied, and a rule against us (5.7) is not about the address: neither is gone. */
const causeAtRecipient = (status: string, code: number | undefined): DeliveryCause => {
  if (status === '5.2.2' || code === 552) return 'recipient_quota'
  return status.startsWith('5.7.') ? 'content_refused' : 'address_refused'
}
