/** Proves that a due part reaches every group once, in order, whatever is repeated or interrupted. */
import { insertPushDeliveries } from '@quan-triet/bot-server/db/queries/push-deliveries'
import { findPush } from '@quan-triet/bot-server/db/queries/pushes'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { MESSAGE_LIMIT } from '@quan-triet/bot-server/domain/messages'
import { publishDueParts } from '@quan-triet/bot-server/jobs/publish-due-parts'
import {
  asId,
  fixtureGroupChat,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { fanOutPush } from '@quan-triet/bot-server/services/parts/fan-out-push'
import { getDocument } from '@quan-triet/bot-server/services/parts/get-document'
import { previewPush } from '@quan-triet/bot-server/services/parts/preview-push'
import type { BotChatId, GroupId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importScheduled, partAt, pushAt } from './drafting.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'

const outboxOf = (db: Db) =>
  db.selectFrom('outbox').selectAll().where('kind', '=', 'part').orderBy('order_key').execute()

const bindGroup = (db: Db, orgUnitId: typeof fixtureUnit, key: string) =>
  db
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

describe('fanOutPush', () => {
  it('puts the previewed message into the outbox at its hour, not before', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    expect(await fanOutDuePushes({ ctx: system })).toBe(0)
    clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: system })).toBe(1)
    const preview = await previewPush({ ctx: secretary, input: { id: partAt(draft, 1).id } })
    const key = `push:${pushAt(draft, 1).id}:group-khu-pho-3`
    expect(await outboxOf(db)).toEqual([
      expect.objectContaining({
        id: key,
        dedupe_key: key,
        way: 'bot',
        lane: fixtureGroupChat,
        chat_id: fixtureGroupChat,
        org_unit_id: fixtureUnit,
        push_id: pushAt(draft, 1).id,
        state: 'ready',
        due_at: FIRST,
        attempts: 0,
        body: JSON.stringify({ text: preview.text }),
      }),
    ])
    expect(preview).toMatchObject({ units: preview.text.length, limit: MESSAGE_LIMIT })
    expect(preview.text).toMatch(/^Phần 1\/\d+: .*\nNghị quyết số 07-NQ\/CB\n/)
    expect(preview.text.split('\n').at(-1)).toContain(`id=${partAt(draft, 1).id}`)
  })

  it('adds nothing when it runs twice, two at once, or again after its mark was lost', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = pushAt(draft, 1)
    clock.moveTo(FIRST)
    const added = await Promise.all([
      fanOutPush({ ctx: system, input: { id } }),
      fanOutPush({ ctx: system, input: { id } }),
    ])
    expect(added.toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await fanOutPush({ ctx: system, input: { id } })).toBe(0)
    await db.updateTable('part_push').set({ fanned_out_at: null }).where('id', '=', id).execute()
    expect(await fanOutPush({ ctx: system, input: { id } })).toBe(0)
    expect(await outboxOf(db)).toHaveLength(1)
  })

  it('leaves neither mark nor message when the transaction does not come to its end', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = pushAt(draft, 1)
    clock.moveTo(FIRST)
    const cutOff = {
      ...system,
      newId: () => {
        throw new Error('the process stops here')
      },
    }
    await expect(fanOutPush({ ctx: cutOff, input: { id } })).rejects.toThrow('stops here')
    expect(await outboxOf(db)).toEqual([])
    expect(await findPush(db, id)).toMatchObject({ fannedOutAt: null, state: 'hen_gio' })
    expect(await fanOutPush({ ctx: system, input: { id } })).toBe(1)
  })

  it('makes up missed hours in the order of the parts', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST, FIRST, SECOND])
    clock.moveTo('2026-03-15T01:00:00.000Z')
    expect(await fanOutDuePushes({ ctx: system })).toBe(3)
    const parts = (await outboxOf(db)).map((row) => row.push_id)
    expect(parts).toEqual([1, 2, 3].map((position) => pushAt(draft, position).id))
  })

  it('lets no more messages leave a minute than the campaign says, and none at night', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    await importScheduled(secretary, [FIRST])
    await db.updateTable('campaign').set({ messages_per_minute: 2 }).execute()
    for (const key of ['b', 'c', 'd', 'e']) await bindGroup(db, fixtureUnit, key)
    const late = '2026-03-13T13:58:00.000Z'
    clock.moveTo(late)
    expect(await fanOutDuePushes({ ctx: system })).toBe(5)
    const times = (await outboxOf(db)).map((row) => row.due_at).toSorted()
    const second = '2026-03-13T13:59:00.000Z'
    expect(times).toEqual([late, late, second, second, '2026-03-14T00:00:00.000Z'])
  })

  it('holds a part that falls due at night until 07:00', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    await importScheduled(secretary, ['2026-03-12T15:00:00.000Z'])
    clock.moveTo('2026-03-12T15:00:00.000Z')
    await fanOutDuePushes({ ctx: system })
    expect((await outboxOf(db))[0]?.due_at).toBe('2026-03-13T00:00:00.000Z')
  })

  it('reaches every bound group of the unit and of the units below it, and no unbound one', async () => {
    const { secretary, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    await bindGroup(db, fixtureUnit, 'second')
    await bindGroup(db, otherUnit, 'other-branch')
    await bindGroup(db, fixtureUnit, 'gone')
    await db
      .updateTable('branch_group')
      .set({ unbound_at: FIRST })
      .where('id', '=', asId<GroupId>('group-gone'))
      .execute()
    const push = await findPush(db, pushAt(draft, 1).id)
    if (!push) throw new Error('the push is there')
    const message = { body: '{"text":"x"}', now: clock.now(), dueAt: FIRST, orderKey: 'k' }
    expect(await insertPushDeliveries(db, push, message)).toBe(2)
    expect(await insertPushDeliveries(db, { ...push, unitId: wardUnit }, message)).toBe(1)
    expect(new Set((await outboxOf(db)).map((row) => row.chat_id))).toEqual(
      new Set([fixtureGroupChat, 'chat-other-branch', 'chat-second']),
    )
  })

  it('never sends a document that nobody confirmed as not secret', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    await db
      .updateTable('document')
      .set({ not_secret_by: null, not_secret_at: null })
      .where('id', '=', draft.id)
      .execute()
    clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: system })).toBe(0)
    await expectRefusal(
      fanOutPush({ ctx: system, input: { id: pushAt(draft, 1).id } }),
      'not_confirmed_not_secret',
    )
    expect(await outboxOf(db)).toEqual([])
  })
})

describe('publishDueParts', () => {
  it('counts a part as sent when the last of its messages is settled, an unknown outcome included', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    clock.moveTo(FIRST)
    await publishDueParts(system)
    const stateNow = async () => {
      const now = await getDocument({ ctx: secretary, input: { id: draft.id } })
      return pushAt(now, 1)
    }
    expect(await stateNow()).toMatchObject({ state: 'hen_gio', sentAt: null })
    const settledAt = '2026-03-13T00:30:05.000Z'
    await db
      .updateTable('outbox')
      .set({ state: 'unknown', settled_at: settledAt })
      .where('kind', '=', 'part')
      .execute()
    await publishDueParts(system)
    expect(await stateNow()).toMatchObject({ state: 'da_gui', sentAt: settledAt })
  })
})
