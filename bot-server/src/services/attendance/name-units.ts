/** Names the unit that holds a session and the one above it, as the head of a paper bears them. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listUnitNames } from '../../db/queries/audit-lines.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'

/** The caller has made sure who may know of the session. */
export const nameUnits = async (
  ctx: ServiceContext,
  session: StudySession,
): Promise<{ unit: string; superior: string | undefined }> => {
  const [above] = await listUnitsAbove(ctx.db, session.unitId, dayOf(session.startsAt))
  const names = await listUnitNames(ctx.db, above === undefined ? [] : [above])
  return {
    unit: session.unitName,
    superior: above === undefined ? undefined : names.get(above),
  }
}
