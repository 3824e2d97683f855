/** Tells a person privately that a duty was given, passed on or ended. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

/** Held back in the quiet hours (ruling 14). @param told.what names the change, so that it is told once */
export const tellOfRole = async (
  tx: ServiceContext,
  told: { personId: PersonId; orgUnitId: OrgUnitId; what: string; text: string },
): Promise<void> => {
  await enqueueToPerson(tx, {
    personId: told.personId,
    dedupeKey: `role:${told.what}:${told.personId}`,
    kind: 'notice',
    text: told.text,
    orgUnitId: told.orgUnitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/',
  })
}
