/** Gives the paragraphs of a part as they are read: without a first line that only repeats the heading. */
import { fold } from '@quan-triet/shared/text/fold'

export interface Paragraph {
  /** Counted from 0 in the part's own text: its place, and its only identity. */
  index: number
  text: string
}

/** The screen, the search and the voice say the heading already. */
export const readableText = ({
  heading,
  paragraphs,
}: {
  heading: string
  paragraphs: readonly string[]
}): Paragraph[] => {
  const all = paragraphs.map((text, index) => ({ index, text }))
  const repeats = all.length > 1 && fold(all[0]?.text ?? '') === fold(heading)
  return repeats ? all.slice(1) : all
}
