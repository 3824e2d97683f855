/** Proves that the price of a timetable is told before it is confirmed, and that what is proposed can be done and fits. */
import { chooseChannel } from '@quan-triet/bot-server/services/channels/choose-channel'
import { estimateSchedule } from '@quan-triet/bot-server/services/channels/estimate-schedule'
import { readMeter } from '@quan-triet/bot-server/services/channels/read-meter'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { asId, fixtureUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { GroupId, OaGroupId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importConfirmed, partAt } from '../parts/drafting.ts'

const HOURS = ['13', '16', '19', '22'].map((day) => `2026-03-${day}T00:30:00.000Z`)

const pushesOf = (draft: DocumentDraft, hours: readonly string[] = HOURS) =>
  hours.map((dueAt, index) => ({ partId: partAt(draft, index + 1).id, dueAt }))

const withLimit = (ctx: ServiceContext, bot: number): ServiceContext => ({
  ...ctx,
  limits: { ...ctx.limits, perMonth: { bot } },
})

/** Nothing but what a test adds is to leave this month. */
const quietHouse = async (): Promise<House & { draft: DocumentDraft }> => {
  const house = await makeHouse()
  await house.db
    .updateTable('part_push')
    .set({ state: 'soan' })
    .where('fanned_out_at', 'is', null)
    .execute()
  await house.db.deleteFrom('reminder').execute()
  await house.db.deleteFrom('deadline').execute()
  await house.db.updateTable('outbox').set({ state: 'delivered' }).execute()
  return { ...house, draft: await importConfirmed(house.secretary) }
}

const noteUsed = (house: House, used: number) =>
  house.db.insertInto('quota_use').values({ way: 'bot', month: '2026-03', used }).execute()

describe('estimateSchedule', () => {
  it('counts a message a group and hour against the month, with what is used and scheduled already', async () => {
    const house = await quietHouse()
    const { secretary, draft } = house
    await noteUsed(house, 100)
    const id = draft.id
    const cost = await estimateSchedule({
      ctx: secretary,
      input: { id, pushes: pushesOf(draft) },
    })
    expect(cost).toMatchObject({
      messages: 4,
      groups: { bot: 1, oa: 0 },
      byHand: 0,
      fits: true,
      proposals: [],
      groupsOverLimit: 0,
    })
    expect(cost.months).toEqual([
      expect.objectContaining({ way: 'bot', month: '2026-03', messages: 4, used: 100, left: 2750 }),
    ])
    await schedulePushes({ ctx: secretary, input: { id, pushes: pushesOf(draft) } })
    const { meters } = await readMeter({ ctx: secretary, input: { unitId: fixtureUnit } })
    expect(meters).toContainEqual({
      way: 'bot',
      month: '2026-03',
      used: 100,
      scheduled: 4,
      limit: 3000,
      left: 2746,
      level: 'plenty',
    })
    // The same parts once more: their present hours give way to the new ones.
    const again = await estimateSchedule({ ctx: secretary, input: { id, pushes: pushesOf(draft) } })
    expect(again.months[0]?.scheduled).toBe(0)
  })

  it('counts what waits in the outbox once a part was handed out', async () => {
    const { secretary, system, clock, draft } = await quietHouse()
    await schedulePushes({ ctx: secretary, input: { id: draft.id, pushes: pushesOf(draft) } })
    clock.moveTo(HOURS[0] ?? '')
    await fanOutDuePushes({ ctx: system })
    const { meters } = await readMeter({ ctx: secretary, input: { unitId: fixtureUnit } })
    expect(meters.find(({ way }) => way === 'bot')?.scheduled).toBe(4)
  })

  it('expects the reminders of the same groups', async () => {
    const { secretary } = await makeHouse()
    const draft = await importConfirmed(secretary)
    const input = { id: draft.id, pushes: pushesOf(draft) }
    const cost = await estimateSchedule({ ctx: secretary, input })
    expect(cost.months[0]?.reminders).toBeGreaterThan(0)
  })

  it('adds a file for each part where the channel brings files', async () => {
    const house = await quietHouse()
    const { secretary, draft, db } = house
    await db
      .updateTable('branch_group')
      .set({ channel: 'oa', chat_id: asId<OaGroupId>('900719925474099301') })
      .where('id', '=', asId<GroupId>('group-khu-pho-3'))
      .execute()
    const ids = [1, 2].map((position) => partAt(draft, position).id)
    const pushes = ids.map((partId) => ({ partId, dueAt: HOURS[0] ?? '' }))
    const cost = await estimateSchedule({
      ctx: secretary,
      input: { id: draft.id, pushes, merged: [ids] },
    })
    // One text for both, a file for each.
    expect(cost.months).toEqual([expect.objectContaining({ way: 'oa', messages: 3, left: null })])
  })

  it('proposes parts together when too little is left, and what it proposes fits and can be scheduled', async () => {
    const house = await quietHouse()
    const { draft, db, system, clock } = house
    const ctx = withLimit(house.secretary, 11)
    await noteUsed(house, 8)
    const id = draft.id
    const cost = await estimateSchedule({ ctx, input: { id, pushes: pushesOf(draft) } })
    expect(cost.fits).toBe(false)
    const [merge] = cost.proposals
    if (merge?.kind !== 'merge') throw new Error('merging is the smallest change')
    expect([merge.together, merge.messages]).toEqual([2, 2])
    const input = {
      id,
      pushes: merge.slots.flatMap(({ partIds, dueAt }) =>
        partIds.map((partId) => ({ partId, dueAt })),
      ),
      merged: merge.slots.map(({ partIds }) => partIds),
    }
    expect(await estimateSchedule({ ctx, input })).toMatchObject({ fits: true, messages: 2 })
    await schedulePushes({ ctx, input })
    clock.moveTo('2026-03-31T00:00:00.000Z')
    await fanOutDuePushes({ ctx: system })
    const sent = await db
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', 'part')
      .where('state', '=', 'ready')
      .execute()
    expect(sent).toHaveLength(merge.messages)
  })

  it('fits once the units it names share by hand', async () => {
    const house = await quietHouse()
    const { draft } = house
    const ctx = withLimit(house.secretary, 10)
    await noteUsed(house, 10)
    const input = { id: draft.id, pushes: pushesOf(draft) }
    const { proposals } = await estimateSchedule({ ctx, input })
    expect(proposals).toEqual([{ kind: 'by_hand', units: { bot: 1, oa: 0 }, messages: 0 }])
    await chooseChannel({
      ctx,
      input: {
        unitId: fixtureUnit,
        channel: 'by_hand',
        which: { kind: 'smallest', way: 'bot', count: 1 },
      },
    })
    const after = await estimateSchedule({ ctx, input })
    expect(after).toMatchObject({ fits: true, messages: 0, byHand: 1, proposals: [] })
  })

  it('tells how long it takes by the slowest of campaign, setting and what was learned', async () => {
    const house = await quietHouse()
    const { secretary, draft, db } = house
    const input = { id: draft.id, pushes: pushesOf(draft) }
    expect((await estimateSchedule({ ctx: secretary, input })).minutes).toBeNull()
    await db.updateTable('campaign').set({ messages_per_minute: 5 }).execute()
    expect((await estimateSchedule({ ctx: secretary, input })).minutes).toBe(1)
  })

  it('is for those who publish the document, and for hours to come', async () => {
    const house = await quietHouse()
    const { draft, secretary } = house
    const input = { id: draft.id, pushes: pushesOf(draft) }
    await expectRefusal(estimateSchedule({ ctx: house.member(5), input }), 'not_allowed')
    await expectRefusal(estimateSchedule({ ctx: house.officer('bi_thu'), input }), 'not_found')
    const past = { id: draft.id, pushes: pushesOf(draft, ['2026-03-12T01:00:00.000Z']) }
    await expectRefusal(estimateSchedule({ ctx: secretary, input: past }), 'due_in_past')
  })
})

describe('readMeter', () => {
  it('says that messages are put together near the end of the month’s quota, then that only answers go', async () => {
    const house = await quietHouse()
    const ctx = house.officer('bi_thu')
    const levelAt = async (used: number) => {
      await house.db.deleteFrom('quota_use').execute()
      await noteUsed(house, used)
      const { meters } = await readMeter({ ctx, input: { unitId: wardUnit } })
      return meters.find(({ way }) => way === 'bot')?.level
    }
    expect([
      await levelAt(0),
      await levelAt(2600),
      await levelAt(2900),
      await levelAt(3000),
    ]).toEqual(['plenty', 'merging', 'answers_only', 'spent'])
  })
})
