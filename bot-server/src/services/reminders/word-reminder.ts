/** Puts planned reminders into words: the group's counts, a person's own lines, the secretary's lists. */
import { reminders } from '@quan-triet/shared/i18n/vi/reminders'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { daysBetween, dayOf } from '@quan-triet/shared/time/calendar'
import type { GroupItem, PersonItem, Step } from '../../domain/deadlines/plan-reminders.ts'
import type { Rung } from '../../domain/deadlines/reminder-ladder.ts'
import { cutToLimit, MESSAGE_LIMIT } from '../../domain/messages.ts'
import { tellPeopleApart } from '../../domain/tell-people-apart.ts'
import type { StandingOfBranch } from './read-standing.ts'

/** A step with what its words need beside the plan. */
export interface WordedStep extends Step {
  deadline: Step['deadline'] & { dueAt: Instant }
  rung: Step['rung'] & Pick<Rung, 'day'>
  standing: StandingOfBranch
}

/** The one text of a group for all that is due today. */
export const wordForGroup = (items: readonly GroupItem<WordedStep>[], today: Day): string =>
  items
    .map((item) => {
      const { subject, dueAt } = item.step.deadline
      const due = { day: dayOf(dueAt), daysAhead: daysBetween(today, dayOf(dueAt)) }
      return item.kind === 'counts'
        ? reminders.groupCounts(subject, { done: item.done, of: item.of }, due)
        : reminders.groupDate(subject, due)
    })
    .join('\n')

/** The one text of a person for all that concerns this person today. */
export const wordForPerson = (items: readonly PersonItem<WordedStep>[]): string =>
  cutToLimit(items.map(lineOf).join('\n'), MESSAGE_LIMIT)

const lineOf = ({ kind, step }: PersonItem<WordedStep>): string => {
  const { subject } = step.deadline
  const day = dayOf(step.deadline.dueAt)
  if (kind === 'list') return reminders.overdueList(subject, day, namesOf(step))
  if (step.rung.day < -1) return reminders.dueOn(subject, day)
  if (step.rung.day < 0) return reminders.dueTomorrow(subject, day)
  if (step.rung.day === 0) return reminders.dueToday(subject, day)
  return kind === 'own' ? reminders.overdue(subject, day) : reminders.dutyOverdue(subject, day)
}

const namesOf = ({ pending, standing }: WordedStep): string[] => {
  const late = new Set<PersonId>(pending.people)
  return tellPeopleApart(standing.roster)
    .filter((person) => late.has(person.personId))
    .map((person) => person.label)
}
