import { describe, expect, it } from 'vitest'
import { bookmarks, findMarked, inReadingOrder, openingOf, toggleBookmark } from './bookmarks.ts'

const mark = (paragraph: number | null, position = 1) => ({
  partId: `part-${position}`,
  position,
  heading: 'Mục tiêu',
  paragraph,
  opening: paragraph === null ? '' : `Đoạn ${paragraph}`,
})

describe('bookmarks', () => {
  it('are set by one press and gone by another, a paragraph apart from its part', () => {
    toggleBookmark(mark(3))
    toggleBookmark(mark(null))
    toggleBookmark(mark(3, 2))
    expect(bookmarks.get()).toHaveLength(3)
    toggleBookmark(mark(3))
    expect(inReadingOrder(bookmarks.get())).toEqual([mark(null), mark(3, 2)])
  })

  it('are found again where a correction has moved their paragraph, and are lost only with its words', () => {
    const text = ['Đoạn một.', 'Đoạn hai.', 'Đoạn ba.']
    const second = { paragraph: 1, opening: openingOf('Đoạn hai.') }
    expect(findMarked(second, text)).toBe(1)
    expect(findMarked(second, ['Đoạn mới.', ...text])).toBe(2)
    expect(findMarked(second, ['Đoạn một.', 'Đoạn ba.'])).toBeUndefined()
    expect(findMarked({ paragraph: null, opening: '' }, text)).toBeNull()
  })
})
