import { describe, expect, it } from 'vitest'
import { partOfPath } from './part-of-path.ts'

describe('the part that an address opens', () => {
  it.each([
    ['/zapps/3140/parts/part-3', 'part-3'],
    ['/desk/parts/part-3', 'part-3'],
    ['/parts/part-3', 'part-3'],
    ['/zapps/3140/parts/search', undefined],
    ['/zapps/3140/parts/bookmarks', undefined],
    ['/zapps/3140/parts', undefined],
    ['/zapps/3140/parts/part-3/changes', undefined],
    ['/zapps/3140/publishing/document-1/parts/part-3', undefined],
  ])('is read from %s', (path, id) => {
    expect(partOfPath(path)).toBe(id)
  })
})
