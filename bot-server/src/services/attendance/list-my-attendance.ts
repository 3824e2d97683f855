/** Lists to a person the own record of every session that concerns him or her. */
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAttendanceOfPerson } from '../../db/queries/attendance.ts'
import { listInvitationsOf } from '../../db/queries/makeup.ts'
import { listExemptions } from '../../db/queries/standing.ts'
import { sessionsMadeUp } from '../../domain/attendance/completion.ts'
import { isExemptOn } from '../../domain/standing/exemptions.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeOwn } from './describe-own.ts'
import { nameRecorders } from './name-recorders.ts'
import { loadSessionsOfPerson } from './load-sessions-of-person.ts'

/** Earliest session first. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const listMyAttendance = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<MyAttendance[]> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const sessions = await loadSessionsOfPerson(ctx, person)
  const own = await listAttendanceOfPerson(ctx.db, person.personId)
  const records = new Map(own.map((one) => [one.sessionId, one]))
  const exemptions = await listExemptions(ctx.db, person.personId)
  const invited = await listInvitationsOf(ctx.db, person.personId)
  const madeUp = sessionsMadeUp(sessions, own)
  const recorderOf = await nameRecorders(ctx, own)
  return sessions.map((session) =>
    describeOwn(ctx, person, {
      session,
      record: records.get(session.id),
      isMadeUp: madeUp.has(session.id),
      isInvited: invited.has(session.id),
      wasExempt: isExemptOn(exemptions, dayOf(session.startsAt)),
      recorder: recorderOf(records.get(session.id)),
    }),
  )
}
