import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from './align-texts.ts'
import { buildBase } from './base-texts.ts'
import { compareEssays } from './compare-essays.ts'
import { prepareText, quotedSpans } from './prepare-text.ts'
import { printsOf } from './sampled-prints.ts'
import { allSyllables } from './vietnamese-syllables.ts'

const WORDS = [...allSyllables()]
/** A row of syllables that never repeats itself; another seed, another row. */
const invent = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => WORDS[(seed * 7919 + at * 104_729) % WORDS.length]).join(
    ' ',
  )
const NOTHING = buildBase([])
const seeds = fc.integer({ min: 1, max: 400 })

describe('two essays', () => {
  it('share the passage that one took from the other, with its places in both', () => {
    const [a, b, copied] = [invent(1, 200), invent(2, 200), invent(3, 80)]
    const own = `${a}. ${copied}. ${b}`
    const source = `${invent(4, 50)}. ${copied}. ${invent(5, 90)}`
    const found = alignTexts(prepareText(own, NOTHING), prepareText(source, NOTHING))
    expect(found).toMatchObject({ coveredSyllables: 80, longestRun: 80 })
    expect(found.passages.map(({ from, to }) => own.slice(from, to))).toEqual([`${copied}.`])
    expect(
      found.passages.map(({ sourceFrom, sourceTo }) => source.slice(sourceFrom, sourceTo)),
    ).toEqual([`${copied}.`])
  })

  it('share as much one way as the other, whatever words were put between', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 5, max: 40 }), (seed, every) => {
        const words = invent(seed, 240).split(' ')
        const changed = words.map((word, at) => (at % every === 0 ? `${word}x` : word)).join(' ')
        const [one, other] = [words.join(' '), changed].map((text) => prepareText(text, NOTHING))
        if (!one || !other) throw new Error('two texts')
        const there = alignTexts(one, other)
        const back = alignTexts(other, one)
        expect(there.coveredSyllables).toBe(back.coveredSyllables)
        expect(there.passages).toHaveLength(back.passages.length)
      }),
      { numRuns: 40 },
    )
  })

  it('share nothing that stands in a document, and knowing another document never adds', () => {
    const resolution = invent(9, 400)
    const quoted = resolution.split(' ').slice(50, 250).join(' ')
    const one = `${invent(10, 100)}. ${quoted}. ${invent(11, 60)}`
    const other = `${invent(12, 80)}. ${quoted}. ${invent(13, 70)}`
    const base = buildBase([{ id: 'nq', text: resolution }])
    const cover = (by: typeof base) =>
      alignTexts(prepareText(one, by), prepareText(other, by)).coveredSyllables
    expect(cover(NOTHING)).toBe(200)
    expect(cover(base)).toBe(0)
    const spans = quotedSpans(prepareText(one, base), base)
    expect(spans.map(({ from, to, baseId }) => [one.slice(from, to), baseId])).toEqual([
      [quoted, 'nq'],
    ])
    fc.assert(
      fc.property(seeds, (seed) => {
        const more = buildBase([{ id: 'x', text: `${invent(seed, 60)} ${quoted.slice(0, 300)}` }])
        expect(cover(more)).toBeLessThanOrEqual(cover(NOTHING))
      }),
      { numRuns: 20 },
    )
  })

  it('are found among others in whatever order they come', () => {
    const essays = Array.from({ length: 12 }, (_, at) => ({
      id: `e${at}`,
      text: at === 7 ? `${invent(2, 90)} ${invent(99, 90)}` : invent(at, 180),
    }))
    const judge = (all: typeof essays) =>
      compareEssays(all, NOTHING)
        .map(
          ({ id, flagged, matches }) =>
            `${id} ${flagged} ${matches.map(({ source }) => source).join()}`,
        )
        .toSorted()
    const right = judge(essays)
    expect(right.filter((line) => line.includes('true'))).toEqual(['e2 true e7', 'e7 true e2'])
    fc.assert(
      fc.property(fc.shuffledSubarray(essays, { minLength: 12 }), (shuffled) => {
        expect(judge(shuffled)).toEqual(right)
      }),
      { numRuns: 10 },
    )
  })

  it('are met again by a few prints, the same for the same words', () => {
    const text = invent(21, 1500)
    const prints = printsOf(prepareText(text, NOTHING))
    expect(prints.length).toBeGreaterThan(60)
    expect(prints.length).toBeLessThan(130)
    expect([...printsOf(prepareText(text.toUpperCase(), NOTHING))]).toEqual([...prints])
    expect(printsOf(prepareText(text, buildBase([{ id: 'nq', text }])))).toHaveLength(0)
  })
})
