/** Fills a test's ledger with messages of any state, to the fixture's branch and to others of its ward. */
import { insertOutbox, type OutboxRow } from '@quan-triet/bot-server/db/queries/outbox'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import {
  asId,
  fixtureGroupChat,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { officers } from '@quan-triet/bot-server/services/fixture/people'
import { confirmNotSecret } from '@quan-triet/bot-server/services/parts/confirm-not-secret'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { importDocument } from '@quan-triet/bot-server/services/parts/import-document'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import type { BotChatId, DeliveryId, GroupId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openByWard } from '../campaigns/scene.ts'
import { fileOf, partAt, resolutionText } from '../parts/drafting.ts'

export const FIRST = '2026-03-13T00:30:00.000Z'
export const SECOND = '2026-03-14T00:30:00.000Z'

/** A message to the branch's group that was delivered in time, but for what is said otherwise. */
export const messageOf = (id: string, over: Partial<OutboxRow> = {}): OutboxRow => ({
  id: asId<DeliveryId>(id),
  dedupe_key: id,
  kind: 'part',
  way: 'bot',
  lane: fixtureGroupChat,
  order_key: `${over.created_at ?? FIRST}/0001/${id}`,
  chat_id: fixtureGroupChat,
  chat_kind: 'group',
  flow: '',
  person_id: null,
  org_unit_id: fixtureUnit,
  push_id: null,
  body: JSON.stringify({ text: `Phần ${id}\nhttps://zalo.me/s/1/?to=parts` }),
  state: 'delivered',
  planned_at: FIRST,
  due_at: FIRST,
  expires_at: null,
  attempts: 1,
  locked_until: null,
  sent_id: null,
  last_error: 'the words of the platform',
  cause: null,
  settled_by: null,
  created_at: FIRST,
  settled_at: FIRST,
  ...over,
})

export const addMessages = async (
  { db }: Pick<House, 'db'>,
  rows: readonly OutboxRow[],
): Promise<void> => {
  for (const row of rows) await insertOutbox(db, row)
}

const bindGroup = (house: House, orgUnitId: OrgUnitId, key: string) =>
  house.db
    .insertInto('branch_group')
    .values({
      id: asId<GroupId>(`group-${key}`),
      org_unit_id: orgUnitId,
      channel: 'bot',
      chat_id: asId<BotChatId>(`chat-${key}`),
      name: `Nhóm ${key}`,
      bound_at: FIRST,
      unbound_at: null,
    })
    .execute()

/** Two parts of the ward's document handed to the groups of two branches; `parts` are their ids. */
export const wardHasPublished = async () => {
  const house = await makeHouse()
  await openByWard(house)
  await bindGroup(house, otherUnit, 'khu-pho-5')
  const ctx = house.officer('bi_thu')
  const { id } = await importDocument({
    ctx,
    input: { ...fileOf(resolutionText), unitId: wardUnit },
  })
  const draft = await confirmNotSecret({ ctx, input: { id, fullName: officers[0].name } })
  const parts = [partAt(draft, 1).id, partAt(draft, 2).id]
  const pushes = parts.map((partId, index) => ({ partId, dueAt: index === 0 ? FIRST : SECOND }))
  await schedulePushes({ ctx, input: { id, pushes } })
  for (const moment of [FIRST, SECOND]) {
    house.clock.moveTo(moment)
    await fanOutDuePushes({ ctx: house.system })
  }
  return { house, ward: ctx, documentId: id, parts }
}

/** Settles what went to a unit's group, or to all. */
export const settleAll = async (
  db: Db,
  change: Partial<Pick<OutboxRow, 'state' | 'cause' | 'settled_at'>>,
  unitId?: OrgUnitId,
): Promise<void> => {
  let query = db
    .updateTable('outbox')
    .set({ settled_at: SECOND, ...change })
    .where('kind', '=', 'part')
    .where('way', '=', 'bot')
  if (unitId !== undefined) query = query.where('org_unit_id', '=', unitId)
  await query.execute()
}
