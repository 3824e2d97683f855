/** Lists for the secretary which check-ins of a session are to be looked at (features 23, 25, 34). */
import type { CheckInTroubles } from '@quan-triet/shared/models/check-in-rules'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadTroubles } from './load-troubles.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const listCheckInTroubles = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<CheckInTroubles> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  await recordLook(ctx, {
    action: 'look-roll',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
  })
  return { sessionId: session.id, troubles: await loadTroubles(ctx, session) }
}
