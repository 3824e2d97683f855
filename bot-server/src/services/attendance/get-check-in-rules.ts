/** Gives the branch's secretaries how a session takes check-ins. */
import type { CheckInRules } from '@quan-triet/shared/models/check-in-rules'
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { mayMoveOpening, minutesOf } from '../../domain/attendance/check-in-rules.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const getCheckInRules = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<CheckInRules> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  return describeRules(session, ctx.clock.now())
}

/** Says of the venue only whether its place is known: the coordinates are nobody's business. */
export const describeRules = (session: StudySession, now: Instant): CheckInRules => ({
  sessionId: session.id,
  codePace: session.codePace,
  ...minutesOf(session),
  radiusM: session.checksPlace ? (session.area?.radiusM ?? null) : null,
  hasPlace: session.area !== null,
  mayChangeOpening: mayMoveOpening(session, now),
})
