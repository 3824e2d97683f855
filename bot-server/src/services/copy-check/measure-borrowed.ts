/** Measures how much of a text stands in the campaign's documents outside quotation marks (M-05). */
import type { TextSpan } from '@quan-triet/shared/models/copy-check'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { isStock, prepareText, quotedSpans } from '../../domain/similarity/prepare-text.ts'
import { findQuotations } from '../../domain/similarity/quotation-marks.ts'
import type { ServiceContext } from '../context.ts'
import { joinBlocks } from './essay-text.ts'
import { loadBase } from './load-base.ts'

/** A sentence or two says nothing about an essay yet. */
const FEWEST_SYLLABLES = 40

/** For the author alone, while writing. @returns whole percent of the syllables; null: too short to say */
export const measureBorrowed = async (
  ctx: ServiceContext,
  { campaignId, blocks }: { campaignId: CampaignId; blocks: readonly string[] },
): Promise<number | null> => {
  const { text } = joinBlocks(blocks)
  const all = countSyllables(text)
  if (all < FEWEST_SYLLABLES) return null
  const { base } = await loadBase(ctx, [campaignId])
  const marked = findQuotations(text)
  const borrowed = quotedSpans(prepareText(text, base), base)
    .filter((span) => !isStock(span))
    .flatMap((span) => without(span, marked))
    .reduce((sum, { from, to }) => sum + countSyllables(text.slice(from, to)), 0)
  return Math.min(100, Math.round((borrowed / all) * 100))
}

/** The parts of a span that no other one covers. @param others in order, apart from each other */
const without = (span: TextSpan, others: readonly TextSpan[]): TextSpan[] => {
  const left: TextSpan[] = []
  let { from } = span
  for (const other of others) {
    if (other.to <= from || other.from >= span.to) continue
    if (other.from > from) left.push({ from, to: other.from })
    from = other.to
  }
  if (from < span.to) left.push({ from, to: span.to })
  return left
}
