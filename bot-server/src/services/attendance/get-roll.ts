/** Gives the branch's secretaries the roll of a session: who came, who is missing, and the live counts. */
import type { Roll } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadRoll } from './load-roll.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const getRoll = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<Roll> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  await recordLook(ctx, {
    action: 'look-roll',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
  })
  return loadRoll(ctx, session)
}
