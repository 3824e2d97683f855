import { Instant } from '@quan-triet/shared/models/moments'
import { describe, expect, it } from 'vitest'
import { standingOfWriter } from './writer-standing.ts'

const on = (day: number): Instant =>
  Instant.parse(`2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`)
const none = { dueAt: on(25), extendedUntil: null, essay: undefined }
const handedIn = (day: number) => ({
  state: 'da_nop' as const,
  submittedAt: on(day),
  rewriteDueAt: null,
})

describe('whether an essay is late', () => {
  it('is told by the plan’s deadline, or by the more time that was given', () => {
    expect(standingOfWriter(none, on(25))).toEqual({ dueAt: on(25), isLate: false })
    expect(standingOfWriter(none, on(26))).toEqual({ dueAt: on(25), isLate: true })
    expect(standingOfWriter({ ...none, extendedUntil: on(28) }, on(26))).toEqual({
      dueAt: on(28),
      isLate: false,
    })
    expect(standingOfWriter({ ...none, essay: handedIn(26) }, on(30)).isLate).toBe(true)
    expect(
      standingOfWriter({ ...none, extendedUntil: on(28), essay: handedIn(26) }, on(30)).isLate,
    ).toBe(false)
  })

  it('of a rewrite is told by its own deadline, and what came in time stays in time (F-08b)', () => {
    const again = { ...handedIn(20), state: 'viet_lai' as const, rewriteDueAt: on(29) }
    expect(standingOfWriter({ ...none, essay: again }, on(28))).toEqual({
      dueAt: on(29),
      isLate: false,
    })
    expect(standingOfWriter({ ...none, essay: again }, on(30)).isLate).toBe(true)
    expect(standingOfWriter({ ...none, essay: handedIn(20) }, on(30)).isLate).toBe(false)
  })

  it('is not asked without a deadline', () => {
    expect(standingOfWriter({ ...none, dueAt: null }, on(30))).toEqual({
      dueAt: null,
      isLate: false,
    })
  })
})
