/** Counts what several sources cover together: a passage that stands in two of them is one passage. */
import type { Alignment } from '../../domain/similarity/align-texts.ts'

/** @param alignments of one text with several others @returns own syllables */
export const coveredByAll = (alignments: readonly Pick<Alignment, 'covered'>[]): number => {
  const [first, ...others] = alignments
  if (!first) return 0
  return first.covered.reduce(
    (sum, is, at) => sum + (is === 1 || others.some(({ covered }) => covered[at] === 1) ? 1 : 0),
    0,
  )
}
