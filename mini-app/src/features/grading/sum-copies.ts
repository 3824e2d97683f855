/** Adds up over all ways of copying how many copies there were and how many of them were flagged. */
import type { MeasuredKind } from '@quan-triet/shared/models/copy-check'

export const sumCopies = (kinds: readonly Pick<MeasuredKind, 'copies'>[]) => ({
  part: kinds.reduce((sum, { copies }) => sum + copies.part, 0),
  whole: kinds.reduce((sum, { copies }) => sum + copies.whole, 0),
})
