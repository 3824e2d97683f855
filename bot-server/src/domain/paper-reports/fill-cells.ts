/** Makes whole cells of the counts that somebody typed, with what follows from them. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { TypedCells } from '@quan-triet/shared/models/typed-report'
import { noCells } from '../figures/cells.ts'

/**
 * What is not given is 0, but: on paper those who studied are those who had to, and came, until it says otherwise; and
 * one paper is one declaration of the masses' base, or none (TV-08).
 */
export const fillCells = (typed: TypedCells): FigureCells => {
  const given: FigureCells = { ...noCells, ...typed }
  const required = Math.max(0, given.members - given.exempt)
  const hasBase = given.massesDeclared > 0
  return {
    ...given,
    completedRequired: typed.completedRequired ?? Math.min(given.completed, required),
    attended: typed.attended ?? given.completed,
    massesDeclaring: hasBase ? 1 : 0,
    massesUndeclared: !hasBase && given.massesPeople > 0 ? 1 : 0,
  }
}
