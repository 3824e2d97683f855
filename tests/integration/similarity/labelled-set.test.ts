import { ALGORITHM_VERSION } from '@quan-triet/bot-server/domain/similarity/judge-copy'
import { MEASURED } from '@quan-triet/bot-server/domain/similarity/measured'
import { describe, expect, it } from 'vitest'
import { evaluateHalf, materialOf } from '../../support/essays/evaluate.ts'
import { inventHonest } from '../../support/essays/honest-essays.ts'
import { ourCheck } from '../../support/essays/our-check.ts'
import { qualityOf } from '../../support/essays/plagdet.ts'
import { joinStretches, type Label, wordsOf } from '../../support/essays/words.ts'
import { measuredClass } from '../../support/essays/write-measured.ts'

const SOURCE = 'mười hai hộ quanh khe cùng ghi một cuốn sổ chung'
const copied = joinStretches('copy.txt', [
  { words: wordsOf(SOURCE, new Set()), source: 'source.txt' },
])

const judge = (found: readonly Label[]) => qualityOf([{ text: copied, found, quotedIn: new Map() }])

describe('the labelled set of essays', () => {
  it('gives the very figures that the accuracy page shows', () => {
    expect(MEASURED.algorithmVersion).toBe(ALGORITHM_VERSION)
    expect(evaluateHalf('reported', ourCheck()).map(measuredClass)).toEqual(MEASURED.classes)
  })

  it('has at least 120 originals, none of them in both halves', () => {
    const files = (['tuning', 'reported'] as const).flatMap((half) =>
      materialOf(half).originals.map(({ file }) => file),
    )
    expect(files.length).toBeGreaterThanOrEqual(120)
    expect(new Set(files).size).toBe(files.length)
  })

  it('invents honest essays that share no run of 20 syllables, the same ones each time', () => {
    const essays = inventHonest(60, [])
    expect(inventHonest(60, [])).toEqual(essays)
    const seen = new Map<string, string>()
    for (const { id, text } of essays) {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      for (let at = 0; at + 20 <= words.length; at++) {
        const run = words.slice(at, at + 20).join(' ')
        expect(seen.get(run) ?? id).toBe(id)
        seen.set(run, id)
      }
    }
  })
})

describe('plagdet', () => {
  const [label] = copied.labels
  const whole = label ? [label] : []

  it('is 1 for what is found just as it was labelled and 0 when nothing is found', () => {
    expect(judge(whole)).toMatchObject({ cases: 1, precision: 1, recall: 1, plagdet: 1 })
    expect(judge([])).toMatchObject({ recall: 0, plagdet: 0 })
  })

  it('falls when one passage is found in two pieces or beside its source', () => {
    const middle = 20
    const pieces = whole.flatMap((one) => [
      { ...one, to: middle, sourceTo: middle },
      { ...one, from: middle, sourceFrom: middle },
    ])
    expect(judge(pieces)).toMatchObject({ recall: 1, granularity: 2 })
    expect(judge(pieces).plagdet).toBeCloseTo(1 / Math.log2(3))
    expect(judge(whole.map((one) => ({ ...one, source: 'other.txt' })))).toMatchObject({
      precision: 0,
      recall: 0,
    })
  })
})
