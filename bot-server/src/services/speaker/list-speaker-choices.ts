/** Lists who may be named speaker of a session: who holds that role in the unit that holds it or in a unit above. */
import type { OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import type { SpeakerChoices } from '@quan-triet/shared/models/speaker-question'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findSession } from '../../db/queries/sessions.ts'
import { listSpeakersIn } from '../../db/queries/speaker-questions.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const listSpeakerChoices = async ({
  ctx,
  input: { sessionId },
}: {
  ctx: ServiceContext
  input: { sessionId: SessionId }
}): Promise<SpeakerChoices> => {
  const { unitId } = await requireOwnSession(ctx, sessionId)
  await recordLook(ctx, {
    action: 'look-questions',
    orgUnitId: unitId,
    subject: `session:${sessionId}`,
  })
  return loadSpeakerChoices(ctx, unitId)
}

/** A session of the branch that the acting person runs. @throws ServiceError `not_allowed`, `not_found` */
export const requireOwnSession = async (
  ctx: ServiceContext,
  sessionId: SessionId,
): Promise<StudySession> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  const session = await findSession(ctx.db, sessionId)
  if (session?.unitId !== homeUnitId) throw new ServiceError('not_found')
  return session
}

/** To be called by a guarded verb. */
export const loadSpeakerChoices = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<SpeakerChoices> => {
  const now = ctx.clock.now()
  const above = await listUnitsAbove(ctx.db, unitId, dayOf(now))
  return { people: await listSpeakersIn(ctx.db, [unitId, ...above], now) }
}
