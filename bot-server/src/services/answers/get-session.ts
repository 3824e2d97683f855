/** Gets the session that a private exchange is about. */
import type { Session } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { findSession } from '../../db/queries/sessions.ts'
import { describeSession } from '../attendance/describe-session.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError `not_on_roster`, `not_found` */
export const getSession = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { sessionId: SessionId }
}): Promise<Session> => {
  requirePerson(ctx)
  const session = await findSession(ctx.db, input.sessionId)
  if (!session) throw new ServiceError('not_found')
  return describeSession(session, ctx.clock.now())
}
