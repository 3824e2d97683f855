import type { CopyCheck, CopyMatch } from '@quan-triet/shared/models/copy-check'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutForMargin } from './margin.ts'

const matchOf = (kind: CopyMatch['kind'], from: number, to: number): CopyMatch => ({
  id: `${kind}-${from}`,
  kind,
  coveredSyllables: 40,
  longestRun: 20,
  passages: [{ from, to }],
  title: null,
  isLater: false,
  isSamePerson: false,
  isOtherCampaign: false,
  isOwnUnit: false,
  authorName: null,
  versionId: null,
})
const text = 'Tôi viết. Trích lời. Chép bài.\n\nPhần hai.'
const blocks = [
  { from: 0, to: 30 },
  { from: 32, to: 41 },
]
const check: Pick<CopyCheck, 'text' | 'blocks' | 'quoted' | 'matches'> = {
  text,
  blocks,
  quoted: [{ from: 10, to: 20, title: 'Nghị quyết' }],
  matches: [matchOf('bai', 8, 30), matchOf('mau', 32, 36)],
}

describe('the margin of an essay', () => {
  it('greys a quotation also within a passage that stands elsewhere, and names the best source', () => {
    expect(cutForMargin(check).map((block) => block.map((one) => [one.text, one.kind]))).toEqual([
      [
        ['Tôi viết', null],
        ['. ', 'bai'],
        ['Trích lời.', 'trich'],
        [' Chép bài.', 'bai'],
      ],
      [
        ['Phần', 'mau'],
        [' hai.', null],
      ],
    ])
  })

  it('loses no letter of the text, wherever the passages lie', () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (quoted, copied) => {
        const pieces = cutForMargin({
          text,
          blocks,
          quoted: quoted.map((one) => ({ ...one, title: '' })),
          matches: copied.map(({ from, to }) => matchOf('bai', from, to)),
        })
        expect(pieces.map((block) => block.map((one) => one.text).join(''))).toEqual(
          blocks.map(({ from, to }) => text.slice(from, to)),
        )
      }),
    )
  })
})
