import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { standingOf } from './standing.ts'

const PLANNED = '2026-03-13T00:30:00.000Z'
const QUARTER = '2026-03-13T00:45:00.000Z'
const LATER = '2026-03-13T00:45:00.001Z'

describe('how a message stands', () => {
  it.each([
    ['ready', null, PLANNED, 'planned'],
    ['ready', null, QUARTER, 'planned'],
    ['ready', null, LATER, 'late'],
    ['sending', null, QUARTER, 'planned'],
    ['sending', null, LATER, 'late'],
    ['delivered', QUARTER, LATER, 'sent'],
    ['delivered', LATER, LATER, 'late'],
    ['delivered', addMs(PLANNED, -1), LATER, 'sent'],
    ['delivered', null, LATER, 'sent'],
    ['unknown', LATER, LATER, 'unknown'],
    ['dead', QUARTER, LATER, 'failed'],
    ['expired', QUARTER, LATER, 'failed'],
    ['to_share', null, LATER, 'to_share'],
    ['shared', LATER, LATER, 'shared'],
  ] as const)('takes %s, settled %s, at %s for %s', (...row) => {
    const [state, settledAt, now, standing] = row
    expect(standingOf({ state, plannedAt: PLANNED, settledAt }, now)).toBe(standing)
  })
})
