import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what is paced', () => {
  it('passes at once when nothing was before, then at most once a pause, and never forgets the last', () => {
    let passed = 0
    const { offer, end } = paced(500, () => {
      passed += 1
    })
    offer()
    expect(passed).toBe(1)
    offer()
    offer()
    vi.advanceTimersByTime(499)
    expect(passed).toBe(1)
    vi.advanceTimersByTime(1)
    expect(passed).toBe(2)
    vi.advanceTimersByTime(2000)
    expect(passed).toBe(2)
    offer()
    offer()
    end()
    vi.advanceTimersByTime(2000)
    expect(passed).toBe(3)
  })
})
