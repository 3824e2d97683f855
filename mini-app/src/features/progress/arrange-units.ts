/** Arranges the units of a coverage: which are shown, in what order. */
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { Coverage, CoverageUnit, StudyPhase } from '@quan-triet/shared/models/progress'
import { matchesName } from '../../lib/match-name.ts'

type UnitOrder = 'missing' | 'ratio' | 'name'

export interface Arrangement {
  order: UnitOrder
  phase: StudyPhase | 'all'
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

/** Ties go by name, so that the order never wavers. */
export const arrangeUnits = (
  units: readonly CoverageUnit[],
  base: Coverage['reportingBase'],
  { order, phase, search }: Arrangement,
): CoverageUnit[] => {
  const before = (a: CoverageUnit, b: CoverageUnit): number => {
    const [one] = figuresOf(a, base)
    const [two] = figuresOf(b, base)
    if (order === 'missing') return two.missing - one.missing
    return order === 'ratio' ? shareOf(one) - shareOf(two) : 0
  }
  return units
    .filter((one) => phase === 'all' || one.phase === phase)
    .filter((one) => matchesName(`${one.unit.shortName} ${one.unit.nameOrg}`, search))
    .toSorted((a, b) => before(a, b) || byName.compare(a.unit.shortName, b.unit.shortName))
}
