import { describe, expect, it } from 'vitest'
import { daysOf } from './period.ts'

describe('the period of an auditor’s choice', () => {
  const today = '2026-03-12'
  const chosen = { from: '2026-03-05', to: '2026-03-01' }

  it.each([
    ['today', { from: today, to: today }],
    ['week', { from: '2026-03-06', to: today }],
    ['month', { from: '2026-02-11', to: today }],
    ['days', { from: '2026-03-01', to: '2026-03-05' }],
    ['all', null],
  ] as const)('%s is these days, both included', (period, days) => {
    expect(daysOf(period, today, chosen)).toEqual(days)
  })
})
