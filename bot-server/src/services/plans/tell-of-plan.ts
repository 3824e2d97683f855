/** Tells those whose turn it is that a plan waits for them, and its makers what became of it. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { listHoldersOf } from '../../db/queries/people.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

/** Who sends and issues a unit's papers. */
export const SENDERS = ['bi_thu', 'pho_bi_thu', 'can_bo_tuyen_giao', 'van_phong'] as const

interface Telling {
  plan: StoredPlan
  people: readonly PersonId[]
  text: string
  /** What it is about, once: the same is not told twice. */
  what: string
  to: string
  unitId: OrgUnitId
}

/** Privately and outside the quiet hours (ruling 3, ruling 14); not to who acts. */
export const tellOfPlan = async (
  tx: ServiceContext,
  { plan, people, text, what, to, unitId }: Telling,
): Promise<void> => {
  const knows = tx.actor.kind === 'person' ? tx.actor.personId : null
  for (const personId of new Set(people))
    if (personId !== knows)
      await enqueueToPerson(tx, {
        personId,
        dedupeKey: `plan:${plan.id}:${what}:${personId}`,
        kind: 'notice',
        text,
        orgUnitId: unitId,
        dueAt: nextAllowed(tx.clock.now()),
        to,
      })
}

/** Those who made a plan: its person, or whoever sends the unit's papers now. */
export const makersOf = async (tx: ServiceContext, plan: StoredPlan): Promise<PersonId[]> => {
  if (plan.kind === 'ca_nhan') return plan.personId === null ? [] : [plan.personId]
  return listHoldersOf(tx.db, { unitId: plan.unitId, roles: SENDERS, now: tx.clock.now() })
}

export const tellAuthorOfAnswer = (
  tx: ServiceContext,
  {
    plan,
    personId,
    opinionId,
    title,
    answer,
  }: {
    plan: StoredPlan
    personId: PersonId
    opinionId: string
    title: string
    answer: string
  },
): Promise<void> =>
  tellOfPlan(tx, {
    plan,
    people: [personId],
    text: words.opinionAnswered(title, answer),
    what: `opinion:${opinionId}`,
    to: `/plans/${plan.id}`,
    unitId: plan.unitId,
  })
