/** Proves that reading times agree with the model's 600–900 syllables in 3–4 minutes. */
import { describe, expect, it } from 'vitest'
import { readingMinutes } from './reading-time.ts'

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [100, 1],
    [600, 3],
    [900, 4],
    [2100, 10],
  ])('gives %i syllables %i minutes', (syllables, minutes) => {
    expect(readingMinutes(syllables)).toBe(minutes)
  })
})
