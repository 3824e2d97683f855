/** Takes an assignment to a venue back, unless the person has already written a note about it. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import { deleteAssignment, findAssignment } from '../../db/queries/venue-assignments.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`, `step_not_allowed` once a note is written */
export const withdrawFromVenue = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<Record<string, never>> => {
  const assignment = await findAssignment(ctx.db, input.id)
  if (!assignment) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'run_campaign', assignment.unitId)
  if (assignment.closedAt !== null) throw new ServiceError('campaign_closed')
  return inTransaction(ctx, async (tx) => {
    if (!(await deleteAssignment(tx.db, input.id)))
      throw new ServiceError('step_not_allowed', words.noteStands)
    await recordAudit(tx, {
      action: 'withdraw-from-venue',
      orgUnitId: assignment.unitId,
      subject: `venue-assignment:${input.id} person:${assignment.personId}`,
      detail: { role: assignment.role },
    })
    await enqueueToPerson(tx, {
      dedupeKey: `venue-assignment:${input.id}:withdrawn`,
      kind: 'notice',
      text: words.withdrawn(assignment.venueName, assignment.startsAt),
      orgUnitId: assignment.unitId,
      personId: assignment.personId,
      dueAt: nextAllowed(tx.clock.now()),
      to: '/office/campaigns/my-assignments',
    })
    return {}
  })
}
