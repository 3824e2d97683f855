/** Proves that each group gets a part in the way its unit chose, and that who has no group shares it by hand. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { publishDueParts } from '@quan-triet/bot-server/jobs/publish-due-parts'
import {
  asId,
  fixtureGroupChat,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changePush } from '@quan-triet/bot-server/services/parts/change-push'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { fanOutPush } from '@quan-triet/bot-server/services/parts/fan-out-push'
import { getDocument } from '@quan-triet/bot-server/services/parts/get-document'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import type { GroupId, OaGroupId, OaUserId, PersonId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { GroupWay } from '@quan-triet/shared/vocabulary/channels'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importConfirmed, importScheduled, partAt, pushAt } from './drafting.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'
const OA_CHAT = asId<OaGroupId>('9007199254740993001')

const outboxOf = (db: Db) =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('push_id', 'is not', null)
    .where('created_at', '>=', FIRST)
    .orderBy('order_key')
    .execute()

const textOf = (body: string): string => (JSON.parse(body) as { text: string }).text

const choose = (db: Db, channel: GroupWay, by = 'person-01') =>
  db
    .insertInto('unit_channel')
    .values({ org_unit_id: fixtureUnit, channel, chosen_by: asId<PersonId>(by), chosen_at: FIRST })
    .execute()

const bindOaGroup = (db: Db) =>
  db
    .insertInto('branch_group')
    .values({
      id: asId<GroupId>('group-oa'),
      org_unit_id: fixtureUnit,
      channel: 'oa',
      chat_id: OA_CHAT,
      name: 'Nhóm OA',
      bound_at: FIRST,
      unbound_at: null,
    })
    .execute()

const somebody = async (db: Db): Promise<string> =>
  (await db.selectFrom('person').select('id').orderBy('id').executeTakeFirstOrThrow()).id

/** A clock that is a millisecond later at every look. */
const goingOn = (clock: House['clock']) => {
  let looks = 0
  return {
    ...clock,
    now: () => {
      looks += 1
      return addMs(clock.now(), looks)
    },
  }
}

describe('fanOutPush by channel', () => {
  it('uses the bound group of the channel that the unit chose, and no other', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    await importScheduled(secretary, [FIRST])
    await bindOaGroup(db)
    await choose(db, 'bot', await somebody(db))
    clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: system })).toBe(1)
    const rows = await outboxOf(db)
    expect(rows.map((row) => [row.kind, row.way, row.chat_id])).toEqual([
      ['part', 'bot', fixtureGroupChat],
    ])
    expect(textOf(rows[0]?.body ?? '')).not.toContain('7 ngày')
  })

  it('puts the file behind the text on a channel with files, and says that it dies', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST, FIRST])
    await bindOaGroup(db)
    await choose(db, 'oa', await somebody(db))
    clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: system })).toBe(2)
    const rows = await outboxOf(db)
    expect(rows.map((row) => [row.kind, row.way, row.lane, row.push_id])).toEqual(
      [1, 2].flatMap((position) =>
        ['part', 'part_file'].map((kind) => [kind, 'oa', OA_CHAT, pushAt(draft, position).id]),
      ),
    )
    expect(textOf(rows[0]?.body ?? '')).toMatch(/Tệp gửi kèm chỉ mở được trong 7 ngày/)
    expect(JSON.parse(rows[1]?.body ?? '')).toMatchObject({
      file: { kind: 'part', partId: partAt(draft, 1).id },
    })
    const again = await fanOutPush({ ctx: system, input: { id: pushAt(draft, 1).id } })
    expect([again, (await outboxOf(db)).length]).toEqual([0, 4])
  })

  it('puts the file behind the text although time goes on while the part is handed out', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    await importScheduled(secretary, [FIRST])
    await bindOaGroup(db)
    await choose(db, 'oa', await somebody(db))
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: { ...system, clock: goingOn(clock) } })
    expect((await outboxOf(db)).map(({ kind }) => kind)).toEqual(['part', 'part_file'])
  })

  it('shows an internal document to no group in which somebody is not confirmed, and a public one to all', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST, SECOND])
    await bindOaGroup(db)
    await choose(db, 'oa', await somebody(db))
    await db
      .insertInto('group_member')
      .values({
        id: 'member-1',
        chat_id: OA_CHAT,
        oa_user_id: asId<OaUserId>('9007199254740993777'),
        joined_at: FIRST,
        left_at: null,
        confirmed_at: null,
        confirmed_by: null,
        person_id: null,
      })
      .execute()
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: system })
    const [only, ...others] = await outboxOf(db)
    expect(others).toEqual([])
    expect(textOf(only?.body ?? '')).toMatch(/^Phần 1\/\d+ của tài liệu học tập đã có/)
    expect(textOf(only?.body ?? '')).not.toContain(partAt(draft, 1).heading)
    await db
      .updateTable('document')
      .set({ circulation: 'cong_khai' })
      .where('id', '=', draft.id)
      .execute()
    clock.moveTo(SECOND)
    await fanOutDuePushes({ ctx: system })
    const later = (await outboxOf(db)).slice(1)
    expect(later.map((row) => row.kind)).toEqual(['part', 'part_file'])
    expect(textOf(later[0]?.body ?? '')).toContain(partAt(draft, 2).heading)
  })

  it('writes down once for a branch without a group that it shares by hand, and tells its secretaries once', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    await db.updateTable('branch_group').set({ unbound_at: FIRST }).execute()
    clock.moveTo(FIRST)
    await publishDueParts(system)
    await publishDueParts(system)
    expect(await outboxOf(db)).toEqual([
      expect.objectContaining({
        id: `push:${pushAt(draft, 1).id}:unit:${fixtureUnit}`,
        way: 'by_hand',
        state: 'to_share',
        chat_id: null,
        org_unit_id: fixtureUnit,
        planned_at: FIRST,
      }),
    ])
    const told = await db.selectFrom('outbox').selectAll().where('kind', '=', 'notice').execute()
    expect(told).toHaveLength(2)
    expect(told.every((row) => row.body.includes('chia sẻ tay'))).toBe(true)
    const { parts } = await getDocument({ ctx: secretary, input: { id: draft.id } })
    expect(parts[0]?.push?.state).toBe('da_gui')
  })

  it('sends nothing to the group of a unit that chose to share by hand', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    await importScheduled(secretary, [FIRST])
    await choose(db, 'by_hand', await somebody(db))
    clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: system })).toBe(0)
    expect((await outboxOf(db)).map((row) => row.state)).toEqual(['to_share'])
  })

  it('waits for the end of the campaign’s own quiet hours', async () => {
    const { secretary, system, db, clock } = await makeHouse()
    await importScheduled(secretary, ['2026-03-12T11:30:00.000Z'])
    await db
      .updateTable('campaign')
      .set({ quiet_from: '18:00', quiet_until: '08:00', messages_per_minute: 1 })
      .execute()
    clock.moveTo('2026-03-12T11:30:00.000Z')
    await fanOutDuePushes({ ctx: system })
    const rows = await db.selectFrom('outbox').selectAll().where('kind', '=', 'part').execute()
    expect(rows.map((row) => row.due_at)).toEqual(['2026-03-13T01:00:00.000Z'])
  })
})

/** Parts 1 to 3, due together as one message. */
const importMerged = async (house: House) => {
  const draft = await importConfirmed(house.secretary)
  const ids = [1, 2, 3].map((position) => partAt(draft, position).id)
  const pushes = ids.map((partId) => ({ partId, dueAt: FIRST }))
  return schedulePushes({
    ctx: house.secretary,
    input: { id: draft.id, pushes, merged: [ids] },
  })
}

describe('several parts in one message', () => {
  it('brings neighbours to the group as one message with a link each, and opens all of them', async () => {
    const house = await makeHouse()
    const { system, secretary, db, clock } = house
    const draft = await importMerged(house)
    expect(pushAt(draft, 3).carriedBy).toBe(pushAt(draft, 1).id)
    clock.moveTo(FIRST)
    expect(await fanOutDuePushes({ ctx: system })).toBe(1)
    const [row, ...others] = await outboxOf(db)
    expect(others).toEqual([])
    const text = textOf(row?.body ?? '')
    expect(text).toMatch(/^Phần 1–3\/\d+\n/)
    for (const position of [1, 2, 3]) expect(text).toContain(`id=${partAt(draft, position).id}`)
    await db.updateTable('outbox').set({ state: 'delivered', settled_at: SECOND }).execute()
    await publishDueParts(system)
    const after = await getDocument({ ctx: secretary, input: { id: draft.id } })
    expect([1, 2, 3].map((position) => pushAt(after, position))).toEqual(
      [1, 2, 3].map(() => expect.objectContaining({ state: 'da_gui', sentAt: SECOND })),
    )
  })

  it('sends a part by itself once it was given another hour, and takes the others along with the first', async () => {
    const house = await makeHouse()
    const { system, secretary, db, clock } = house
    const draft = await importMerged(house)
    await changePush({
      ctx: secretary,
      input: { id: pushAt(draft, 3).id, action: 'postpone', dueAt: SECOND },
    })
    const moved = '2026-03-13T01:30:00.000Z'
    const after = await changePush({
      ctx: secretary,
      input: { id: pushAt(draft, 1).id, action: 'postpone', dueAt: moved },
    })
    expect([1, 2, 3].map((position) => pushAt(after, position).dueAt)).toEqual([
      moved,
      moved,
      SECOND,
    ])
    clock.moveTo(SECOND)
    expect(await fanOutDuePushes({ ctx: system })).toBe(2)
    const texts = (await outboxOf(db)).map((row) => textOf(row.body))
    expect(texts.map((text) => /^Phần (\S+)\//.exec(text)?.[1])).toEqual(['1–2', '3'])
  })

  it('leaves a part to the message that carries it, whichever is handed out first', async () => {
    const house = await makeHouse()
    const draft = await importMerged(house)
    house.clock.moveTo(FIRST)
    const ids = [3, 1, 2].map((position) => pushAt(draft, position).id)
    const added = await Promise.all(
      ids.map((id) => fanOutPush({ ctx: house.system, input: { id } })),
    )
    expect(added.toSorted((a, b) => a - b)).toEqual([0, 0, 1])
  })

  it('refuses parts that are no neighbours, have different hours, or are named twice', async () => {
    const { secretary } = await makeHouse()
    const draft = await importConfirmed(secretary)
    const [a, b, c] = [1, 2, 3].map((position) => partAt(draft, position).id)
    if (!a || !b || !c) throw new Error('the draft has three parts')
    const pushes = [a, b, c].map((partId, index) => ({
      partId,
      dueAt: index === 1 ? SECOND : index === 0 ? FIRST : SECOND,
    }))
    for (const merged of [
      [[a, b]],
      [[a, c]],
      [
        [b, c],
        [c, b],
      ],
    ])
      await expectRefusal(
        schedulePushes({ ctx: secretary, input: { id: draft.id, pushes, merged } }),
        'invalid_input',
        /gộp/,
      )
  })
})
