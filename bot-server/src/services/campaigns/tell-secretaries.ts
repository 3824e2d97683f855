/** Tells the secretaries of many units the same thing at once, at the campaign's pace. */
import type { DeliveryId, NoticeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import type { Instant } from '@quan-triet/shared/models/moments'
import {
  type Addressee,
  insertMessages,
  insertNotices,
  listSecretariesOf,
} from '../../db/queries/campaign-notices.ts'
import { pacedAt } from '../../domain/campaigns/pace.ts'
import { choosePrivateWay, type PrivateWay } from '../../domain/linking/private-way.ts'
import type { ServiceContext } from '../context.ts'

interface Telling {
  /** Names the intent; with the person it is the message's key. */
  key: string
  text: string
  /** Route of the Mini App that the notice opens. */
  to: string
  unitIds: readonly OrgUnitId[]
  messagesPerMinute: number | null
}

/**
 * One message a person, however many of the units that person leads, by the first way that is open, else as a notice in
 * the app (ruling 3). Set by set, so that ten thousand units are told in seconds.
 * @returns messages added; who has had this one already is not told again
 */
export const tellSecretaries = async (tx: ServiceContext, telling: Telling): Promise<number> => {
  const now = tx.clock.now()
  const people = await listSecretariesOf(tx.db, telling.unitIds, now)
  const rows = people.map((one, index) => outboxRow(tx, telling, { one, index }))
  const added = await insertMessages(tx.db, rows)
  await insertNotices(
    tx.db,
    rows
      .filter((row) => (row.way === 'app' || row.way === 'mini_app') && added.has(row.id))
      .map(({ person_id }) => ({
        id: tx.newId<NoticeId>(),
        person_id,
        text: telling.text,
        to_route: telling.to,
        created_at: now,
        read_at: null,
      })),
  )
  return added.size
}

const outboxRow = (
  tx: ServiceContext,
  telling: Telling,
  { one, index }: { one: Addressee; index: number },
) => {
  const now = tx.clock.now()
  const id = tx.newId<DeliveryId>()
  const pacedDue = pacedAt(now, index, telling.messagesPerMinute)
  const chosen = choosePrivateWay(one.reach, pacedDue, { ways: tx.ways })
  const dueAt = chosen ? pacedDue : now
  return {
    id,
    dedupe_key: `${telling.key}:${one.personId}`,
    kind: 'notice' as const,
    ...placeOf(chosen, one, now),
    order_key: `${now}/${id}`,
    flow: '',
    person_id: one.personId,
    org_unit_id: one.unitId,
    push_id: null,
    body: JSON.stringify({
      text: chosen?.way === 'mini_app' ? linking.notification : telling.text,
      to: telling.to,
    }),
    planned_at: dueAt,
    due_at: dueAt,
    expires_at: null,
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    cause: null,
    settled_by: null,
    created_at: now,
  }
}

const placeOf = (chosen: PrivateWay | undefined, { personId }: Addressee, now: Instant) =>
  chosen
    ? {
        way: chosen.way,
        lane: chosen.chatId,
        chat_id: chosen.chatId,
        chat_kind: 'person' as const,
        state: 'ready' as const,
        settled_at: null,
      }
    : {
        way: 'app' as const,
        lane: `person:${personId}`,
        chat_id: null,
        chat_kind: 'person' as const,
        state: 'delivered' as const,
        settled_at: now,
      }
