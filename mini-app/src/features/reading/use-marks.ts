/** Gives the marks in one part, where they stand in its text now, and how to set them. */
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { bookmarks, findMarked, openingOf, toggleBookmark } from '../../lib/bookmarks.ts'
import type { Paragraph } from './readable-text.ts'

export const useMarks = (part: ReadablePart) => {
  const own = bookmarks.use().filter(({ partId }) => partId === part.id)
  const places = own.map((mark) => ({ mark, at: findMarked(mark, part.paragraphs) }))
  const toggle = (paragraph: Paragraph | null): void => {
    const place = paragraph?.index ?? null
    const known = places.find(({ at }) => at === place)?.mark
    toggleBookmark(
      known ?? {
        partId: part.id,
        position: part.position,
        heading: part.heading,
        paragraph: place,
        opening: openingOf(paragraph?.text ?? ''),
      },
    )
  }
  return {
    marked: new Set(places.flatMap(({ at }) => at ?? [])),
    isPartMarked: places.some(({ at }) => at === null),
    toggle,
  }
}
