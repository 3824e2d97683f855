import { countOwnCells } from '@quan-triet/bot-server/db/queries/cells'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sumCells } from '@quan-triet/bot-server/domain/figures/cells'
import { lastMomentOf } from '@quan-triet/bot-server/services/figures/count-unit'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import {
  type CampaignNodeId,
  type DeadlineId,
  EssayId,
  type PlanId,
} from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { openEmptyHouse } from './empty-house.ts'
import {
  addCampaign,
  addExemptions,
  addMarks,
  addPeople,
  addRoles,
  addSession,
  addStays,
  addUnits,
  campaignId,
  personId,
  sessionId,
  SINCE,
  unitId,
} from './world.ts'

const DAY = '2026-03-31'
const ownOf = async (db: Db, unit: string, day = DAY): Promise<Partial<FigureCells>> => {
  const query = { campaignId, day, at: lastMomentOf(day), units: [unitId(unit)] }
  return (await countOwnCells(db, query)).get(unitId(unit)) ?? {}
}
const nodeOf = (unit: string) => asId<CampaignNodeId>(`node-${unit}`)

/** A base organisation with two branches, and one that is a branch itself. */
const seedBase = async (db: Db) => {
  await addUnits(db, [
    ['ward', null],
    ['base', 'ward', 'tccsd'],
    ['b1', 'base'],
    ['b2', 'base'],
    ['school', 'ward', 'tccsd'],
  ])
  await addCampaign(db, ['ward', 'base', 'b1', 'b2', 'school'])
  await addPeople(db, ['an', 'binh', 'chi', 'dung'])
  await addStays(db, [
    { person: 'an', unit: 'b1' },
    { person: 'binh', unit: 'b1' },
    { person: 'chi', unit: 'b2' },
    { person: 'dung', unit: 'b1' },
  ])
}

const due = (unit: string, subject: 'bao_cao' | 'thu_hoach', isTentative = 0) => ({
  id: asId<DeadlineId>(`deadline-${unit}-${subject}`),
  campaign_node_id: nodeOf(unit),
  subject,
  source_wording: 'đến hết ngày 25/3/2026',
  granularity: 'ngay' as const,
  bound: 'den_het' as const,
  due_at: at('2026-03-25', '23:59:59'),
  is_tentative: isTentative,
})

const handedIn = (name: string, day: string) => ({
  id: EssayId.parse(`essay-${name}`),
  campaign_id: campaignId,
  person_id: personId(name),
  form: 'giay' as const,
  state: 'da_nop' as const,
  submitted_at: at(day, '08:00'),
})

describe('cells at the nodes', () => {
  it('count classes once all their sessions have closed, and a TCCSĐ by the branches below (F-06)', async () => {
    const { db } = await openEmptyHouse()
    await seedBase(db)
    const startsAt = at('2026-03-05', '08:00')
    await addSession(db, { name: 'running', unit: 'b2', startsAt, closedAt: null })
    await addSession(db, { name: 'merged', unit: 'school', startsAt, isUncounted: true })
    const total = async (day = DAY) => {
      const query = { campaignId, day, at: lastMomentOf(day), units: { under: unitId('ward') } }
      return sumCells((await countOwnCells(db, query)).values())
    }
    expect(await total()).toMatchObject({ tccsd: 2, tccsdHeld: 0, branches: 3, classes: 0 })
    await addSession(db, { name: 'online', unit: 'b1', startsAt, mode: 'truc_tuyen' })
    await addSession(db, { name: 'bu', unit: 'b1', startsAt, isMakeup: true })
    const venues = ['Hội trường A', 'Hội trường B', 'Hội trường B'].map((name, index) => ({
      id: `venue-${index}`,
      session_id: sessionId('online'),
      host_org_id: unitId('b1'),
      name,
    }))
    await db.insertInto('session_venue').values(venues).execute()
    expect(await total()).toMatchObject({
      tccsdHeld: 1,
      branchesHeld: 1,
      classes: 2,
      classesOnline: 1,
      classesMakeup: 1,
      venues: 2,
    })
    expect(await total('2026-03-04')).toMatchObject({ tccsdHeld: 0, classes: 0, venues: 0 })
    const listed = { campaignId, day: DAY, at: lastMomentOf(DAY), units: [unitId('b1')] }
    expect([...(await countOwnCells(db, listed)).keys()].toSorted()).toEqual(
      [unitId('b1'), unitId('base')].toSorted(),
    )
  })

  it('count plans once issued, heads who hold the role, and reports by their first sending (F-07, F-12)', async () => {
    const { db } = await openEmptyHouse()
    await seedBase(db)
    await addRoles(db, [{ person: 'an', unit: 'b1', role: 'bi_thu' }])
    const plan = (unit: string, kind: 'tap_the' | 'ca_nhan', issuedOn: string | null) => ({
      id: asId<PlanId>(`plan-${unit}-${kind}`),
      campaign_node_id: nodeOf(unit),
      kind,
      state: issuedOn === null ? ('da_cho_y_kien' as const) : ('thuc_hien' as const),
      issued_on: issuedOn,
      changed_at: at(DAY, '08:00'),
    })
    await db
      .insertInto('plan')
      .values([
        plan('b1', 'tap_the', '2026-03-20'),
        plan('b2', 'tap_the', null),
        plan('b1', 'ca_nhan', '2026-03-20'),
      ])
      .execute()
    await db
      .insertInto('deadline')
      .values([due('b1', 'bao_cao'), due('b2', 'bao_cao'), due('base', 'bao_cao', 1)])
      .execute()
    const report = (unit: string, sentOn: string | null, state: 'da_gui' | 'nhap' | 'tra_lai') => ({
      id: `report-${unit}`,
      campaign_node_id: nodeOf(unit),
      state,
      sent_on: sentOn,
      changed_at: at(DAY, '08:00'),
    })
    await db
      .insertInto('report')
      .values([
        report('b1', '2026-03-26', 'da_gui'),
        report('b2', '2026-03-26', 'tra_lai'),
        report('base', '2026-03-30', 'da_gui'),
        report('school', null, 'nhap'),
      ])
      .execute()
    // Sent on the 25th, returned, sent again on the 26th: in time.
    const step = {
      from_state: 'nhap',
      to_state: 'da_gui',
      taken_at: at('2026-03-25', '20:00'),
    } as const
    await db
      .insertInto('report_step')
      .values({ id: 'step', report_id: 'report-b1', ...step })
      .execute()
    const plans = async (day: string) => {
      const query = { campaignId, day, at: lastMomentOf(day), units: { under: unitId('ward') } }
      const sum = sumCells((await countOwnCells(db, query)).values())
      const { plansDue, plansIssued, headPlansDue, headPlansIssued } = sum
      return [
        [plansDue, plansIssued, headPlansDue, headPlansIssued],
        [sum.reportsDue, sum.reportsSent, sum.reportsOnTime],
      ]
    }
    expect(await plans(DAY)).toEqual([
      [5, 1, 1, 1],
      [5, 3, 2],
    ])
    expect(await plans('2026-03-25')).toEqual([
      [5, 1, 1, 1],
      [5, 1, 1],
    ])
    expect((await plans('2026-03-19'))[0]).toEqual([5, 0, 1, 0])
  })

  it('judge essays by who must write: provisionally while the campaign runs, in the end who studied (F-08)', async () => {
    const { db } = await openEmptyHouse()
    await seedBase(db)
    await addExemptions(db, [{ person: 'dung', kind: 'mien', from: SINCE, to: null }])
    await addSession(db, { name: 's', unit: 'b1', startsAt: at('2026-03-05', '08:00') })
    await addMarks(db, [
      { person: 'an', session: 's' },
      { person: 'binh', session: 's', state: 'vang_co_ly_do' },
    ])
    await db
      .insertInto('essay')
      .values([
        handedIn('an', '2026-03-26'),
        handedIn('binh', '2026-03-20'),
        handedIn('dung', '2026-03-20'),
      ])
      .execute()
    await db.insertInto('deadline').values(due('b1', 'thu_hoach')).execute()
    expect(await ownOf(db, 'b1')).toMatchObject({
      absentExcused: 1,
      absentUnexcused: 0,
      writersSoFar: 2,
      writers: 1,
      essaysDue: 2,
      essaysIn: 2,
      essaysOnTime: 1,
      essaysVoluntary: 1,
    })
    expect(await ownOf(db, 'b1', '2026-03-25')).toMatchObject({ essaysIn: 1, essaysOnTime: 1 })
    await db
      .updateTable('campaign')
      .set({ closed_at: at('2026-03-30', '17:00') })
      .execute()
    expect(await ownOf(db, 'b1')).toMatchObject({ essaysDue: 1, essaysIn: 1, essaysOnTime: 0 })
  })
})
