/** What the auditor chose on the screen, and what that asks of the server. */
import type { AuditChoice } from '@quan-triet/shared/models/audit'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { type Days, daysOf, type Period } from './period.ts'
import type { ChosenUnit } from './unit-sheet.tsx'

export interface Choices {
  unit: ChosenUnit | null
  extent: 'below' | 'unit'
  /** Empty: every action. */
  action: string
  period: Period
  days: Days
  person: { personId: string; fullName: string } | null
}

export const allLines = (today: Day): Choices => ({
  unit: null,
  extent: 'below',
  action: '',
  period: 'all',
  days: { from: today, to: today },
  person: null,
})

/** Safe because both ids come from the server's own answers. */
const asUnitId = (id: string): OrgUnitId => id as OrgUnitId
const asPersonId = (id: string): PersonId => id as PersonId

export const choiceOf = (choices: Choices, today: Day): AuditChoice => {
  const { unit, extent, action, person } = choices
  return {
    ...(unit && { unitId: asUnitId(unit.id) }),
    ...(unit && extent === 'unit' && { only: 'unit' }),
    ...(action !== '' && { action }),
    ...(person && { personId: asPersonId(person.personId) }),
    ...daysOf(choices.period, today, choices.days),
  }
}
