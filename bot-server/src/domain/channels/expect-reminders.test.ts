/** Proves that the reminders to be expected are those that go to groups, in their months. */
import { describe, expect, it } from 'vitest'
import { expectReminders, type RemindedDay } from './expect-reminders.ts'

const NOW = '2026-03-12T02:00:00.000Z'

const dayOf = (changes: Partial<RemindedDay> = {}): RemindedDay => ({
  way: 'bot',
  dueOn: '2026-04-02',
  isTentative: false,
  reminderDays: null,
  groups: 3,
  ...changes,
})

describe('expectReminders', () => {
  it('counts the rungs that go to groups, each in the month in which it falls', () => {
    const expected = expectReminders([dayOf()], NOW)
    // Seven and three days before 2 April: both in March; the day before goes to people alone.
    expect([expected('bot', '2026-03'), expected('bot', '2026-04')]).toEqual([6, 0])
    expect(expected('oa', '2026-03')).toBe(0)
  })

  it('leaves out rungs that are over, and follows the days that a campaign chose', () => {
    const over = expectReminders([dayOf({ dueOn: '2026-03-15' })], NOW)
    expect(over('bot', '2026-03')).toBe(0)
    const chosen = expectReminders([dayOf({ reminderDays: [-10, -5, -2, 0] })], NOW)
    expect(chosen('bot', '2026-03')).toBe(9)
  })
})
