/** Says by cause what an answer of graph.zalo.me means (platform C.4, the Social codes of B.9). */
import { ZaloUserId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import { NumberedId, NumericCode } from '../wire/envelope.ts'
import { readJson } from '../wire/read-json.ts'

/** Whose token it is, or why that cannot be said, by cause. */
export type WhoIs =
  | { kind: 'known'; zaloUserId: ZaloUserId }
  | { kind: 'refused' }
  | { kind: 'outside_vietnam' }
  /** They refuse the app and not the person: our secret is wrong, or the app is switched off. */
  | { kind: 'misconfigured' }
  | { kind: 'unreachable' }

type Refusal = Exclude<WhoIs['kind'], 'known'>

/** Codes by cause; every other one concerns the token. */
const kindOfCode = new Map<number, Refusal>([
  [-501, 'outside_vietnam'],
  // The proof is wrong; the app is removed, not activated, not registered, not linked.
  [-242, 'misconfigured'],
  [-219, 'misconfigured'],
  [-209, 'misconfigured'],
  [-212, 'misconfigured'],
  [112, 'misconfigured'],
  // Too many calls: not now.
  [-32, 'unreachable'],
])

const Answer = z.looseObject({
  error: NumericCode.optional(),
  message: z.string().optional().catch(undefined),
  id: NumberedId.pipe(ZaloUserId).optional().catch(undefined),
})

/**
 * @param status HTTP status; errors come under 200 as well
 * @param body the answer's text; anything
 */
export const readWhoIs = (status: number, body: string): WhoIs => {
  const answer = Answer.safeParse(readJson(body))
  if (!answer.success) return { kind: 'unreachable' }
  const { error = 0, message = '', id } = answer.data
  if (/not inside vietnam/i.test(message)) return { kind: 'outside_vietnam' }
  const kind = kindOfCode.get(error) ?? kindOfStatus(status)
  if (kind !== undefined) return { kind }
  return error === 0 && id !== undefined ? { kind: 'known', zaloUserId: id } : { kind: 'refused' }
}

/** @returns undefined for success, where the envelope decides */
const kindOfStatus = (status: number): Refusal | undefined => {
  if (status === 429 || status >= 500) return 'unreachable'
  return status >= 300 ? 'refused' : undefined
}
