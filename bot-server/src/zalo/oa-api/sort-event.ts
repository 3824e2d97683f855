/** Decides at the door, in memory, how much of an event is kept (ruling 7): all, only that it came, or nothing. */
import { createHash } from 'node:crypto'
import { type Addressee, isAddressed } from '../../domain/chat/is-addressed.ts'
import { groupOf, OaEvent, personOf, quotedOf, timeOf } from './event-shape.ts'
import { ignoredReasons, messageIdOf, readOaEvent } from './parse.ts'

/** `eventId` is null for what has none to be told apart by. */
export type SortedEvent =
  | { keep: 'nothing' }
  | { keep: 'that_it_came'; eventId: string | null; chat: string; reason: string }
  | { keep: 'all'; eventId: string | null; chat: string }

/**
 * Own echoes and receipts leave nothing behind; of ordinary talk and of what is of no concern only the event's id and
 * the reason stay. Never throws.
 * @param body parsed JSON, of any shape
 * @param account the account itself: whom people address, and who never speaks to itself
 */
export const sortEvent = (body: unknown, account: Addressee): SortedEvent => {
  const parsed = OaEvent.safeParse(body)
  if (!parsed.success)
    return { keep: 'that_it_came', eventId: null, chat: '', reason: 'not an event' }
  const event = parsed.data
  const place = { eventId: eventIdOf(event), chat: groupOrPersonOf(event) }
  const [first, second] = readOaEvent(body)
  const told = second ?? first
  if (isOfAnother(event, { id: account.id, isPrivate: isPrivate(event) }))
    return { keep: 'that_it_came', ...place, reason: ignoredReasons.anotherAccount }
  if (told.kind === 'ignored') {
    const leavesNothing = [ignoredReasons.ownMessage, ignoredReasons.receipt].some(
      (reason) => reason === told.reason,
    )
    return leavesNothing
      ? { keep: 'nothing' }
      : { keep: 'that_it_came', ...place, reason: told.reason }
  }
  if (told.kind !== 'message') return { keep: 'all', ...place }
  if (told.message.from.id === account.id) return { keep: 'nothing' }
  const talk = { text: event.message?.text ?? '', quotes: quotedOf(event) }
  return told.message.isGroup && !isAddressed(talk, account)
    ? { keep: 'that_it_came', ...place, reason: ignoredReasons.talk }
    : { keep: 'all', ...place }
}

/** Tells events apart that have no id of their own: what happened, where, to whom, and when. */
const eventIdOf = (event: OaEvent): string => {
  const own = messageIdOf(event)
  if (own !== undefined) return own
  const told = [
    event.event_name,
    timeOf(event),
    groupOf(event),
    personOf(event),
    event.users.toSorted(),
    event.message?.msg_id,
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

const isPrivate = ({ event_name }: OaEvent): boolean =>
  /^(?:user_send_(?!group_)|follow|unfollow|user_click)/.test(event_name)

const groupOrPersonOf = (event: OaEvent): string =>
  (isPrivate(event) ? personOf(event) : groupOf(event)) ?? ''

/** An app may serve several accounts, and signs the events of all with one secret (platform B.8). */
const isOfAnother = (
  { oa_id, recipient }: OaEvent,
  own: { id: string; isPrivate: boolean },
): boolean =>
  (oa_id !== undefined && oa_id !== own.id) ||
  (own.isPrivate && recipient?.id !== undefined && recipient.id !== own.id)
