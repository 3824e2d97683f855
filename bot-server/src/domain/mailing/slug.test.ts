import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from './slug.ts'

describe('the public name of a document', () => {
  it.each([
    [{ number: '05-NQ/ĐU', title: 'x' }, 'nghi-quyet-05-nq-du'],
    [
      { number: null, title: 'Nghị quyết về xây dựng khu phố văn minh' },
      'nghi-quyet-ve-xay-dung-khu-pho-van-minh',
    ],
    [{ number: null, title: '“…”' }, 'tai-lieu'],
    [{ number: null, title: '  Hoà   bình — 2026!  ' }, 'hoa-binh-2026'],
  ])('is readable: %j gives %s', (document, slug) => {
    expect(slugOf({ type: 'nghi_quyet', ...document })).toBe(slug)
  })

  it('is of small letters, digits and single dashes, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugOf({ type: 'nghi_quyet', number: null, title })
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(80)
      }),
    )
  })

  it('is cut between words', () => {
    const slug = slugOf({ type: 'nghi_quyet', number: null, title: 'nghi quyet '.repeat(20) })
    expect(slug).toMatch(/^(nghi-quyet-)*(nghi|nghi-quyet)$/)
  })

  it('gets a number when somebody has it already', () => {
    expect(freeSlug('a', new Set())).toBe('a')
    expect(freeSlug('a', new Set(['a', 'a-2', 'a-b']))).toBe('a-3')
  })
})
