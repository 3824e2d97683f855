/** Proves who is in charge of which unit: named from above, replaced, stood in for; and units that are excused. */
import { countNodeCells } from '@quan-triet/bot-server/db/queries/cells-of-nodes'
import { listOpenChildren } from '@quan-triet/bot-server/db/queries/plan-reviews'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { assignRole } from '@quan-triet/bot-server/services/duties/assign-role'
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { endOverseer } from '@quan-triet/bot-server/services/oversight/end-overseer'
import { listOverseers } from '@quan-triet/bot-server/services/oversight/list-overseers'
import { setOverseer } from '@quan-triet/bot-server/services/oversight/set-overseer'
import { listPlanReviews } from '@quan-triet/bot-server/services/plan-reviews/list-plan-reviews'
import { endPlanExcuse, excusePlan } from '@quan-triet/bot-server/services/plans/excuse-plan'
import { listPlans } from '@quan-triet/bot-server/services/plans/list-plans'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { again, giveRole, personOf } from './people.ts'

const name = (
  ctx: ServiceContext,
  who: ServiceContext,
  days: { startsOn?: string; endsOn?: string | null; unitId?: OrgUnitId } = {},
) =>
  setOverseer({
    ctx,
    input: {
      unitId: days.unitId ?? fixtureUnit,
      personId: personOf(who),
      startsOn: days.startsOn ?? '2026-03-12',
      endsOn: days.endsOn ?? null,
    },
  })

const waitingFor = async (house: House, ctx: ServiceContext) =>
  (await listPlanReviews({ ctx: await again(house, ctx) })).mine.length

describe('being in charge of a unit', () => {
  it('is given by the level directly above to one of its committee, in place of whoever was', async () => {
    const house = await makeHouse()
    const officer = house.officer('can_bo_tuyen_giao')
    const successor = await giveRole(house, house.outsider, {
      role: 'cap_uy_vien',
      unitId: wardUnit,
    })
    const before = await listOverseers({ ctx: officer, input: {} })
    expect(before).toMatchObject({ unit: { id: wardUnit }, mayChange: true, today: '2026-03-12' })
    const of = ({ children }: typeof before, id: OrgUnitId) =>
      children.find(({ unit }) => unit.id === id)?.overseers.map(({ personId }) => personId)
    expect(of(before, fixtureUnit)).toEqual([personOf(house.officer('bi_thu'))])
    expect(of(before, otherUnit)).toEqual([])
    expect(before.candidates.map(({ personId }) => personId)).toContain(personOf(successor))

    const no = expect.objectContaining({ code: 'not_allowed' })
    await expect(name(house.secretary, successor)).rejects.toEqual(no)
    await expect(name(house.member(5), successor)).rejects.toMatchObject({
      code: expect.stringMatching(/^not_/),
    })
    for (const [who, days] of [
      // Of no committee above; with a duty in the unit itself; on days that are over.
      [house.member(5), {}],
      [await giveRole(house, house.member(2), { role: 'cap_uy_vien', unitId: wardUnit }), {}],
      [successor, { startsOn: '2026-03-11' }],
      [successor, { endsOn: '2026-03-11' }],
    ] as const)
      await expect(name(officer, who, days)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(name(officer, house.officer('bi_thu'))).rejects.toMatchObject({
      code: 'role_already_held',
    })

    const after = await name(officer, successor)
    expect(of(after, fixtureUnit)).toEqual([personOf(successor)])
    expect(await waitingFor(house, successor)).toBe(1)
    expect(await waitingFor(house, house.officer('bi_thu'))).toBe(0)
    const told = await house.db
      .selectFrom('outbox')
      .select('body')
      .where('person_id', '=', personOf(successor))
      .where('kind', '=', 'notice')
      .execute()
    expect(told.map(({ body }) => body).join()).toContain('Có 1 bản đang chờ cho ý kiến')
    const [one] = after.children.flatMap(({ overseers }) => overseers)
    const ended = await endOverseer({ ctx: officer, input: { id: one?.id ?? '' } })
    expect(of(ended, fixtureUnit)).toEqual([])
    await expect(endOverseer({ ctx: officer, input: { id: one?.id ?? '' } })).rejects.toMatchObject(
      { code: 'not_found' },
    )
  })

  it('is stood in for until the end of a day, named by oneself as well; the stand-in names nobody', async () => {
    const house = await makeHouse()
    const inCharge = house.officer('bi_thu')
    // The ward's secretary makes its reports: of that right nothing is left to this one.
    const mate = await giveRole(house, house.outsider, { role: 'cap_uy_vien', unitId: wardUnit })
    const third = await giveRole(house, house.guest, { role: 'pho_bi_thu', unitId: wardUnit })
    await name(inCharge, mate)
    const own = await again(house, mate)
    const seen = await listOverseers({ ctx: own, input: {} })
    expect(seen).toMatchObject({ mayChange: false })
    expect(seen.children.map(({ unit }) => unit.id)).toEqual([fixtureUnit])
    await expect(name(own, inCharge)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(
      name(own, inCharge, { unitId: otherUnit, endsOn: '2026-03-14' }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^not_/) })
    const both = await name(own, inCharge, { startsOn: '2026-03-13', endsOn: '2026-03-14' })
    expect(both.children[0]?.overseers).toMatchObject([
      { personId: personOf(mate), endsOn: null },
      { personId: personOf(inCharge), startsOn: '2026-03-13', endsOn: '2026-03-14' },
    ])
    const days = [
      ['2026-03-12', '23:59', 0],
      ['2026-03-13', '00:00', 1],
      ['2026-03-14', '23:59', 1],
      ['2026-03-15', '00:00', 0],
    ] as const
    for (const [day, time, waiting] of days) {
      house.clock.moveTo(at(day, time))
      expect([day, time, await waitingFor(house, inCharge)]).toEqual([day, time, waiting])
      expect(await waitingFor(house, mate)).toBe(1)
    }
    await name(own, third, { startsOn: '2026-03-15', endsOn: '2026-03-20' })
    const deputy = { ...(await again(house, third)) }
    if (deputy.actor.kind !== 'person') throw new Error('a person')
    const onlyStandIn = {
      ...deputy,
      actor: {
        ...deputy.actor,
        roles: deputy.actor.roles.filter(({ role }) => role === 'cap_uy_vien_phu_trach'),
      },
    }
    await expect(
      name(onlyStandIn, third, { startsOn: '2026-03-21', endsOn: '2026-12-31' }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is never given by the unit that is looked after', async () => {
    const house = await makeHouse()
    const input = {
      personId: personOf(house.member(5)),
      unitId: fixtureUnit,
      role: 'cap_uy_vien_phu_trach',
    } as const
    await expect(assignRole({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'role_not_givable',
    })
  })
})

describe('a unit that is excused', () => {
  it('owes no programme and holds nobody’s closing up, by the level above and with a reason', async () => {
    const house = await makeHouse()
    const officer = house.officer('can_bo_tuyen_giao')
    const node = await house.db
      .selectFrom('campaign_node')
      .select('parent_node_id as parent')
      .where('id', '=', fixtureNode)
      .executeTakeFirstOrThrow()
    const open = async () => (node.parent ? await listOpenChildren(house.db, node.parent) : [])
    const before = await open()
    const input = { nodeId: fixtureNode, reason: 'Chi bộ mới thành lập' }
    await expect(excusePlan({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await excusePlan({ ctx: officer, input })
    expect(before.length - (await open()).length).toBe(1)
    const figures = await countNodeCells(house.db, {
      campaignId: fixtureCampaign,
      units: [fixtureUnit],
      day: '2026-03-12',
      at: house.clock.now(),
    })
    expect(figures.get(fixtureUnit)?.plansDue ?? 0).toBe(0)
    const { campaigns } = await listPlans({ ctx: house.secretary, input: {} })
    expect(campaigns.find(({ nodeId }) => nodeId === fixtureNode)?.excuse).toBe(input.reason)
    await endPlanExcuse({ ctx: officer, input })
    expect(await open()).toEqual(before)
    await expect(endPlanExcuse({ ctx: officer, input })).rejects.toMatchObject({
      code: 'not_found',
    })
    await house.db.updateTable('plan').set({ state: 'ban_hanh' }).execute()
    await expect(excusePlan({ ctx: officer, input })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
  })
})
