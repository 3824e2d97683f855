/** Compares live counters with a recount, cell by cell. */
import { CELL_CODES, type CellCode, type FigureCells } from '@quan-triet/shared/models/figure-cells'
import { noCells } from './cells.ts'

export interface CounterDifference<Unit extends string> {
  unitId: Unit
  /** Of the unit by itself, or with all below it. */
  extent: 'own' | 'total'
  cell: CellCode | 'guests'
  /** What the facts say. */
  counted: number
  /** What the counter says. */
  found: number
}

/** @param units whose counters are compared; one without an entry on either side has noughts there */
export const differencesOf = <Unit extends string>(
  extent: 'own' | 'total',
  units: Iterable<Unit>,
  sides: { counted: ReadonlyMap<Unit, FigureCells>; found: ReadonlyMap<Unit, FigureCells> },
): CounterDifference<Unit>[] =>
  [...units].flatMap((unitId) => {
    const [counted, found] = [sides.counted, sides.found].map((side) => side.get(unitId) ?? noCells)
    if (!counted || !found) return []
    return CELL_CODES.filter((cell) => counted[cell] !== found[cell]).map((cell) => ({
      unitId,
      extent,
      cell,
      counted: counted[cell],
      found: found[cell],
    }))
  })
