/** Reckons with the cells of the report table: adding, taking away, comparing; always whole numbers, cell by cell. */
import { CELL_CODES, type CellCode, type FigureCells } from '@quan-triet/shared/models/figure-cells'

/** Makes cells one by one. */
export const cellsBy = (count: (cell: CellCode) => number): FigureCells => {
  const cells = Object.fromEntries(CELL_CODES.map((cell) => [cell, count(cell)]))
  return asCells(cells)
}

/** Every code has been given its number by the callers above: the record is whole. */
const asCells = (cells: Record<string, number>): FigureCells => cells as FigureCells

export const noCells: FigureCells = cellsBy(() => 0)

/** The cells of a whole are the sums of those of its parts (rule 2 of 2.7, INV-30): never a mean, in any order. */
export const sumCells = (all: Iterable<FigureCells>): FigureCells => {
  const sum = { ...noCells }
  for (const one of all) for (const cell of CELL_CODES) sum[cell] += one[cell]
  return sum
}

/** What is to be added to `before` to have `after`; cells of a difference may be below nought. */
export const differenceOfCells = (after: FigureCells, before: FigureCells): FigureCells =>
  cellsBy((cell) => after[cell] - before[cell])

export const sameCells = (one: FigureCells, other: FigureCells): boolean =>
  CELL_CODES.every((cell) => one[cell] === other[cell])

/** The cells in which two differ, in the order of the table. */
export const unequalCells = (one: FigureCells, other: FigureCells): CellCode[] =>
  CELL_CODES.filter((cell) => one[cell] !== other[cell])
