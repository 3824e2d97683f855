/** Loads who was invited to a make-up session, how each was reached, and who has come. */
import type { Invitee, Invitees } from '@quan-triet/shared/models/makeup'
import { listInvitationLines, listInviteeIds } from '../../db/queries/makeup.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { isPresent } from '../../domain/attendance/states.ts'
import { reachOf } from '../../domain/makeup/invitation-reach.ts'
import { loadRoll } from '../attendance/load-roll.ts'
import type { ServiceContext } from '../context.ts'

/** Carries names: the caller has made sure who may see them. Whoever has left the branch is left out. */
export const loadInvitees = async (
  ctx: ServiceContext,
  session: StudySession,
): Promise<Invitees> => {
  const ids = new Set(await listInviteeIds(ctx.db, session.id))
  const lines = await listInvitationLines(ctx.db, session.id)
  const roll = await loadRoll(ctx, session)
  const people = roll.people
    .filter((one) => ids.has(one.personId))
    .map((one): Invitee => ({
      personId: one.personId,
      fullName: one.fullName,
      birthYear: one.birthYear,
      reach: reachOf(lines.get(one.personId)),
      hasCome: isPresent(one.state),
      isExcused: one.leave === 'asked' || one.leave === 'approved',
    }))
  return { session: roll.session, people }
}
