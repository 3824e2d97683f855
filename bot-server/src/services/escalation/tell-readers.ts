/** Tells each reader of all steps of a day in one message. */
import { escalation as words } from '@quan-triet/shared/i18n/vi/escalation'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import type { ToldAs } from '../../domain/escalation/audiences.ts'
import { daysPastDue } from '../../domain/escalation/days-late.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import type { Readers } from './find-readers.ts'
import type { Step } from './find-steps.ts'

/** Names a reader's one message of a day. */
export const messageOf = (personId: PersonId, day: Day): string => `escalation:${personId}:${day}`

/** What is the reader's own to do comes first, and names the screen that opens. */
const ORDER = ['own', 'review', 'waits', 'below', 'superior', 'list'] as const satisfies ToldAs[]

interface Told {
  step: Step
  as: ToldAs
}

/** To be called by a guarded verb, inside its transaction. */
export const tellReaders = async (
  tx: ServiceContext,
  steps: readonly Step[],
  readers: Readers,
): Promise<void> => {
  const now = tx.clock.now()
  const byReader = new Map<PersonId, Told[]>()
  for (const step of steps)
    for (const [personId, as] of readers.get(step) ?? [])
      byReader.set(personId, [...(byReader.get(personId) ?? []), { step, as }])
  for (const [personId, told] of byReader)
    await enqueueToPerson(tx, {
      dedupeKey: messageOf(personId, dayOf(now)),
      kind: 'notice',
      personId,
      text: wordSteps(told, now),
      orgUnitId: told[0]?.step.owed.unitId ?? null,
      dueAt: nextAllowed(now),
      to: screenOf(told),
    })
}

const wordSteps = (told: readonly Told[], now: string): string =>
  ORDER.flatMap((as) => {
    const units = told
      .filter((one) => one.as === as)
      .map(({ step: { owed } }) => ({ ...owed, daysLate: daysPastDue(owed.dueAt, now) }))
    return units.length === 0 ? [] : [words.told[as](words.named(units))]
  }).join('\n')

const screenOf = (told: readonly Told[]): string => {
  const first = ORDER.find((as) => told.some((one) => one.as === as))
  if (first === 'review') return '/office/plan-reviews'
  const isPlan = told.some(({ step, as }) => as === first && step.owed.subject !== 'bao_cao')
  if (first === 'own' || first === 'waits') return isPlan ? '/plans' : '/papers'
  return isPlan ? '/office/plans' : '/office/reports'
}
