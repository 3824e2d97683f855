/** Gives the branch's secretaries who was invited to a make-up session and how each was reached. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { Invitees } from '@quan-triet/shared/models/makeup'
import { getSessionOfUnits } from '../attendance/get-session-of-units.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { loadInvitees } from './load-invitees.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const listInvitees = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<Invitees> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  await recordLook(ctx, {
    action: 'look-roll',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
  })
  return loadInvitees(ctx, session)
}
