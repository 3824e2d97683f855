/** Opens the note that a committee member wrote at a venue, for those who run the campaign there. */
import { findAssignment } from '../../db/queries/venue-assignments.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'
import { openText } from '../vault.ts'
import { aboutNote } from './about-note.ts'

/** Every reading leaves a line. @throws ServiceError `not_found` also when nothing is written, `not_allowed` */
export const readVenueNote = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<{ note: string }> => {
  const assignment = await findAssignment(ctx.db, input.id)
  if (!assignment) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'run_campaign', assignment.unitId)
  if (assignment.noteSealed === null) throw new ServiceError('not_found')
  await recordAudit(ctx, {
    action: 'look-venue-note',
    orgUnitId: assignment.unitId,
    subject: `venue-assignment:${input.id} person:${assignment.personId}`,
    detail: {},
  })
  return {
    note: await openText(ctx, { sealed: assignment.noteSealed, about: aboutNote(input.id) }),
  }
}
