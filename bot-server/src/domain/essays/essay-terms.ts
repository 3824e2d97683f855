/** Says what a campaign may still change about its essays once some are handed in. */
import type { EssayTerms, EssayTermsInput } from '@quan-triet/shared/models/campaign'

export type TermsFault =
  /** Back to essays although somebody sat the test. */
  | 'mode_fixed'
  /** Texts lie under headings by their number. */
  | 'headings_fixed'
  | 'bounds_crossed'

interface Change {
  /** What is left out stays. */
  wanted: EssayTermsInput
  hasEssays: boolean
  /** Somebody has sat the test that replaces the essay. */
  hasAttempts: boolean
}

/** A test may replace essays at any time: those that are there stand. @returns undefined: all of it may be */
export const findTermsFault = (
  current: EssayTerms,
  { wanted, hasEssays, hasAttempts }: Change,
): TermsFault | undefined => {
  if (hasAttempts && wanted.essayMode === 'viet') return 'mode_fixed'
  const headings = wanted.essayHeadings ?? current.essayHeadings
  if (hasEssays && headings.length !== current.essayHeadings.length) return 'headings_fixed'
  const { essayMinSyllables: least = current.essayMinSyllables } = wanted
  const { essayMaxSyllables: most = current.essayMaxSyllables } = wanted
  return least !== null && most !== null && least > most ? 'bounds_crossed' : undefined
}
