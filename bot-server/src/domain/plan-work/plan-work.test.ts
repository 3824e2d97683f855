import { addDays } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import { TaskRepeat } from '@quan-triet/shared/vocabulary/plans'
import { TaskState } from '@quan-triet/shared/vocabulary/task-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOccurrence, occurrencesToFollow, occurrencesUntil } from './occurrences.ts'
import { type TaskRung, taskRungOn } from './task-rungs.ts'
import { isSettled, needsTaskReason, taskSteps } from './task-states.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))

describe('the days on which a task is due', () => {
  it('come back on the same date, at the end of a month that is shorter, for five years at most', () => {
    const monthly = { dueOn: '2026-01-31', repeats: 'hang_thang' } as const
    expect(occurrencesUntil(monthly, '2026-04-30')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
    const leap = { dueOn: '2024-02-29', repeats: 'hang_nam' } as const
    expect(occurrencesUntil(leap, '2099-01-01')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ])
    expect(occurrencesUntil({ dueOn: '2026-05-01', repeats: 'khong' }, '2099-01-01')).toHaveLength(
      1,
    )
    expect(occurrencesUntil(monthly, '2099-01-01').at(-1)).toBe('2031-01-31')
  })

  it('rise, begin with the first, stay within the bound, and are followed up to the next one', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...TaskRepeat.options), (dueOn, today, repeats) => {
        const task = { dueOn, repeats }
        const all = occurrencesUntil(task, today)
        expect(all[0]).toBe(dueOn)
        expect(all).toEqual([...new Set(all)].toSorted())
        expect(all.slice(1).every((one) => one <= today)).toBe(true)
        expect(all.length).toBeLessThanOrEqual(61)
        const followed = occurrencesToFollow(task, today)
        expect(followed.filter((one) => one > today).length).toBeLessThanOrEqual(1)
        expect(followed.every((one) => isOccurrence(task, one))).toBe(true)
      }),
    )
  })
})

describe('the states of a task', () => {
  it('are left only as listed, and what was settled only with a reason', () => {
    for (const from of TaskState.options)
      for (const to of TaskState.options) {
        const isListed =
          (!isSettled(from) && to !== 'chua_lam') || (isSettled(from) && to === 'dang_lam')
        expect(taskSteps.allows(from, to)).toBe(isListed)
        expect(needsTaskReason(from, to)).toBe(isSettled(from) || to === 'khong_lam')
      }
  })
})

describe('the reminders of who follows a task', () => {
  it('come three days ahead, on the day and the day after, each once and never on a day off', () => {
    fc.assert(
      fc.property(day, (due) => {
        const taken: TaskRung[] = []
        for (let today = addDays(due, -10); today <= addDays(due, 30); today = addDays(today, 1)) {
          const rung = taskRungOn(due, today, { taken, exceptions: [] })
          if (rung === undefined) continue
          expect(isWorkingDay(today)).toBe(true)
          expect(today >= addDays(due, -3)).toBe(true)
          taken.push(rung)
        }
        expect(taken).toEqual([...new Set(taken)])
        expect(taken).toContain('sau')
      }),
    )
  })

  it('wait for the first working day where they fall on days off, as one', () => {
    const none = { taken: [], exceptions: [] }
    expect(taskRungOn('2026-05-02', '2026-04-29', none)).toBe('truoc')
    expect(taskRungOn('2026-05-02', '2026-05-02', none)).toBeUndefined()
    expect(taskRungOn('2026-05-02', '2026-05-04', none)).toBe('sau')
    expect(taskRungOn('2026-05-02', '2026-05-20', none)).toBeUndefined()
  })
})
