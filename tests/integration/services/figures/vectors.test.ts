import { countOwnCells } from '@quan-triet/bot-server/db/queries/cells'
import { lineFor } from '@quan-triet/bot-server/domain/figures/report-lines'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { lastMomentOf } from '@quan-triet/bot-server/services/figures/count-unit'
import { fixtureCampaign, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { aNewUnit } from '../organisation/small-tree.ts'
import { openEmptyHouse } from './empty-house.ts'
import {
  addCampaign,
  addMarks,
  addPeople,
  addSession,
  addStays,
  addUnits,
  campaignId,
  people,
  personId,
  type Stay,
  unitId,
} from './world.ts'

interface Asked {
  unit: OrgUnitId
  campaign?: CampaignId
  day?: Day
}

/** The line as it is printed, counted from the facts by the verb that reports and screens use. */
const printed = async (
  ctx: ServiceContext,
  { unit, campaign = campaignId, day }: Asked,
  code: ReportLineCode = 'studied_of_members',
): Promise<ReportLine> => {
  const counted = await countCells({ ctx, input: { unitId: unit, campaignId: campaign, day } })
  const { total, guests } = counted
  return lineFor(code, total, { guests, targetPercent: 98, base: 'phai_hoc' })
}

const attach = (names: readonly string[], unit: string): Stay[] =>
  names.map((person) => ({ person, unit }))

describe('the vectors of 2.7, counted from the facts and printed', () => {
  it('TV-07 and TV-10 are the demonstration branch', async () => {
    const house = await makeHouse()
    const line = (code: ReportLineCode) =>
      printed(house.secretary, { unit: fixtureUnit, campaign: fixtureCampaign }, code)
    expect(await line('studied_of_members')).toMatchObject({
      text: '26/32 (81,25%)',
      isReachable: false,
    })
    expect(await line('studied_of_required')).toMatchObject({ text: '26/30 (86,67%)', missing: 4 })
    expect((await line('essays_in')).text).toBe('15/26 (57,69%)')
    expect(await line('essays_passed')).toMatchObject({
      text: '11/13 (84,62%)',
      note: 'chưa chấm: 2',
    })
    expect((await line('essays_rewritten')).text).toBe('2/13 (15,38%)')
  })

  it('TV-09, TV-14 and TV-15 are sums of people, once each, at home', async () => {
    const house = await openEmptyHouse()
    const { db } = house
    const ctx = systemContext(house, 'test')
    const [a, b, c] = [people('a', 10), people('b', 100), ['c1']]
    await addUnits(db, [
      ['top', null],
      ['ward', 'top'],
      ['A', 'ward'],
      ['B', 'ward'],
      ['C', 'ward'],
      ['H', 'top'],
    ])
    await addCampaign(db, ['top', 'ward', 'A', 'B', 'C', 'H'])
    await addPeople(db, [...a, ...b, ...c])
    await addStays(db, [
      ...attach(a, 'A'),
      ...attach(b, 'B'),
      ...attach(c, 'C'),
      { person: 'c1', unit: 'H', attach: 'tam_thoi' },
    ])
    for (const unit of ['A', 'B', 'C', 'H', 'top'])
      await addSession(db, { name: unit, unit, startsAt: at('2026-03-05', '08:00') })
    await addMarks(db, [
      ...a.slice(0, 9).map((person) => ({ person, session: 'A' })),
      ...b.slice(0, 90).map((person) => ({ person, session: 'B' })),
      // TV-14: at the upper class and at home. TV-15: where the person is attached for a time.
      { person: 'a1', session: 'top' },
      { person: 'c1', session: 'H' },
    ])
    const textOf = async (unit: string, code?: ReportLineCode) =>
      (await printed(ctx, { unit: unitId(unit) }, code)).text
    expect(await textOf('ward')).toBe('100/111 (90,09%)')
    expect([await textOf('A'), await textOf('C')]).toEqual(['9/10 (90,00%)', '1/1 (100,00%)'])
    expect([await textOf('H'), await textOf('H', 'guests')]).toEqual(['không có đối tượng', '1'])
    expect([await textOf('top'), await textOf('top', 'guests')]).toEqual(['100/111 (90,09%)', '0'])
    const visits = await db
      .selectFrom('attendance')
      .select('session_id')
      .where('person_id', '=', personId('a1'))
      .execute()
    expect(visits).toHaveLength(2)
  })

  it('TV-13 is a merger in the middle of a campaign: people, classes and masses go on in the new unit', async () => {
    const house = await openEmptyHouse()
    const { db } = house
    const ctx = systemContext(house, 'test')
    const [a, b] = [people('a', 10), people('b', 20)]
    await addUnits(db, [
      ['ward', null],
      ['A', 'ward'],
      ['B', 'ward'],
    ])
    await addCampaign(db, ['ward', 'A', 'B'])
    await addPeople(db, [...a, ...b])
    await addStays(db, [...attach(a, 'A'), ...attach(b, 'B')])
    for (const unit of ['A', 'B'])
      await addSession(db, { name: unit, unit, startsAt: at('2026-03-05', '19:30') })
    await addMarks(db, [
      ...a.slice(0, 9).map((person) => ({ person, session: 'A' })),
      ...b.slice(0, 18).map((person) => ({ person, session: 'B' })),
    ])
    house.clock.moveTo(at('2026-03-10', '09:00'))
    const { unitIds } = await changeTree({
      ctx,
      input: {
        kind: 'hop_nhat',
        decisionNumber: '12-QĐ/TU',
        decisionOn: null,
        day: '2026-03-10',
        unitIds: [unitId('A'), unitId('B')],
        parentId: unitId('ward'),
        unit: aNewUnit('C'),
      },
    })
    house.clock.moveTo(at('2026-03-15', '09:00'))
    const [merged] = unitIds
    if (!merged) throw new Error('no unit came of the merger')
    const on = async (unit: OrgUnitId, day: Day) => (await printed(ctx, { unit, day })).text
    expect(await on(merged, '2026-03-15')).toBe('27/30 (90,00%)')
    expect(await on(unitId('A'), '2026-03-09')).toBe('9/10 (90,00%)')
    expect(await on(unitId('B'), '2026-03-09')).toBe('18/20 (90,00%)')
    for (const day of ['2026-03-09', '2026-03-15']) {
      expect(await on(unitId('ward'), day)).toBe('27/30 (90,00%)')
      const query = { campaignId, day, at: lastMomentOf(day), units: { under: unitId('ward') } }
      const cells = await countOwnCells(db, query)
      const classes = [...cells].flatMap(([unit, own]) =>
        Array.from({ length: own.classes }, () => unit),
      )
      const held = day === '2026-03-15' ? [merged, merged] : [unitId('A'), unitId('B')]
      expect(classes).toHaveLength(2)
      expect(new Set(classes)).toEqual(new Set(held))
    }
  })
})
