/** Says which essays a person should look at first (INV-13): it orders a queue and decides nothing. */
import type { Alignment } from './align-texts.ts'
import type { PreparedText } from './prepare-text.ts'
import type { Evasion } from './read-text.ts'

/** Counts up with every change by which a text may be judged otherwise: earlier checks are made again. */
export const ALGORITHM_VERSION = 2

/*
 * Chosen on the first half of the public set (`pnpm similarity:evaluate`), between what honest pairs reach and what
 * copies have. Honest writers share phrases, and the longer both write, the more of them: in 9,000 invented ones up to
 * 29 syllables in a row, 56 in one passage, 88 altogether, hardly ever two of these and a share that matters at once.
 */
/** Of the own text, in a share of 1. */
const LEAST_SHARE = 0.08
/** A run that nobody writes twice by chance. */
const TELLING_RUN = 21
/** Whatever the share. */
const CERTAIN_RUN = 40
/** Taken over in one piece, with words changed here and there. */
const LEAST_PASSAGE = 60
/** In many pieces between own words. */
const LEAST_TOGETHER = 80
const LEAST_SHARE_TOGETHER = 0.2

export type EvasionKind = 'homoglyph' | 'zero_width' | 'spaced_letters' | 'private_use'

/** Fewer than these are slips or the way a phone types. */
const EVASION_FROM: Readonly<Record<EvasionKind, number>> = {
  homoglyph: 3,
  zero_width: 5,
  spaced_letters: 3,
  private_use: 3,
}

const counts = (evasion: Evasion): Record<EvasionKind, number> => ({
  homoglyph: evasion.mixedScript,
  zero_width: evasion.unseen,
  spaced_letters: evasion.spacedOut,
  private_use: evasion.privateUse,
})

/** What a text does to be read otherwise by a machine than by a person. */
export const evasionOf = ({ read }: PreparedText): EvasionKind[] => {
  const found = counts(read.evasion)
  return (Object.keys(EVASION_FROM) as EvasionKind[]).filter(
    (kind) => found[kind] >= EVASION_FROM[kind],
  )
}

/** Whether one source alone is worth a look. */
export const isWorthALook = (
  { ownSyllables }: Pick<PreparedText, 'ownSyllables'>,
  { coveredSyllables, longestRun, longestPassage }: Omit<Alignment, 'passages' | 'covered'>,
): boolean =>
  longestRun >= CERTAIN_RUN ||
  (coveredSyllables >= LEAST_SHARE * ownSyllables &&
    (longestRun >= TELLING_RUN || longestPassage >= LEAST_PASSAGE)) ||
  (coveredSyllables >= LEAST_SHARE_TOGETHER * ownSyllables && coveredSyllables >= LEAST_TOGETHER)

export interface CopyJudgement {
  ownSyllables: number
  /** Worth a look by a person; nothing else follows from it. */
  flagged: boolean
  evasion: EvasionKind[]
}

/** @param alignments with every source found; each is judged by itself */
export const judgeCopy = (own: PreparedText, alignments: readonly Alignment[]): CopyJudgement => ({
  ownSyllables: own.ownSyllables,
  flagged: alignments.some((one) => isWorthALook(own, one)),
  evasion: evasionOf(own),
})
