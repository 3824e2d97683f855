/** Makes the counts of essays by unit of cells, and keeps verdicts of few people together so that none is told (INV-41). */
import type { EssayCounts, EssayVerdictCounts } from '@quan-triet/shared/models/essay-rates'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import { isSmallUnit } from '../progress/small-unit.ts'

/** A unit, or the own people of one, that is a row of the table. */
export interface EssayPlace {
  cells: FigureCells
  /** Whether the asker may know who is who there. */
  hasNames: boolean
}

export interface EssayTable {
  total: EssayCounts
  /** In the order of the places. */
  rows: EssayCounts[]
  together: (EssayVerdictCounts & { units: number }) | null
}

const verdictsOf = (cells: FigureCells): EssayVerdictCounts => ({
  graded: cells.essaysGraded,
  passed: cells.essaysPassed,
  copied: cells.rewriteCopied,
  weak: cells.rewriteFailed,
})

const countsOf = (cells: FigureCells, isTold: boolean): EssayCounts => ({
  due: cells.essaysDue,
  handedIn: cells.essaysIn,
  voluntary: cells.essaysVoluntary,
  verdicts: isTold ? verdictsOf(cells) : null,
})

const membersOf = (places: readonly EssayPlace[]): number =>
  places.reduce((sum, { cells }) => sum + cells.members, 0)

const isFew = (places: readonly EssayPlace[]): boolean =>
  isSmallUnit({ members: membersOf(places) })

/** Where nobody has handed in, there is no verdict to be told. */
const mayTell = ({ cells, hasNames }: EssayPlace): boolean => hasNames || cells.essaysIn === 0

/**
 * Those whose verdicts are not told by themselves: small ones. Were they few even together, the sum less all others
 * would tell them; then the smallest of the others keeps silent with them.
 */
const silentOf = (places: readonly EssayPlace[]): Set<EssayPlace> => {
  const closed = places.filter((place) => !mayTell(place))
  const small = closed.filter((place) => isFew([place]))
  if (small.length === 0 || !isFew(small)) return new Set(small)
  const [next] = closed
    .filter((place) => !small.includes(place))
    .toSorted((a, b) => a.cells.members - b.cells.members)
  return new Set(next ? [...small, next] : small)
}

/**
 * @param whole the unit with all below it
 * @param places what it is made of, one row each; their cells add up to the whole (INV-30). None for a branch
 */
export const essayTable = (whole: EssayPlace, places: readonly EssayPlace[]): EssayTable => {
  const silent = silentOf(places)
  const together = [...silent]
  const isTogetherTold = together.length > 0 && !isFew(together)
  const isWholeTold = places.length === 0 ? mayTell(whole) || !isFew([whole]) : !isFew(together)
  return {
    total: countsOf(whole.cells, isWholeTold),
    rows: places.map((place) => countsOf(place.cells, !silent.has(place))),
    together: isTogetherTold
      ? {
          units: together.length,
          ...sumVerdicts(together.map(({ cells }) => verdictsOf(cells))),
        }
      : null,
  }
}

const sumVerdicts = (all: readonly EssayVerdictCounts[]): EssayVerdictCounts => ({
  graded: all.reduce((sum, one) => sum + one.graded, 0),
  passed: all.reduce((sum, one) => sum + one.passed, 0),
  copied: all.reduce((sum, one) => sum + one.copied, 0),
  weak: all.reduce((sum, one) => sum + one.weak, 0),
})
