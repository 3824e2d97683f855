import { describe, expect, it } from 'vitest'
import { INTENTS } from '../intents.ts'
import { conceptId } from './lexicon.ts'
import { parsePattern } from './pattern.ts'
import { expandPhrases } from './phrases.ts'

describe('the notation of patterns', () => {
  it('reads needs, choices, allowances, exclusions and order', () => {
    const pattern = parsePattern('=essay>many submit|send done? !person')
    expect(pattern.isStrict).toBe(true)
    expect(pattern.needs).toHaveLength(3)
    expect(pattern.orders).toHaveLength(1)
    expect(pattern.forbids).toEqual(new Set([conceptId('person')]))
    expect(pattern.explains[conceptId('done')]).toBe(1)
    expect(pattern.explains[conceptId('person')]).toBe(0)
  })

  it('refuses an idea that no table has', () => {
    expect(() => parsePattern('essay nonsense')).toThrow('nonsense')
  })

  it('is right in every intent', () => {
    for (const { patterns } of INTENTS) for (const one of patterns) parsePattern(one)
  })
})

describe('the notation of phrases', () => {
  it('offers every choice, the empty one included', () => {
    expect(expandPhrases('(bài|bản|) thu hoạch; nộp')).toEqual([
      ['bài', 'thu', 'hoạch'],
      ['bản', 'thu', 'hoạch'],
      ['thu', 'hoạch'],
      ['nộp'],
    ])
  })
})
