/** Proves who is pending for which deadline, and that a person's reminders of one day are one message (INV-11, INV-42). */
import { DeadlineId, PersonId } from '@quan-triet/shared/models/ids'
import { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { describe, expect, it } from 'vitest'
import { type BranchStanding, pendingOf } from './pending.ts'
import { planReminders, type Step } from './plan-reminders.ts'
import type { RungAudience, RungName } from './reminder-ladder.ts'

const person = (name: string) => PersonId.parse(name)
const [an, binh, chi, secretary] = ['an', 'binh', 'chi', 'secretary'].map(person)
if (!an || !binh || !chi || !secretary) throw new Error('four people are needed')

const standing: BranchStanding = {
  required: [an, binh, chi, secretary],
  writers: [an, binh, secretary],
  hasHandedIn: new Set([an, chi]),
  hasMoreTime: new Set(),
  hasCompleted: new Set([an, binh]),
  secretaries: [secretary],
}

const step = (
  subject: DeadlineSubject,
  [name, audience]: [RungName, RungAudience],
  id: string = subject,
): Step => ({
  deadline: { id: DeadlineId.parse(id), subject },
  rung: { name, audience },
  pending: pendingOf(subject, standing),
})

describe('who is pending', () => {
  it('for the essay is whoever must write and has not handed in', () => {
    expect(pendingOf('thu_hoach', standing)).toEqual({ people: [binh, secretary], base: 3 })
    const later = { ...standing, hasMoreTime: new Set([binh]) }
    expect(pendingOf('thu_hoach', later)).toEqual({ people: [secretary], base: 3 })
  })

  it('for study is whoever must study and has not completed it', () => {
    expect(pendingOf('hoc_xong', standing)).toEqual({ people: [chi, secretary], base: 4 })
  })

  it.each(DeadlineSubject.options.filter((one) => !['thu_hoach', 'hoc_xong'].includes(one)))(
    'for %s is who runs the branch, and nobody is counted',
    (subject) => {
      expect(pendingOf(subject, standing)).toEqual({ people: [secretary], base: null })
    },
  )
})

describe('the plan of reminders', () => {
  it('tells the group counts, dates for what the branch does, and nothing of a personal plan', () => {
    const due = [
      step('thu_hoach', ['T-7', 'group']),
      step('bao_cao', ['T-3', 'group']),
      step('ke_hoach_ca_nhan', ['T-3', 'group']),
    ]
    const plan = planReminders(due, [], [secretary])
    expect(plan.group).toEqual([
      { kind: 'counts', step: due[0], done: 1, of: 3 },
      { kind: 'date', step: due[1] },
    ])
    expect(plan.people.size).toBe(0)
  })

  it('gives the list to the secretary the day after, beside the own task', () => {
    const due = [step('thu_hoach', ['T+1', 'pending_and_secretary'])]
    const { people } = planReminders(due, [], [secretary])
    expect(people.get(binh)?.map((item) => item.kind)).toEqual(['own'])
    expect(people.get(secretary)?.map((item) => item.kind)).toEqual(['own', 'list'])
    expect(people.has(an)).toBe(false)
  })

  it('gives the list to the secretary alone three days after', () => {
    const { people } = planReminders([step('hoc_xong', ['T+3', 'secretary'])], [], [secretary])
    expect([...people].map(([id, items]) => [id, items.map((item) => item.kind)])).toEqual([
      [secretary, ['list']],
    ])
  })

  it('takes what falls due later the same day into the message of whoever is written to now', () => {
    const now = [step('thu_hoach', ['T', 'pending'])]
    const later = [step('hoc_xong', ['T-1', 'pending'])]
    const { people } = planReminders(now, later, [secretary])
    expect(people.get(secretary)?.map((item) => item.step.deadline.id)).toEqual([
      'thu_hoach',
      'hoc_xong',
    ])
    expect(people.get(binh)).toHaveLength(1)
    expect(people.has(chi)).toBe(false)
  })

  it('says nothing at all once everybody is done', () => {
    const done = { ...standing, hasHandedIn: new Set([an, binh, secretary]) }
    for (const audience of ['group', 'pending', 'pending_and_secretary', 'secretary'] as const) {
      const over: Step = {
        ...step('thu_hoach', ['T', audience]),
        pending: pendingOf('thu_hoach', done),
      }
      const plan = planReminders([over], [], [secretary])
      expect([plan.group.length, plan.people.size]).toEqual([0, 0])
    }
  })
})
