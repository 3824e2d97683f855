import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonRuns } from './common-runs.ts'
import { clusterTexts, findNearPairs, likeness, PROPOSED_FROM } from './near-pairs.ts'
import { syllablesOf } from './normalise.ts'

interface Labelled {
  id: string
  /** Texts of one topic ask for the same. */
  topic: string
  text: string
}

const FILE = new URL('../../../../tests/fixtures/recommendations.tsv', import.meta.url)

const written: Labelled[] = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line, index) => {
    const [topic = '', text = ''] = line.split('\t')
    return { id: `w${index}`, topic, text }
  })

const withoutMarks = (text: string) => syllablesOf(text).join(' ')

/** Two neighbours of a longer word change places, as a thumb does it. */
const mistyped = (text: string) =>
  text.replaceAll(/\p{L}{4,}/gu, (word, at: number) =>
    at % 3 === 0 ? `${word.slice(0, 1)}${word[2] ?? ''}${word[1] ?? ''}${word.slice(3)}` : word,
  )

/** As people write them: a third without marks, a third with slips. */
const typed: Labelled[] = written.map((one, index) => {
  if (index % 3 === 1) return { ...one, text: withoutMarks(one.text) }
  return index % 3 === 2 ? { ...one, text: mistyped(one.text) } : one
})

interface Judged {
  precision: number
  recall: number
  pairs: number
}

const judge = (texts: readonly Labelled[]): Judged => {
  const topicOf = new Map(texts.map(({ id, topic }) => [id, topic]))
  const proposed = findNearPairs(texts)
  const right = proposed.filter(({ a, b }) => topicOf.get(a) === topicOf.get(b)).length
  let equal = 0
  for (const [index, one] of texts.entries())
    equal += texts.slice(index + 1).filter(({ topic }) => topic === one.topic).length
  return {
    precision: right / proposed.length,
    recall: right / equal,
    pairs: (texts.length * (texts.length - 1)) / 2,
  }
}

const groupsOf = (texts: readonly Labelled[]) =>
  clusterTexts(texts)
    .map((ids) => ids.toSorted().join(' '))
    .toSorted()

describe('recommendations that are nearly the same', () => {
  it('are found among 2,775 labelled pairs with at least this precision and recall, also mistyped and without marks', () => {
    const results = { written: judge(written), typed: judge(typed) }
    process.stdout.write(
      `${Object.entries(results)
        .map(
          ([name, { precision, recall, pairs }]) =>
            `${name}: ${pairs} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
        )
        .join('; ')}\n`,
    )
    expect(results.written.precision).toBeGreaterThanOrEqual(0.96)
    expect(results.written.recall).toBeGreaterThanOrEqual(0.95)
    expect(results.typed.precision).toBeGreaterThanOrEqual(0.96)
    expect(results.typed.recall).toBeGreaterThanOrEqual(0.85)
  })

  it('are none for being polite in the same words', () => {
    expect(
      likeness('Đề nghị đồng chí quan tâm sửa cầu', 'Đề nghị đồng chí quan tâm mở lớp'),
    ).toBeLessThan(PROPOSED_FROM)
    expect(likeness('', 'Đề nghị sửa cầu')).toBe(0)
  })

  it('are as near one way as the other, wholly near to themselves, and in whatever order they stand', () => {
    const text = fc.constantFrom(...written.map((one) => one.text))
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 9)
        expect(likeness(a, a)).toBeCloseTo(1, 9)
        expect(likeness(a, b)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
    const some = fc.shuffledSubarray(written.slice(0, 24), { minLength: 24 })
    const whole = groupsOf(written.slice(0, 24))
    fc.assert(
      fc.property(some, (texts) => {
        expect(groupsOf(texts)).toEqual(whole)
      }),
      { numRuns: 20 },
    )
    expect(whole.join(' ').split(' ')).toHaveLength(24)
  })

  it('show the words they have in common', () => {
    expect(
      commonRuns('Đề nghị sửa đèn đường trước chợ', 'Xin sửa đèn đường gần trường, đề nghị gấp'),
    ).toEqual(['sua den duong', 'de nghi'])
  })
})

describe('a text', () => {
  it('is the same however it is typed or disguised', () => {
    const plain = ['de', 'nghi', 'sua', 'duong']
    for (const text of [
      'Đề nghị sửa đường',
      'Đề nghị sửa đường'.normalize('NFD'),
      'ĐỀ NGHỊ SỬA ĐƯỜNG.',
      'de nghi sua duong',
      'Đề ng\u200bhị s\u00adửa đường',
      'Đề nghị sử\u0430 đường',
      'Đề nghị s ử a đường',
    ])
      expect(syllablesOf(text)).toEqual(plain)
  })
})
