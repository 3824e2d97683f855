/** Lists where the acting person is sent to attend or supervise, with the person's own notes. */
import type { MyAssignment } from '@quan-triet/shared/models/campaign-venue'
import { addMs } from '@quan-triet/shared/time/calendar'
import { type AssignmentRecord, listAssignmentsOf } from '../../db/queries/venue-assignments.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { openText } from '../vault.ts'
import { aboutNote } from './about-note.ts'

/** Notes are written in the weeks after. */
const SHOWN_FOR_MS = 60 * 86_400_000

/** @throws ServiceError unless a person on a roster asks */
export const listMyAssignments = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ assignments: MyAssignment[] }> => {
  const { personId } = requirePerson(ctx)
  const since = addMs(ctx.clock.now(), -SHOWN_FOR_MS)
  const own = await listAssignmentsOf(ctx.db, [personId], since)
  return { assignments: await Promise.all(own.map((one) => describe(ctx, one))) }
}

const describe = async (ctx: ServiceContext, one: AssignmentRecord): Promise<MyAssignment> => ({
  ...one,
  note:
    one.noteSealed === null
      ? ''
      : await openText(ctx, { sealed: one.noteSealed, about: aboutNote(one.id) }),
})
