/** Counts anew what has changed and carries the differences up to every unit above: one turn of the live roll-up (ruling 18). */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { isSingleProcess } from '../../db/dialect.ts'
import { countOwnCells } from '../../db/queries/cells.ts'
import * as counts from '../../db/queries/figure-counts.ts'
import * as marks from '../../db/queries/figure-marks.ts'
import { findTurn, noteSwept, takeTurn, type Turn } from '../../db/queries/figure-turns.ts'
import { inTransaction } from '../../db/transaction.ts'
import { differenceOfCells, noCells, sameCells, sumCells } from '../../domain/figures/cells.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { buildCounts, countGuests, type CountingTurn } from './build-counts.ts'
import { lastMomentOf } from './count-unit.ts'

/** The house stands still while SQLite counts: short turns. PostgreSQL counts elsewhere, and plans every turn anew. */
const UNITS_AT_ONCE = { oneProcess: 60, many: 400 }
const MARKS_AT_ONCE = 2000

/**
 * Counts the oldest marks away. All or nothing: a process that dies in the middle leaves the marks, and the next turn
 * begins with them. Whatever commits while this counts has marks of its own.
 * @returns how many marks; with nought there is nothing left to do
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const rollUpMarks = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'see_figures')
  if (!(await isAnythingToDo(ctx))) return 0
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const taken = await takeTurn(tx.db, now)
    const at = { turn: taken.turn, now, day: dayOf(now) }
    await sweep(tx, taken, at)
    const { works, ids } = await listWorks(tx)
    if (works.every((work) => work.isToBuild)) await marks.deleteMarksOf(tx.db, 'all')
    for (const work of works) await workOff(tx, work, at)
    await marks.deleteMarks(tx.db, ids)
    return ids.length
  })
}

/** Asked some times a second, without taking the turn. */
const isAnythingToDo = async (ctx: ServiceContext): Promise<boolean> => {
  const turn = await findTurn(ctx.db)
  if (turn?.sweptOn !== dayOf(ctx.clock.now())) return true
  return (await marks.listOpenMarks(ctx.db, 1)).length > 0
}

/** Once a day, and when the clock was put back: what begins or ends by itself. */
const sweep = async (tx: ServiceContext, { sweptOn }: Turn, { day }: CountingTurn) => {
  if (sweptOn === day) return
  if (sweptOn !== null && sweptOn < day) {
    const moments = { afterMoment: lastMomentOf(sweptOn), untilMoment: lastMomentOf(day) }
    await marks.markWhatDaysChange(tx.db, { after: sweptOn, until: day, ...moments })
  } else if (sweptOn !== null) await marks.markEverything(tx.db)
  await noteSwept(tx.db, day)
}

/** What is to be done about one campaign. */
interface Work extends counts.Kept {
  isToBuild: boolean
  units: ReadonlySet<OrgUnitId>
  hasTreeChanged: boolean
  haveGuestsChanged: boolean
}

const listWorks = async (tx: ServiceContext): Promise<{ works: Work[]; ids: number[] }> => {
  const most = isSingleProcess(tx.db) ? UNITS_AT_ONCE.oneProcess : UNITS_AT_ONCE.many
  const found = upToUnits(await marks.listOpenMarks(tx.db, MARKS_AT_ONCE), most)
  const campaigns = await counts.listOpenCampaigns(tx.db)
  if (found.some((mark) => mark.unitId === null && mark.kind === 'unit'))
    await counts.deleteClosedCounts(tx.db)
  const works: Work[] = []
  for (const campaign of campaigns) works.push(await workOf(tx, campaign, found))
  return { works, ids: found.map((mark) => mark.id) }
}

/** The oldest marks, of so many units as are counted in one turn. */
const upToUnits = (found: readonly marks.FigureMark[], most: number): marks.FigureMark[] => {
  const units = new Set<OrgUnitId>()
  const end = found.findIndex((mark) => mark.unitId && units.add(mark.unitId).size > most)
  return end === -1 ? [...found] : found.slice(0, end)
}

const workOf = async (
  tx: ServiceContext,
  campaign: counts.Kept & { isCounted: boolean },
  found: readonly marks.FigureMark[],
): Promise<Work> => {
  const own = found.filter((mark) => concerns(mark, campaign.campaignId))
  const has = (kind: marks.FigureMark['kind']) => own.some((mark) => mark.kind === kind)
  const isToBuild =
    !campaign.isCounted || own.some((mark) => mark.kind === 'unit' && mark.unitId === null)
  return {
    ...campaign,
    isToBuild,
    units: isToBuild ? new Set() : await unitsOf(tx, own),
    hasTreeChanged: has('tree'),
    haveGuestsChanged: has('guests') || has('tree'),
  }
}

const concerns = (mark: marks.FigureMark, campaignId: CampaignId): boolean =>
  mark.campaignId === null || mark.campaignId === campaignId

const unitsOf = async (
  tx: ServiceContext,
  own: readonly marks.FigureMark[],
): Promise<Set<OrgUnitId>> => {
  const named = (kind: marks.FigureMark['kind']) =>
    own.flatMap((mark) => (mark.kind === kind && mark.unitId !== null ? [mark.unitId] : []))
  const lines = named('line')
  const marked = [...named('unit'), ...lines]
  if (marked.length === 0) return new Set()
  const above = lines.length > 0 ? await marks.listEverAbove(tx.db, lines) : []
  const successors = await marks.listSuccessorsOf(tx.db, marked)
  return new Set([...marked, ...above, ...successors])
}

const workOff = async (tx: ServiceContext, work: Work, at: CountingTurn): Promise<void> => {
  if (work.isToBuild) {
    await marks.deleteMarksOf(tx.db, work.campaignId)
    return buildCounts(tx, work, at)
  }
  await (work.hasTreeChanged ? rollUpTree(tx, work, at) : rollUpUnits(tx, work, at))
  if (work.haveGuestsChanged) await countGuests(tx, work, at)
}

/** Units came, went or moved: whatever has no counters yet is counted, and every total is added up anew. */
const rollUpTree = async (tx: ServiceContext, work: Work, at: CountingTurn): Promise<void> => {
  const kept = { ...work, day: at.day }
  await counts.deleteOutside(tx.db, kept)
  const fresh = await counts.listUncounted(tx.db, kept)
  await countUnits(tx, { ...work, units: new Set([...work.units, ...fresh]) }, at)
  await counts.rebuildTotals(tx.db, { ...kept, ...at })
}

const rollUpUnits = async (tx: ServiceContext, work: Work, at: CountingTurn): Promise<void> => {
  if (work.units.size === 0) return
  const { differences, lines } = await countUnits(tx, work, at)
  const parts = new Map<OrgUnitId, FigureCells[]>()
  for (const [unitId, difference] of differences)
    for (const above of lines.get(unitId) ?? [])
      parts.set(above, [...(parts.get(above) ?? []), difference])
  const sums = new Map([...parts].map(([unitId, all]) => [unitId, sumCells(all)]))
  await counts.addToTotals(tx.db, { campaignId: work.campaignId, ...at }, sums)
}

/** Counts units by themselves and writes what differs. */
const countUnits = async (tx: ServiceContext, work: Work, { day, ...at }: CountingTurn) => {
  const { campaignId } = work
  const asked = [...work.units]
  const counted = await countOwnCells(tx.db, {
    campaignId,
    units: asked,
    day,
    at: lastMomentOf(day),
  })
  // A TCCSĐ above is counted along with them.
  const all = [...new Set([...asked, ...counted.keys()])]
  const lines = await counts.listLinesWithin(tx.db, { ...work, day }, all)
  const within = all.filter((unitId) => lines.has(unitId))
  const stored = await counts.listCounts(tx.db, campaignId, within)
  const before = new Map(
    stored.flatMap((one) => (one.extent === 'own' ? [[one.unitId, one.cells] as const] : [])),
  )
  const differences = new Map<OrgUnitId, FigureCells>()
  const after = new Map<OrgUnitId, FigureCells>()
  for (const unitId of within) {
    const [now, then] = [counted.get(unitId) ?? noCells, before.get(unitId)]
    if (then && sameCells(now, then)) continue
    after.set(unitId, now)
    differences.set(unitId, differenceOfCells(now, then ?? noCells))
  }
  await counts.replaceOwnCounts(tx.db, { campaignId, ...at }, after)
  return { differences, lines }
}
