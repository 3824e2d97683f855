/** Proves who chooses in which way groups are reached, that every change is written down, and what the list says. */
import { insertUnits, type NewUnit } from '@quan-triet/bot-server/db/queries/units'
import { chooseChannel } from '@quan-triet/bot-server/services/channels/choose-channel'
import { listUnitChannels } from '@quan-triet/bot-server/services/channels/list-unit-channels'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  asId,
  fixtureUnit,
  officeUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ChannelState, ChosenUnits } from '@quan-triet/shared/models/channels'
import type { BotChatId, GroupId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { GroupWay } from '@quan-triet/shared/vocabulary/channels'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { expectRefusal } from '../parts/drafting.ts'

const SINCE = '2026-03-01T00:00:00.000Z'

/** Units below the ward, each with a group of the bot. */
const addBranches = async ({ db }: House, count: number): Promise<OrgUnitId[]> => {
  const ids = Array.from({ length: count }, (_, index) =>
    asId<OrgUnitId>(`zz-${String(index).padStart(4, '0')}`),
  )
  await insertUnits(
    db,
    ids.map((id): NewUnit => ({
      id,
      parent_id: wardUnit,
      code: id,
      name_org: `Chi bộ ${id}`,
      name_committee: `Chi bộ ${id}`,
      short_name: id,
      level: 'chi_bo_truc_thuoc',
      org_type: 'khu_dan_cu',
      symbol: 'CB',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
    })),
  )
  await db
    .insertInto('branch_group')
    .values(
      ids.map((id) => ({
        id: asId<GroupId>(`group-${id}`),
        org_unit_id: id,
        channel: 'bot' as const,
        chat_id: asId<BotChatId>(`chat-${id}`),
        name: `Nhóm ${id}`,
        bound_at: SINCE,
        unbound_at: null,
      })),
    )
    .execute()
  return ids
}

const list = (ctx: ServiceContext, state?: ChannelState, unitId = wardUnit) =>
  listUnitChannels({ ctx, input: { unitId, ...(state && { state }) } })

const namesOf = (units: readonly { unit: { id: OrgUnitId } }[]) => units.map(({ unit }) => unit.id)

const choose = (ctx: ServiceContext, channel: GroupWay, which: ChosenUnits) =>
  chooseChannel({ ctx, input: { unitId: wardUnit, channel, which } })

const chooseAt = (ctx: ServiceContext, unitId: OrgUnitId, channel: GroupWay) =>
  chooseChannel({
    ctx,
    input: { unitId, channel, which: { kind: 'units', ids: [unitId] } },
  })

describe('listUnitChannels', () => {
  it('shows each branch below with its channel, its group, and what every channel can do here', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const { units, counts, channels, botGroups, next } = await list(ctx)
    expect(units.find(({ unit }) => unit.id === fixtureUnit)).toMatchObject({
      chosen: null,
      group: { way: 'bot', name: 'Chi bộ Khu phố 3' },
      isBound: true,
      isOverLimit: false,
    })
    expect(namesOf(units).toSorted()).toEqual([officeUnit, fixtureUnit, otherUnit].toSorted())
    expect(counts).toMatchObject({ all: 3, bot: 1, oa: 0, by_hand: 0, unbound: 2, over_limit: 0 })
    expect(channels).toEqual([
      {
        way: 'bot',
        isSetUp: true,
        files: false,
        mentions: false,
        memberList: false,
        monthLimit: 3000,
      },
      { way: 'oa', isSetUp: true, files: true, mentions: true, memberList: true, monthLimit: null },
    ])
    expect([botGroups, next]).toEqual([{ units: 1, limit: 3 }, null])
  })

  it('finds units by how they stand, and those whose group came after what one bot may serve', async () => {
    const house = await makeHouse()
    const ctx = house.officer('bi_thu')
    const branches = await addBranches(house, 4)
    expect(namesOf((await list(ctx, 'over_limit')).units)).toHaveLength(2)
    const { counts, botGroups } = await list(ctx, 'unbound')
    expect([counts.bot, counts.over_limit, botGroups.units]).toEqual([5, 2, 5])
    const [first] = branches
    if (!first) throw new Error('there are branches')
    await choose(ctx, 'oa', { kind: 'units', ids: [first] })
    // Its group is the bot's: on the OA it has none yet.
    expect(namesOf((await list(ctx, 'unbound')).units)).toContain(first)
    expect(namesOf((await list(ctx, 'oa')).units)).toEqual([first])
  })

  it('goes through all units page by page, each once, in the same number of queries', async () => {
    const house = await makeHouse()
    const branches = await addBranches(house, 120)
    let queries = 0
    const db = house.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const ctx = { ...house.officer('bi_thu'), db }
    const seen: OrgUnitId[] = []
    const costs: number[] = []
    let after: OrgUnitId | undefined
    do {
      queries = 0
      const page = await listUnitChannels({ ctx, input: { unitId: wardUnit, after } })
      seen.push(...namesOf(page.units))
      costs.push(queries)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toHaveLength(branches.length + 3)
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(costs).size).toBe(1)
  })

  it('shows a secretary the own branch, and nothing of others', async () => {
    const { secretary } = await makeHouse()
    expect(namesOf((await list(secretary, undefined, fixtureUnit)).units)).toEqual([fixtureUnit])
    await expectRefusal(list(secretary, undefined, otherUnit), 'not_found')
    await expectRefusal(list(secretary, undefined, wardUnit), 'not_found')
  })
})

describe('chooseChannel', () => {
  it('sets one branch and writes down who changed what from what to what', async () => {
    const { secretary, db } = await makeHouse()
    expect(await chooseAt(secretary, fixtureUnit, 'by_hand')).toEqual({ changed: 1 })
    expect(await chooseAt(secretary, fixtureUnit, 'by_hand')).toEqual({ changed: 0 })
    expect(await chooseAt(secretary, fixtureUnit, 'bot')).toEqual({ changed: 1 })
    const lines = await db
      .selectFrom('audit_log')
      .select(['org_unit_id', 'detail'])
      .where('action', '=', 'choose-channel')
      .orderBy('seq')
      .execute()
    expect(lines.map((line) => [line.org_unit_id, JSON.parse(line.detail)])).toEqual([
      [fixtureUnit, { from: null, to: 'by_hand' }],
      [fixtureUnit, { from: 'by_hand', to: 'bot' }],
    ])
  })

  it('sets many at once by how they stand, and leaves units of others as they are', async () => {
    const house = await makeHouse()
    const ctx = house.officer('bi_thu')
    const branches = await addBranches(house, 6)
    const foreign: ChosenUnits = {
      kind: 'units',
      ids: [provinceUnit, ...branches.slice(0, 1)],
    }
    expect(await choose(ctx, 'by_hand', foreign)).toEqual({ changed: 1 })
    expect(await choose(ctx, 'oa', { kind: 'state', state: 'over_limit' })).toEqual({ changed: 4 })
    const { counts } = await list(ctx)
    expect(counts).toMatchObject({ by_hand: 1, oa: 4, over_limit: 0 })
  })

  it('lets the branches with the fewest members share by hand first', async () => {
    const house = await makeHouse()
    const ctx = house.officer('bi_thu')
    await addBranches(house, 2)
    const which = { kind: 'smallest', way: 'bot', count: 2 } as const
    expect(await choose(ctx, 'by_hand', which)).toEqual({ changed: 2 })
    const byHand = namesOf((await list(ctx, 'by_hand')).units)
    expect(byHand).toHaveLength(2)
    expect(byHand).not.toContain(fixtureUnit)
  })

  it('refuses a channel that this house does not have, and people who do not run the campaign', async () => {
    const house = await makeHouse()
    const which = { kind: 'state' } as const
    const withoutOa: ServiceContext = { ...house.officer('bi_thu'), ways: ['bot'] }
    await expectRefusal(choose(withoutOa, 'oa', which), 'channel_not_set_up')
    await expectRefusal(choose(house.officer('kiem_tra'), 'bot', which), 'not_found')
    await expectRefusal(chooseAt(house.member(5), fixtureUnit, 'bot'), 'not_allowed')
    await expectRefusal(chooseAt(house.secretary, otherUnit, 'bot'), 'not_found')
  })
})
