/** Tells who runs the branch that something was sent, and a sender that it was answered. */
import { matters as words } from '@quan-triet/shared/i18n/vi/matters'
import type { OrgUnitId, PersonId, QuestionId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import { listHoldersOf } from '../../db/queries/people.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

interface Told {
  kind: MatterKind
  id: string
  number: number
  unitId: OrgUnitId
}

/** The number alone, never the words or who; held back in the quiet hours (ruling 14). Not to who knows. */
export const tellBranchOfMatter = async (
  tx: ServiceContext,
  { kind, id, number, unitId, knows }: Told & { knows: PersonId | null },
): Promise<void> => {
  const now = tx.clock.now()
  const roles = ['bi_thu', 'pho_bi_thu'] as const
  const holders = await listHoldersOf(tx.db, { unitId, roles, now })
  for (const personId of holders.filter((one) => one !== knows))
    await enqueueToPerson(tx, {
      personId,
      dedupeKey: `matter-sent:${kind}:${id}:${personId}`,
      kind: 'notice',
      text: words.isThere(kind, number),
      orgUnitId: unitId,
      dueAt: nextAllowed(now),
      to: '/matters',
    })
}

/** One answer to all the questions it answers, privately, once; `id` is the first of them. */
export const tellAskerOfAnswer = async (
  tx: ServiceContext,
  told: {
    id: QuestionId
    numbers: readonly number[]
    unitId: OrgUnitId
    answer: string
    personId: PersonId
  },
): Promise<void> => {
  await enqueueToPerson(tx, {
    personId: told.personId,
    dedupeKey: `matter-answered:question:${told.id}`,
    kind: 'notice',
    text: words.answeredTogether(told.numbers, told.answer),
    orgUnitId: told.unitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/matters',
  })
}

/** The answer itself, privately, whether or not the sender hides the name from those who answer. */
export const tellSenderOfAnswer = async (
  tx: ServiceContext,
  { kind, id, number, unitId, answer, personId }: Told & { answer: string; personId: PersonId },
): Promise<void> => {
  await enqueueToPerson(tx, {
    personId,
    dedupeKey: `matter-answered:${kind}:${id}`,
    kind: 'notice',
    text: words.answered(kind, number, answer),
    orgUnitId: unitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/matters',
  })
}
