/** Tells other programs what happened, signed after Standard Webhooks: the channel of way `webhook`. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import { capabilitiesOf } from '../domain/channels/capabilities.ts'
import type { ChatAddress, GroupChannel, SendOutcome } from '../domain/channels/group-channel.ts'
import type { OutgoingContent } from '../domain/messages.ts'
import {
  type OutsideOutcome,
  type OutsideSettings,
  postOutside,
} from '../lib/outside/post-outside.ts'
import { webhookHeaders } from '../lib/outside/webhook-signature.ts'

export interface Receiver {
  url: string
  /** The one that holds, and the one before while it is still good. */
  secrets: readonly string[]
}

/** What a call says about the receiver. */
export type ReceiverSign = 'taken' | 'failed' | 'gone'

export interface WebhookSettings {
  outside: OutsideSettings
  /** The machine's time: receivers refuse what was signed long ago. */
  now: () => Instant
  /** Null: it is told nothing any more. */
  receiverOf(id: WebhookId): Promise<Receiver | null>
  note(id: WebhookId, sign: ReceiverSign): Promise<void>
}

const Message = z.object({ id: z.string().min(1) })
const GONE = 410
const USER_AGENT = 'Quan-Triet-Webhooks'

export const createWebhookChannel = (settings: WebhookSettings): GroupChannel => ({
  capabilities: capabilitiesOf.webhook,
  async send(to, content) {
    const message = readMessage(content)
    if (message === undefined)
      return { kind: 'our_bug', cause: 'our_fault', reason: 'no event that can be read' }
    const id = asWebhook(to)
    const receiver = await settings.receiverOf(id).catch(() => undefined)
    if (receiver === undefined)
      return { kind: 'later', cause: 'our_fault', reason: 'the receiver could not be read' }
    if (receiver === null)
      return { kind: 'refused', cause: 'unknown_chat', reason: 'the receiver was taken out' }
    const answer = await post(settings, receiver, message)
    const outcome = outcomeOf(answer, message.id)
    const isGone = answer.kind === 'answered' && answer.status === GONE
    const failed = isGone ? 'gone' : 'failed'
    // What it says of the receiver is asked again with the next call.
    await settings.note(id, outcome.kind === 'delivered' ? 'taken' : failed).catch(() => undefined)
    return outcome
  },
})

/** Safe because the way `webhook` addresses nothing but receivers. */
const asWebhook = (to: ChatAddress): WebhookId => to.chatId as WebhookId

const readMessage = (content: OutgoingContent): { id: string; body: string } | undefined => {
  if (content.kind !== 'text') return undefined
  const read = Message.safeParse(parsed(content.text))
  return read.success ? { id: read.data.id, body: content.text } : undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const post = (
  { outside, now }: WebhookSettings,
  { url, secrets }: Receiver,
  { id, body }: { id: string; body: string },
): Promise<OutsideOutcome> => {
  const timestamp = Math.floor(Date.parse(now()) / 1000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': USER_AGENT,
    ...webhookHeaders({ id, timestamp, body }, secrets),
  }
  return postOutside({ url, headers, body }, outside)
}

const outcomeOf = (answer: OutsideOutcome, messageId: string): SendOutcome => {
  switch (answer.kind) {
    case 'answered':
      return answer.status >= 200 && answer.status < 300
        ? { kind: 'delivered', messageId }
        : refusalOf(answer)
    case 'forbidden':
      return { kind: 'later', cause: 'address_refused', reason: 'address' }
    case 'not_reached':
      return { kind: 'later', cause: 'not_reached', reason: answer.code }
    case 'no_answer':
      return { kind: 'later', cause: 'no_answer', reason: answer.code }
  }
}

/** Whatever they say but "taken" may be different tomorrow, except that nobody is there any more. */
const refusalOf = ({
  status,
  retryAfterS,
}: Extract<OutsideOutcome, { kind: 'answered' }>): SendOutcome => {
  const reason = `HTTP ${status}`
  if (status === GONE) return { kind: 'refused', cause: 'unknown_chat', reason }
  return {
    kind: 'later',
    cause: 'platform_failed',
    reason,
    ...(retryAfterS !== null && { retryAfterMs: retryAfterS * 1000 }),
  }
}
