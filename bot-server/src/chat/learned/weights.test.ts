import { readFileSync } from 'node:fs'
import { fold } from '@quan-triet/shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfOf, phrasingsOf } from '../evaluation/phrasings.ts'
import { everyExample, fingerprintOf } from './lessons.ts'
import { learn, knownRows, share } from './linear-model.ts'
import { WEIGHTS_FILE } from './opinion.ts'
import { readWeights, writeWeights } from './weights.ts'

const FIXTURES = new URL('../../../../tests/fixtures/questions/', import.meta.url)

describe('the learned weights that are delivered', () => {
  it('were learned from the examples that stand beside them (else: pnpm bot:train)', () => {
    const { fingerprint } = readWeights(readFileSync(WEIGHTS_FILE))
    expect(fingerprint).toBe(fingerprintOf(everyExample()))
  })

  it('were not learned from the half of the public phrasings on which is reported', () => {
    const learned = new Set(everyExample().map(({ text }) => fold(text)))
    const reported = ['phrasings.tsv', 'not-for-the-bot.tsv']
      .flatMap((file) => phrasingsOf(readFileSync(new URL(file, FIXTURES), 'utf8')))
      .filter(({ text }) => halfOf(text) === 'reported')
    const both = reported.filter(({ text }) => learned.has(fold(text))).map(({ text }) => text)
    expect(both).toEqual([])
  })
})

const lessons = fc.array(
  fc.record({
    features: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }),
    name: fc.constantFrom('essay', 'place', 'time'),
  }),
  { minLength: 40, maxLength: 60 },
)

const sharesOf = (
  learned: Parameters<typeof share>[0] & { names: readonly string[] },
  rows: readonly number[],
): number[] => {
  const shares = new Float64Array(learned.names.length)
  share(learned, rows, shares)
  return [...shares]
}

describe('learning from examples', () => {
  it('tells apart what the examples tell apart', () => {
    const examples = Array.from({ length: 40 }, (_, index) => ({
      features: index % 2 === 0 ? [1, 2, 9] : [3, 4, 9],
      name: index % 2 === 0 ? 'essay' : 'place',
    }))
    const learned = learn(examples)
    const [essay = 0] = sharesOf({ ...learned, unit: 1 }, knownRows(learned.rows, [1, 2]))
    const [notEssay = 1] = sharesOf({ ...learned, unit: 1 }, knownRows(learned.rows, [3, 4]))
    expect(essay).toBeGreaterThan(0.8)
    expect(notEssay).toBeLessThan(0.2)
  })

  it('gives the same weights each time, and nearly the same after they were written down', () => {
    fc.assert(
      fc.property(lessons, (examples) => {
        const learned = learn(examples)
        expect(learn(examples)).toEqual(learned)
        const stored = readWeights(writeWeights(learned, 'print'))
        expect(stored.fingerprint).toBe('print')
        expect([...stored.rows]).toEqual([...learned.rows])
        for (const { features } of examples) {
          const before = sharesOf({ ...learned, unit: 1 }, knownRows(learned.rows, features))
          const after = sharesOf(stored, knownRows(stored.rows, features))
          for (const [index, value] of after.entries())
            expect(Math.abs(value - (before[index] ?? 0))).toBeLessThan(0.15)
        }
      }),
      { numRuns: 40 },
    )
  })
})
