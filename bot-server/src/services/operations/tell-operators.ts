/** Tells of an alarm those who were named for it, or everybody who operates the house, and the mailboxes of alarms. */
import { operations as words } from '@quan-triet/shared/i18n/vi/operations'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import type { NoticePlace, OperatorCause } from '@quan-triet/shared/models/operations'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { type AlarmMailbox, listAlarmMailboxes, listAlarmPeople } from '../../db/queries/alarms.ts'
import { laneOf } from '../../db/queries/mailing.ts'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import { insertOutbox } from '../../db/queries/outbox.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

const SCREEN = '/office/status'

interface Alarm {
  /** Of the notice. */
  id: string
  place: NoticePlace
  cause: OperatorCause
}

/** To be called in the transaction that opens the notice. */
export const tellOperators = async (tx: ServiceContext, alarm: Alarm): Promise<void> => {
  const now = tx.clock.now()
  const tops = await listTopUnits(tx.db, dayOf(now))
  // What stands still is no way to tell of it.
  const others = { ...tx, ways: tx.ways.filter((way) => way !== alarm.place) }
  const people = await listAlarmPeople(tx.db, tops, now)
  const named = people.filter((one) => one.isNamed)
  for (const { personId } of named.length > 0 ? named : people)
    await enqueueToPerson(others, {
      dedupeKey: `operator-notice:${alarm.id}:${personId}`,
      kind: 'notice',
      text: words.notice(alarm.place, alarm.cause),
      orgUnitId: tops[0] ?? null,
      personId,
      to: SCREEN,
    })
  if (!others.ways.includes('email')) return
  for (const mailbox of await listAlarmMailboxes(tx.db))
    if (mailbox.state === 'confirmed') await writeTo(tx, mailbox, alarm)
}

/** Goes like an answer, at any hour: a mailbox rings nobody out of bed unless its holder wants it to. */
const writeTo = async (
  tx: ServiceContext,
  { id: mailboxId, orgUnitId }: AlarmMailbox,
  { id, place, cause }: Alarm,
): Promise<void> => {
  const now = tx.clock.now()
  const deliveryId = tx.newId<DeliveryId>()
  await insertOutbox(tx.db, {
    id: deliveryId,
    dedupe_key: `operator-notice:${id}:mail:${mailboxId}`,
    kind: 'answer',
    way: 'email',
    lane: `answer:${laneOf(mailboxId)}`,
    order_key: `${now}/${deliveryId}`,
    chat_id: mailboxId,
    chat_kind: 'person',
    person_id: null,
    org_unit_id: orgUnitId,
    push_id: null,
    body: JSON.stringify({ text: words.letter(place, cause) }),
    state: 'ready',
    planned_at: now,
    due_at: now,
    expires_at: null,
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    cause: null,
    created_at: now,
    settled_at: null,
    settled_by: null,
  })
}
