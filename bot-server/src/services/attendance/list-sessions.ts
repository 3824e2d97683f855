/** Lists the sessions of the campaigns under way in the person's branch, and where the person is a guest. */
import type { Session } from '@quan-triet/shared/models/attendance'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeSession } from './describe-session.ts'
import { loadSessionsOfPerson } from './load-sessions-of-person.ts'

/** Earliest first; empty when no campaign is under way. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const listSessions = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ sessions: Session[] }> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const sessions = await loadSessionsOfPerson(ctx, person)
  return { sessions: sessions.map((one) => describeSession(one, ctx.clock.now())) }
}
