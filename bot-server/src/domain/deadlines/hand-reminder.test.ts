import type { PersonId } from '@quan-triet/shared/models/ids'
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { at } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedAt, handRungs, remindableDeadlines, sessionToRemind } from './hand-reminder.ts'

const NOW = at('2026-03-12', '09:00')
const deadlines = [
  { subject: 'thu_hoach' as const, dueAt: at('2026-03-11', '23:59') },
  { subject: 'bao_cao' as const, dueAt: at('2026-03-14', '23:59') },
  { subject: 'hoc_xong' as const, dueAt: at('2026-03-20', '23:59') },
  { subject: 'thu_hoach' as const, dueAt: at('2026-03-25', '23:59') },
]

/** Safe because an id of any kind is any text, and these are the test's own. */
const person = (name: string) => name as PersonId

const session = (day: string, more = {}) => ({
  startsAt: at(day, '08:00'),
  closedAt: null,
  isMakeup: false,
  ...more,
})

describe('what a reminder by hand may be about', () => {
  it.each([
    ['nearest', ['hoc_xong', 'thu_hoach']],
    ['essays', ['thu_hoach']],
    ['session', []],
  ] as const)('is what persons still have to do: %s', (about, subjects) => {
    const found = remindableDeadlines(deadlines, about, NOW)
    expect(found.map(({ subject }) => subject)).toEqual(subjects)
    expect(found.every(({ dueAt }) => dueAt > NOW)).toBe(true)
  })

  it('is the next ordinary session before a make-up, and none that has begun or is closed', () => {
    const makeup = session('2026-03-13', { isMakeup: true })
    const next = session('2026-03-14')
    const begun = session('2026-03-12')
    const closed = session('2026-03-13', { closedAt: NOW })
    expect(sessionToRemind([begun, closed, makeup, next], NOW)).toBe(next)
    expect(sessionToRemind([begun, closed, makeup], NOW)).toBe(makeup)
    expect(sessionToRemind([begun, closed], NOW)).toBeUndefined()
  })

  it('stands on rungs that are told to the group and to those pending, never as a list', () => {
    expect(handRungs('2026-03-12', '2026-03-25')).toEqual([
      { name: 'T-13', day: -13, audience: 'group' },
      { name: 'T-13', day: -13, audience: 'pending' },
    ])
    expect(handRungs('2026-03-25', '2026-03-25')[0]).toMatchObject({ name: 'T', audience: 'group' })
  })
})

describe('who is expected at a session', () => {
  const recorded = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd').map(person),
    state: fc.constantFrom(...AttendanceState.options),
    leave: fc.constantFrom(
      'none' as const,
      'asked' as const,
      'approved' as const,
      'refused' as const,
    ),
  })

  it('is whoever must study and is neither recorded nor on leave; at a make-up, whoever has not studied', () => {
    const required = ['a', 'b', 'c'].map(person)
    fc.assert(
      fc.property(
        fc.uniqueArray(recorded, { selector: (one) => one.personId }),
        fc.subarray(required),
        fc.boolean(),
        (records, done, isMakeup) => {
          const hasCompleted = new Set(done)
          const expected = expectedAt({ isMakeup }, { required, hasCompleted }, records)
          for (const one of ['a', 'b', 'c', 'd'].map(person)) {
            const record = records.find(({ personId }) => personId === one)
            const isSettled =
              record !== undefined &&
              (record.state !== 'chua_ghi_nhan' || ['asked', 'approved'].includes(record.leave))
            const isDone = isMakeup && hasCompleted.has(one)
            expect(expected.includes(one)).toBe(required.includes(one) && !isSettled && !isDone)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
