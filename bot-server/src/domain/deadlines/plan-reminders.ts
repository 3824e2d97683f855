/** Plans who is told what when rungs fall due: one text a group, one message a person and day (INV-42). */
import type { DeadlineId, PersonId } from '@quan-triet/shared/models/ids'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import type { Pending } from './pending.ts'
import type { Rung } from './reminder-ladder.ts'

/** A deadline on the rung it stands on today, with who is pending. */
export interface Step {
  deadline: { id: DeadlineId; subject: DeadlineSubject }
  rung: Pick<Rung, 'name' | 'audience'>
  pending: Pending
}

export type GroupItem<S extends Step> =
  | { kind: 'counts'; step: S; done: number; of: number }
  | { kind: 'date'; step: S }

export type PersonItem<S extends Step> = {
  step: S
  /** The person's own task, a duty of whoever runs the branch, or the names of those who are late. */
  kind: 'own' | 'duty' | 'list'
}

export interface ReminderPlan<S extends Step> {
  group: GroupItem<S>[]
  people: Map<PersonId, PersonItem<S>[]>
}

/** Whose names or duties concern one person alone are no matter of the group. */
const PERSONAL_DUTY: DeadlineSubject = 'ke_hoach_ca_nhan'

/**
 * Plans the messages of the rungs that are due.
 *
 * A step where nobody is pending says nothing. Steps of later today join the message of whoever is written to now:
 * that person's next automatic message may leave tomorrow at the earliest.
 * @param due rungs to climb now @param laterToday rungs of the same branch that fall due later the same day
 */
export const planReminders = <S extends Step>(
  due: readonly S[],
  laterToday: readonly S[],
  secretaries: readonly PersonId[],
): ReminderPlan<S> => {
  const people = new Map<PersonId, PersonItem<S>[]>()
  for (const step of due)
    for (const [person, item] of itemsOf(step, secretaries))
      people.set(person, [...(people.get(person) ?? []), item])
  for (const step of laterToday)
    for (const [person, item] of itemsOf(step, secretaries)) people.get(person)?.push(item)
  return { group: due.flatMap(groupItemOf), people }
}

const groupItemOf = <S extends Step>(step: S): GroupItem<S>[] => {
  const { people, base } = step.pending
  if (step.rung.audience !== 'group' || people.length === 0) return []
  if (base !== null) return [{ kind: 'counts', step, done: base - people.length, of: base }]
  return step.deadline.subject === PERSONAL_DUTY ? [] : [{ kind: 'date', step }]
}

const itemsOf = <S extends Step>(
  step: S,
  secretaries: readonly PersonId[],
): [PersonId, PersonItem<S>][] => {
  const { people, base } = step.pending
  if (people.length === 0) return []
  const own = people.map((person): [PersonId, PersonItem<S>] => [
    person,
    { step, kind: base === null ? 'duty' : 'own' },
  ])
  const lists = secretaries.map((person): [PersonId, PersonItem<S>] => [
    person,
    { step, kind: 'list' },
  ])
  switch (step.rung.audience) {
    case 'group':
      return []
    case 'pending':
      return own
    case 'pending_and_secretary':
      return base === null ? own : [...own, ...lists]
    case 'secretary':
      return base === null ? own : lists
  }
}
