import { writeFeed } from '@quan-triet/bot-server/http/public-page/write-feed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const BASE = 'https://house.example.vn'
const part = {
  slug: 'nghi-quyet-07-nq-cb',
  title: 'Nghị quyết 07',
  publisher: 'Chi bộ Khu phố 3',
  position: 1,
  heading: 'I. TÌNH HÌNH',
  paragraphs: ['Đoạn một.', 'A < B & C'],
  outAt: '2026-03-13T00:30:00.000Z',
}

/** Checks that XML is well-formed as far as a reader of feeds minds: every element closed in order, no stray sign. */
const elementsOf = (xml: string): string[] => {
  const open: string[] = []
  const seen: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>/, '').replaceAll(/<!\[CDATA\[[^]*?\]\]>/g, '')
  for (const [tag, close, name = '', empty] of body.matchAll(/<(\/?)([\w:-]+)[^<>]*?(\/?)>/g)) {
    if (close) expect([tag, open.pop()]).toEqual([tag, name])
    else {
      seen.push(name)
      if (!empty) open.push(name)
    }
  }
  expect(open).toEqual([])
  const left = body.replaceAll(/<\/?[\w:-]+[^<>]*>/g, '')
  expect(left).not.toMatch(/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i)
  // What XML 1.0 forbids, however it is written.
  expect(xml).not.toMatch(/[[\p{Cc}\ufffe\uffff]--[\n\t]]/v)
  expect(xml.isWellFormed()).toBe(true)
  return seen
}

describe('the feed', () => {
  it('is Atom with what readers of feeds need: ids, times, links, authors, text', () => {
    const xml = writeFeed(BASE, [part])
    const elements = elementsOf(xml)
    expect(elements[0]).toBe('feed')
    for (const name of [
      'id',
      'title',
      'updated',
      'entry',
      'content',
      'published',
      'author',
      'name',
    ])
      expect(elements).toContain(name)
    expect(xml).toContain('xmlns="http://www.w3.org/2005/Atom"')
    expect(xml).toContain(`<link rel="self" href="${BASE}/public/feed.xml"/>`)
    expect(xml).toContain(`<id>${BASE}/public/nghi-quyet-07-nq-cb/1</id>`)
    expect(xml).toContain('<updated>2026-03-13T00:30:00.000Z</updated>')
    expect(xml).not.toContain('<generator')
  })

  it('stays well-formed and keeps each part apart, whatever the words are', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(']]>', '<![CDATA[', '&', '</entry>', '\u0000', '\ud800', '\uffff'),
    )
    fc.assert(
      fc.property(words, words, words, (title, heading, text) => {
        const xml = writeFeed(BASE, [
          { ...part, title, heading, publisher: title, paragraphs: [text, heading] },
          part,
        ])
        expect(elementsOf(xml).filter((name) => name === 'entry')).toHaveLength(2)
      }),
      { numRuns: 100 },
    )
  })

  it('of a house with nothing to show is a feed without entries', () => {
    expect(elementsOf(writeFeed(BASE, []))).not.toContain('entry')
  })
})
