/** Compares two counts line by line as they are printed. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { LineChange } from '@quan-triet/shared/models/report-view'
import { type LinesOptions, linesOf } from '../figures/report-lines.ts'

export interface CountOf {
  cells: FigureCells
  guests: number
}

/** The lines whose print differs, in the order of the table. */
export const changedLines = (
  before: CountOf,
  after: CountOf,
  terms: Pick<LinesOptions, 'targetPercent' | 'base'>,
): LineChange[] => {
  const { targetPercent, base } = terms
  const then = linesOf(before.cells, { targetPercent, base, guests: before.guests })
  const now = linesOf(after.cells, { targetPercent, base, guests: after.guests })
  return now.flatMap(({ code, label, text }, index) => {
    const was = then[index]?.text ?? ''
    return was === text ? [] : [{ code, label, before: was, after: text }]
  })
}
