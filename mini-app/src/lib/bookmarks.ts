/** Remembers on the device alone which parts and paragraphs the person has marked. */
import { keptValue } from './kept-value.ts'

export interface Bookmark {
  partId: string
  position: number
  heading: string
  /** Counted from 0 in the part's own text; null for the whole part. */
  paragraph: number | null
  /** How the paragraph begins: by it the mark is found again after a correction. */
  opening: string
}

const OPENING_LENGTH = 120

export const bookmarks = keptValue<readonly Bookmark[]>('bookmarks', [])

export const openingOf = (text: string): string => text.slice(0, OPENING_LENGTH)

const isSame = (a: Bookmark, b: Bookmark): boolean =>
  a.partId === b.partId && a.paragraph === b.paragraph

/** Sets the mark, or takes it away if it is there. */
export const toggleBookmark = (mark: Bookmark): void => {
  const others = bookmarks.get().filter((one) => !isSame(one, mark))
  const wasThere = others.length < bookmarks.get().length
  bookmarks.set(wasThere ? others : [...others, mark])
}

/**
 * Where a mark stands in the text as it is now.
 * @returns the paragraph, null for the whole part, or undefined when a correction has taken the paragraph out
 */
export const findMarked = (
  { paragraph, opening }: Pick<Bookmark, 'paragraph' | 'opening'>,
  paragraphs: readonly string[],
): number | null | undefined => {
  if (paragraph === null) return null
  const isThere = (index: number): boolean => openingOf(paragraphs[index] ?? '') === opening
  if (isThere(paragraph)) return paragraph
  const moved = paragraphs.findIndex((_, index) => isThere(index))
  return moved < 0 ? undefined : moved
}

/** In reading order; the part itself before its paragraphs. */
export const inReadingOrder = (marks: readonly Bookmark[]): Bookmark[] =>
  marks.toSorted((a, b) => a.position - b.position || (a.paragraph ?? -1) - (b.paragraph ?? -1))
