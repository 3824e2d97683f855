/** Cuts an essay's text into pieces for the margin: what stands elsewhere, what is quoted, what is the author's own. */
import type { CopyCheck, CopyMatch } from '@quan-triet/shared/models/copy-check'

export interface Piece {
  text: string
  /** `trich`: quoted from a document, greyed and not counted; null: the author's own. */
  kind: 'bai' | 'mau' | 'trich' | null
  /** The best match that covers it. */
  match: CopyMatch | null
  /** Of a quotation: where it stands. */
  title: string | null
}

type Marked = Pick<CopyCheck, 'text' | 'blocks' | 'quoted' | 'matches'>

const lookAt = ({ quoted, matches }: Marked, from: number, to: number): Omit<Piece, 'text'> => {
  const holds = (span: { from: number; to: number }) => span.from <= from && span.to >= to
  const quotation = quoted.find(holds)
  if (quotation) return { kind: 'trich', match: null, title: quotation.title }
  const match = matches.find(({ passages }) => passages.some(holds)) ?? null
  return { kind: match?.kind ?? null, match, title: null }
}

/**
 * A quotation is grey also within a passage that stands elsewhere: everybody may quote (INV-16).
 * @returns the pieces of each block, in order; joined they are the block
 */
export const cutForMargin = (check: Marked): Piece[][] => {
  const spans = [...check.quoted, ...check.matches.flatMap(({ passages }) => passages)]
  return check.blocks.map((block) => {
    const edges = new Set([block.from, block.to])
    for (const { from, to } of spans)
      for (const edge of [from, to]) if (edge > block.from && edge < block.to) edges.add(edge)
    const sorted = [...edges].toSorted((a, b) => a - b)
    return sorted.slice(0, -1).flatMap((from, index) => {
      const to = sorted[index + 1] ?? from
      if (to === from) return []
      return [{ text: check.text.slice(from, to), ...lookAt(check, from, to) }]
    })
  })
}
