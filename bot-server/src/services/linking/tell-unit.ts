/** Tells those who run a unit privately what happened to its group. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listHoldersOf } from '../../db/queries/people.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

/** Held back in the quiet hours (ruling 14). @param telling.key names the intent */
export const tellUnit = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  telling: { key: string; text: string },
): Promise<void> => {
  const now = tx.clock.now()
  const roles = ['bi_thu', 'pho_bi_thu'] as const
  for (const personId of await listHoldersOf(tx.db, { unitId, roles, now }))
    await enqueueToPerson(tx, {
      dedupeKey: `${telling.key}:${personId}`,
      kind: 'notice',
      personId,
      text: telling.text,
      orgUnitId: unitId,
      dueAt: nextAllowed(now),
      to: '/group',
    })
}
