/** Arranges the units of a coverage: which are shown, in what order. */
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { Coverage, CoverageUnit, StudyPhase } from '@quan-triet/shared/models/progress'
import { matchesName } from '../../lib/match-name.ts'

type UnitOrder = 'missing' | 'late' | 'ratio' | 'name'

export type ShownUnits = StudyPhase | 'all' | 'unreported' | 'pilot'

export interface Arrangement {
  order: UnitOrder
  show: ShownUnits
  search: string
}

/** The figure on the base of the campaign, then the one on the other base. */
export const figuresOf = (
  unit: Pick<CoverageUnit, 'ofMembers' | 'ofRequired'>,
  base: Coverage['reportingBase'],
): [reported: JudgedFigure, other: JudgedFigure] =>
  base === 'tong_so' ? [unit.ofMembers, unit.ofRequired] : [unit.ofRequired, unit.ofMembers]

const byName = new Intl.Collator('vi', { numeric: true })

const shareOf = ({ numerator, denominator }: JudgedFigure): number =>
  denominator === 0 ? 1 : numerator / denominator

/** Below nought for a unit that owes no report, or has sent it: it waits behind those that have not. */
const lateOf = ({ report }: CoverageUnit): number =>
  report === null || report.sentOn !== null ? -1 : report.daysLate

const isShown = (unit: CoverageUnit, show: ShownUnits): boolean => {
  if (show === 'all') return true
  if (show === 'pilot') return unit.isPilot
  return show === 'unreported' ? lateOf(unit) >= 0 : unit.phase === show
}

/** Ties go by name, so that the order never wavers. */
export const arrangeUnits = (
  units: readonly CoverageUnit[],
  base: Coverage['reportingBase'],
  { order, show, search }: Arrangement,
): CoverageUnit[] => {
  const before = (a: CoverageUnit, b: CoverageUnit): number => {
    const [one] = figuresOf(a, base)
    const [two] = figuresOf(b, base)
    if (order === 'missing') return two.missing - one.missing
    if (order === 'late') return lateOf(b) - lateOf(a)
    return order === 'ratio' ? shareOf(one) - shareOf(two) : 0
  }
  return units
    .filter((one) => isShown(one, show))
    .filter((one) => matchesName(`${one.unit.shortName} ${one.unit.nameOrg}`, search))
    .toSorted((a, b) => before(a, b) || byName.compare(a.unit.shortName, b.unit.shortName))
}

/**
 * The order that was shown stays while the numbers change, so that nothing moves under a finger.
 * @param fresh the units as they would be arranged now; new ones come last. @param ids the order that was shown
 */
export const keepOrder = (
  all: readonly CoverageUnit[],
  fresh: readonly CoverageUnit[],
  ids: readonly string[],
): CoverageUnit[] => {
  const byId = new Map<string, CoverageUnit>(all.map((one) => [one.unit.id, one]))
  const before = ids.flatMap((id) => byId.get(id) ?? [])
  const known = new Set<string>(ids)
  return [...before, ...fresh.filter((one) => !known.has(one.unit.id))]
}
