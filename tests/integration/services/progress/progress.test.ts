import {
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { getCoverage } from '@quan-triet/bot-server/services/progress/get-coverage'
import { keepProgress } from '@quan-triet/bot-server/services/progress/keep-progress'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { listUnstudied } from '@quan-triet/bot-server/services/progress/list-unstudied'
import { Day, Instant } from '@quan-triet/shared/models/moments'
import { listProgress } from '@quan-triet/bot-server/services/progress/list-progress'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import {
  addCampaign,
  addMarks,
  addPeople,
  addSession,
  addStays,
  addUnits,
  campaignId,
  people,
  unitId,
} from '../figures/world.ts'
import { openEmptyHouse } from '../figures/empty-house.ts'

const rowsOf = ({ db }: House) =>
  db.selectFrom('progress_day').selectAll().orderBy('org_unit_id').orderBy('day').execute()

const codesOf = (coverage: { lines: { code: string }[] }) => coverage.lines.map((line) => line.code)

describe('progress by day', () => {
  it('is written for every evening since the campaign began, from the facts of that evening', async () => {
    const house = await makeHouse()
    await keepProgress({ ctx: house.system })
    await keepProgress({ ctx: house.system })
    const { days, startsOn, dueAt, snapshotOn } = await listProgress({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect([startsOn, snapshotOn]).toEqual(['2026-03-02', '2026-03-31'])
    expect(dueAt).toBeNull()
    // Session 1 was closed on the evening of 5/3; today, 12/3, has no evening yet.
    expect(days.map((one) => [one.day, one.completed, one.completedRequired])).toEqual([
      ...['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => [day, 0, 0]),
      ...[5, 6, 7, 8, 9].map((day) => [`2026-03-0${day}`, 26, 26]),
      ['2026-03-10', 26, 26],
      ['2026-03-11', 26, 26],
    ])
    expect(days[0]).toMatchObject({ members: 32, required: 30 })
    const ward = await listProgress({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { unitId: wardUnit },
    })
    expect(ward.days.at(-1)).toMatchObject({ members: 38, completed: 26, required: 36 })
  })

  it('stays as it was written, whatever happens to the facts afterwards', async () => {
    const house = await makeHouse()
    await keepProgress({ ctx: house.system })
    await keepProgress({ ctx: house.system })
    const before = await rowsOf(house)
    await house.db.deleteFrom('attendance').execute()
    await keepProgress({ ctx: house.system })
    expect(await rowsOf(house)).toEqual(before)
  })

  it('ends with the day on which a campaign was closed, and is written by the house alone', async () => {
    const house = await makeHouse()
    const closed = { closed_at: '2026-03-06T03:00:00.000Z' }
    await house.db.updateTable('campaign').set(closed).execute()
    await keepProgress({ ctx: house.system })
    expect((await rowsOf(house)).at(-1)?.day).toBe('2026-03-06')
    await expect(keepProgress({ ctx: house.secretary })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('coverage', () => {
  it('shows each unit below with both ratios, what is missing, and its phase', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const ward = await getCoverage({ ctx, input: { unitId: wardUnit } })
    expect(ward).toMatchObject({ isLive: true, day: '2026-03-12', above: null, branches: 1 })
    expect(ward.ofRequired).toMatchObject({ numerator: 26, denominator: 36, missing: 10 })
    expect(ward.nodeId).not.toBeNull()
    const of = (id: string) => ward.children.find((one) => one.unit.id === id)
    expect(of(fixtureUnit)).toMatchObject({
      phase: 'dang_hoc',
      branches: 1,
      begun: 1,
      hasBelow: false,
      ofMembers: { numerator: 26, denominator: 32, missing: 6, isReachable: false },
    })
    expect(of(otherUnit)).toMatchObject({ phase: 'chua_to_chuc', branches: 0, report: null })
    expect(ward.lines.find((line) => line.code === 'studied_of_required')?.text).toBe(
      '26/36 (72,22%)',
    )
    expect(of(fixtureUnit)?.texts).toMatchObject({ branches: '1/1 (100,00%)', classes: '1' })
    expect([ward.countedAt, ward.hasNames]).toEqual([house.clock.now(), false])
    expect(JSON.stringify(ward)).not.toMatch(/person-/)
  })

  it('goes up only as far as the asker may see, and says a stricter target of the unit’s own', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('campaign_node')
      .set({ target_percent: 100 })
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    const asked = { unitId: fixtureUnit, campaignId: fixtureCampaign }
    const own = await getCoverage({ ctx: house.secretary, input: asked })
    expect([own.above, own.children]).toEqual([null, []])
    expect(own.ownTarget).toMatchObject({ percent: 100, ofRequired: { missing: 4 } })
    const figures = await countUnit({ ctx: house.secretary, input: asked })
    expect(figures.ownTarget).toEqual(own.ownTarget)
    const seen = await getCoverage({ ctx: house.officer('can_bo_tuyen_giao'), input: asked })
    expect(seen.above?.id).toBe(wardUnit)
    const admin = house.officer('quan_tri')
    const province = await getCoverage({ ctx: admin, input: { unitId: provinceUnit } })
    expect(province.nodeId).toBeNull()
    expect(province.children[0]).toMatchObject({ hasBelow: true, branches: 1, begun: 1 })
  })

  it('reads the last written evening at once when asked to, else counts', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const input = { unitId: wardUnit, from: 'last_day' as const }
    expect((await getCoverage({ ctx, input })).isLive).toBe(true)
    await keepProgress({ ctx: house.system })
    await house.db.deleteFrom('attendance').execute()
    const kept = await getCoverage({ ctx, input })
    expect(kept).toMatchObject({ isLive: false, day: '2026-03-11' })
    expect(kept.ofRequired).toMatchObject({ numerator: 26, denominator: 36 })
    const live = await getCoverage({ ctx, input: { unitId: wardUnit } })
    expect(live.ofRequired.numerator).toBe(0)
  })

  it('counts a branch as done once its target is reached, and as not begun where no class was', async () => {
    const deps = await openEmptyHouse()
    const { db } = deps
    const ctx = systemContext(deps, 'test')
    const names = people('b', 50)
    await addUnits(db, [['top', null], ...names.map((name) => [name, 'top'] as const)])
    const all = names.map((name) => `m-${name}`)
    await addPeople(db, all)
    await addStays(
      db,
      names.map((unit) => ({ person: `m-${unit}`, unit })),
    )
    await addCampaign(db, ['top', ...names])
    await addSession(db, { name: 's', unit: 'b1', startsAt: '2026-02-01T01:00:00.000Z' })
    await addMarks(db, [{ person: 'm-b1', session: 's' }])
    const coverage = await getCoverage({ ctx, input: { unitId: unitId('top'), campaignId } })
    const phases = Object.groupBy(coverage.children, (one) => one.phase)
    expect(phases.xong?.map((one) => one.unit.shortName)).toEqual(['b1'])
    expect(phases.chua_to_chuc).toHaveLength(49)
    expect(coverage).toMatchObject({ branches: 50, begun: 1, phase: 'dang_hoc' })
  })
  it('says who has not reported and for how long, and which units are pilots', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    await house.db
      .updateTable('campaign_node')
      .set({ is_pilot: 1 })
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    const due = async (dueAt: string, is_tentative: number) => {
      await house.db
        .updateTable('deadline')
        .set({ due_at: Instant.parse(dueAt), is_tentative })
        .where('subject', '=', 'bao_cao')
        .execute()
      const { children } = await getCoverage({ ctx, input: { unitId: wardUnit } })
      return children.find((one) => one.unit.id === fixtureUnit)
    }
    const late = await due('2026-03-08T16:59:00.000Z', 0)
    expect(late).toMatchObject({ isPilot: true, report: { sentOn: null, daysLate: 4 } })
    const tentative = await due('2026-03-08T16:59:00.000Z', 1)
    expect(tentative?.report).toMatchObject({ dueAt: null, daysLate: 0 })
    const node = await house.db
      .selectFrom('campaign_node')
      .select('id')
      .where('org_unit_id', '=', fixtureUnit)
      .executeTakeFirstOrThrow()
    await house.db
      .insertInto('report')
      .values({
        id: 'report-sent',
        campaign_node_id: node.id,
        state: 'da_gui',
        sent_on: Day.parse('2026-03-10'),
        accepted_on: null,
        changed_at: house.clock.now(),
        changed_by: null,
      })
      .execute()
    const sent = await due('2026-03-08T16:59:00.000Z', 0)
    expect(sent?.report).toMatchObject({ state: 'da_gui', sentOn: '2026-03-10', daysLate: 0 })
  })

  it('leaves out of a branch under ten what splits its people by verdict or reason, but not for who knows them', async () => {
    const house = await makeHouse()
    const all = await house.db
      .selectFrom('membership')
      .select('id')
      .where('org_unit_id', '=', fixtureUnit)
      .where('attach', '=', 'chinh_thuc')
      .orderBy('id')
      .execute()
    const gone = all.slice(9).map((one) => one.id)
    await house.db.deleteFrom('membership').where('id', 'in', gone).execute()
    const input = { unitId: fixtureUnit }
    const above = await getCoverage({ ctx: house.officer('can_bo_tuyen_giao'), input })
    expect(above.isSmall).toBe(true)
    expect(codesOf(above)).toContain('essays_in')
    expect(codesOf(above)).not.toContain('absent_excused')
    const own = await getCoverage({ ctx: house.secretary, input })
    expect([own.isSmall, own.hasNames]).toEqual([false, true])
    expect(codesOf(own)).toContain('absent_excused')
  })

  it('names who has not studied to who runs the branch, as often as the figures miss; the look leaves a line', async () => {
    const house = await makeHouse()
    const input = { unitId: fixtureUnit }
    const { people } = await listUnstudied({ ctx: house.secretary, input })
    const { ofRequired } = await getCoverage({ ctx: house.secretary, input })
    expect(people).toHaveLength(ofRequired.denominator - ofRequired.numerator)
    const looks = await house.db
      .selectFrom('audit_log')
      .select('subject')
      .where('action', '=', 'look-unstudied')
      .execute()
    expect(looks).toEqual([{ subject: `unit:${fixtureUnit}` }])
    const officer = house.officer('can_bo_tuyen_giao')
    await expect(listUnstudied({ ctx: officer, input })).rejects.toMatchObject({
      code: 'not_found',
      right: 'see_names',
    })
  })
})
