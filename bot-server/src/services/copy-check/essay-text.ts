/** Joins the blocks of an essay into the one text that is checked, in which all offsets count. */
import type { TextSpan } from '@quan-triet/shared/models/copy-check'

const BETWEEN = '\n\n'

/** @returns the text, and where each block stands in it */
export const joinBlocks = (blocks: readonly string[]): { text: string; spans: TextSpan[] } => {
  let from = 0
  const spans = blocks.map((block) => {
    const span = { from, to: from + block.length }
    from = span.to + BETWEEN.length
    return span
  })
  return { text: blocks.join(BETWEEN), spans }
}
