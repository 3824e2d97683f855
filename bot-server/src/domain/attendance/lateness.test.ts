/** Proves where late begins. */
import { describe, expect, it } from 'vitest'
import { arrivalState } from './lateness.ts'

const LIMIT = '2026-03-14T01:15:00.000Z'

describe('arrival', () => {
  it.each([
    ['2026-03-14T01:00:00.000Z', 'co_mat'],
    ['2026-03-14T01:15:00.000Z', 'co_mat'],
    ['2026-03-14T01:15:00.001Z', 'muon'],
  ] as const)('at %s is %s', (now, state) => {
    expect(arrivalState(now, LIMIT)).toBe(state)
  })
})
