import { describe, expect, it } from 'vitest'
import { faultOfPublishing, faultOfTerms, type QuizTerms } from './quiz-terms.ts'

const at = (hour: number): string => `2026-03-20T${String(hour).padStart(2, '0')}:00:00.000Z`
const first = { opensAt: at(8), closesAt: at(10) }
const second = { opensAt: at(12), closesAt: at(14) }
const terms: QuizTerms = {
  questionCount: 20,
  minutes: 60,
  passPercent: 50,
  windows: [first, second],
}
const fault = (change: Partial<QuizTerms>, hasBegun = false, hour = 9) =>
  faultOfTerms({ ...terms, ...change }, { before: terms, hasBegun, now: at(hour) })

describe('the terms of a test', () => {
  it('take windows that are long enough, in order and not over', () => {
    expect(fault({})).toBeUndefined()
    expect(fault({ windows: [{ opensAt: at(8), closesAt: at(8) }] })).toBe('window_empty')
    expect(fault({ minutes: 121 })).toBe('window_short')
    expect(fault({ windows: [{ opensAt: at(6), closesAt: at(8) }] })).toBe('window_past')
    expect(fault({ windows: [second, first] })).toBe('windows_overlap')
    expect(fault({ windows: [first, { opensAt: at(10), closesAt: at(12) }] })).toBe(
      'windows_overlap',
    )
  })

  it('stand once somebody has begun, but for a window to come', () => {
    expect(fault({ questionCount: 19 }, true)).toBe('locked')
    expect(fault({ passPercent: 49 }, true)).toBe('locked')
    expect(fault({ windows: [{ ...first, closesAt: at(11) }, second] }, true)).toBe('window_begun')
    expect(fault({ windows: [] }, true)).toBe('window_begun')
    expect(fault({ windows: [first, { ...second, closesAt: at(16) }] }, true)).toBeUndefined()
    expect(fault({ windows: [first] }, true)).toBeUndefined()
    expect(fault({ windows: [first] }, true, 13)).toBe('window_begun')
  })

  it('are published with enough questions and a window to come', () => {
    expect(faultOfPublishing(terms, 19, at(7))).toBe('too_few_questions')
    expect(faultOfPublishing({ ...terms, windows: [] }, 20, at(7))).toBe('no_window')
    expect(faultOfPublishing(terms, 20, at(14))).toBe('windows_over')
    expect(faultOfPublishing(terms, 20, at(13))).toBeUndefined()
  })
})
