/** Gets a session for somebody of a unit: another unit's session does not exist for them. */
import type { OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import { findSession } from '../../db/queries/sessions.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** @throws ServiceError `not_found` */
export const getSessionOfUnits = async (
  ctx: ServiceContext,
  id: SessionId,
  unitIds: readonly OrgUnitId[],
): Promise<StudySession> => {
  const session = await findSession(ctx.db, id)
  if (!session || !unitIds.includes(session.unitId)) throw new ServiceError('not_found')
  return session
}
