/** Says what an essay lacks before it can be handed in, as the server would refuse it (S2-14). */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { isBlank } from './draft-rules.ts'

/** The first two headings are mandatory (S2-14). */
export const MANDATORY = 2

type Bounds = Pick<MyEssay, 'headings' | 'minSyllables' | 'maxSyllables'>

export const countAll = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + countSyllables(block), 0)

/** @returns one sentence for each thing that is missing or too much; none: it can be handed in */
export const lacksOf = (
  blocks: readonly string[],
  { headings, minSyllables, maxSyllables }: Bounds,
): string[] => {
  const count = countAll(blocks)
  if (isBlank(blocks) || count === 0) return [words.empty]
  const empty = headings
    .slice(0, MANDATORY)
    .filter((_, index) => (blocks[index] ?? '').trim() === '')
    .map(words.headingEmpty)
  return [
    ...empty,
    ...(minSyllables !== null && count < minSyllables ? [words.tooShort(count, minSyllables)] : []),
    ...(maxSyllables !== null && count > maxSyllables ? [words.tooLong(count, maxSyllables)] : []),
  ]
}
