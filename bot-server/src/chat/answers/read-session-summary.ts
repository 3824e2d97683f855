/** Reads the summary of the session that a question is about, as everybody may hear it. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import {
  summariseSession,
  type SessionSummary,
} from '../../services/attendance/summarise-session.ts'
import type { ServiceContext } from '../../services/context.ts'
import type { Question } from '../question.ts'

/** Undefined when no session has the number named, or there is none at all. @param ctx who reads */
export const readSessionSummary = async (
  ctx: ServiceContext,
  { unitId, slots }: Question,
): Promise<SessionSummary | undefined> => {
  const { sessions } = await getBranchStudy({ ctx, input: { unitId } })
  const number =
    slots.session ??
    sessions.find((session) => dayOf(session.startsAt) === slots.date)?.number ??
    undefined
  const exists =
    number === undefined ? sessions.length > 0 : sessions.some((one) => one.number === number)
  if (!exists) return undefined
  return summariseSession({
    ctx,
    input: { unitId, ...(number !== undefined && { sessionNumber: number }) },
  })
}

/** Whether nobody can have been recorded yet. */
export const isBeforeCheckIn = ({ session }: SessionSummary, now: string): boolean =>
  session.checkInFrom > now && session.startsAt > now
