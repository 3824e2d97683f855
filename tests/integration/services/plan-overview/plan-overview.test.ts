/** Proves that the overview says of each unit below where its programme stands, who is late, and whose turn it is. */
import {
  fixtureCampaign,
  fixtureUnit,
  officeUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getPlanOverview } from '@quan-triet/bot-server/services/plan-overview/get-plan-overview'
import { CampaignNodeId, DeadlineId, type OrgUnitId, PlanId } from '@quan-triet/shared/models/ids'
import type { PlanOverviewFilter } from '@quan-triet/shared/models/plan-overview'
import { endOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const nodeOf = (unit: string) => CampaignNodeId.parse(`node-of-${unit}`)

/** Two more units of the ward take part, due on 6/3/2026. */
const join = async ({ db }: House, unit: OrgUnitId): Promise<void> => {
  await db
    .insertInto('campaign_node')
    .values({
      id: nodeOf(unit),
      campaign_id: fixtureCampaign,
      org_unit_id: unit,
      state: 'dang_hoc',
      parent_node_id: CampaignNodeId.parse('node-phuong-sao-mai'),
    })
    .execute()
  await db
    .insertInto('deadline')
    .values({
      id: DeadlineId.parse(`due-${unit}`),
      campaign_node_id: nodeOf(unit),
      subject: 'chuong_trinh',
      source_wording: 'đến hết ngày 6/3/2026',
      granularity: 'ngay',
      bound: 'den_het',
      due_at: endOf('2026-03-06'),
      is_tentative: 0,
    })
    .execute()
}

describe('the overview of programmes', () => {
  it('counts every unit once, names whose turn it is, and counts lateness in working days', async () => {
    const house = await makeHouse()
    for (const unit of [otherUnit, officeUnit]) await join(house, unit)
    const ctx = house.officer('bi_thu')
    const look = (state: PlanOverviewFilter = 'tat_ca') =>
      getPlanOverview({ ctx, input: { unitId: wardUnit, campaignId: fixtureCampaign, state } })
    const first = await look()
    expect(first.sums).toEqual({
      owing: 3,
      notBegun: 2,
      drafting: 0,
      inReview: 1,
      issued: 0,
      late: 2,
      excused: 0,
    })
    // Friday 6/3 was the day; Thursday 12/3 is the fourth working day after it.
    expect(first.rows.map(({ unit, lateDays }) => [unit.id, lateDays])).toEqual([
      [officeUnit, 4],
      [otherUnit, 4],
      [fixtureUnit, 0],
    ])
    expect(first.rows[2]).toMatchObject({
      state: 'gui_xem_xet',
      since: '2026-03-09',
      waitsFor: { who: 'reviewer', unit: { id: wardUnit } },
      isWithoutOverseer: false,
      mayExcuse: true,
    })
    await house.db
      .insertInto('plan_excuse')
      .values({
        campaign_node_id: nodeOf(otherUnit),
        reason: 'Mới lập',
        excused_at: house.clock.now(),
      })
      .execute()
    await house.db
      .insertInto('plan')
      .values({
        id: PlanId.parse('plan-office'),
        campaign_node_id: nodeOf(officeUnit),
        kind: 'tap_the',
        state: 'ban_hanh',
        issued_on: '2026-03-11',
        changed_at: house.clock.now(),
      })
      .execute()
    const then = await look()
    expect(then.sums).toMatchObject({ owing: 2, issued: 1, inReview: 1, late: 0, excused: 1 })
    for (const [filter, units] of [
      ['da_ban_hanh', [officeUnit]],
      ['duoc_mien', [otherUnit]],
      ['qua_han', []],
      ['cho_y_kien', [fixtureUnit]],
    ] as const)
      expect((await look(filter)).rows.map(({ unit }) => unit.id)).toEqual(units)
    expect((await look('qua_han')).sums).toEqual(then.sums)
  })

  it('reaches all units below from the top, and shows the way back no higher than the reader may look', async () => {
    const house = await makeHouse()
    const ask = (ctx = house.officer('quan_tri'), unitId = provinceUnit) =>
      getPlanOverview({ ctx, input: { unitId, campaignId: fixtureCampaign, reach: 'tat_ca' } })
    const top = await ask()
    expect(top.rows.map(({ unit }) => unit.id).toSorted()).toEqual([fixtureUnit, wardUnit])
    expect(top.rows.find(({ unit }) => unit.id === wardUnit)).toMatchObject({ below: 1 })
    expect((await ask(house.officer('quan_tri'), wardUnit)).path.map(({ id }) => id)).toEqual([
      provinceUnit,
    ])
    expect((await ask(house.officer('bi_thu'), wardUnit)).path).toEqual([])
    await expect(ask(house.officer('bi_thu'))).rejects.toMatchObject({ code: 'not_found' })
  })
})
