/** Decides what a reminder by hand is about, and who still has to be reminded of a session (2.10, INV-42). */
import type { RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { daysBetween } from '@quan-triet/shared/time/calendar'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import type { AttendanceRecord } from '../attendance/record.ts'
import type { Rung } from './reminder-ladder.ts'

/** Deadlines of which each person has something to do; what the branch owes as a body reminds nobody here. */
const PERSONAL = { nearest: ['thu_hoach', 'hoc_xong'], essays: ['thu_hoach'], session: [] } as const

/** @returns the deadlines that the order may be about, those over left out, in the order given */
export const remindableDeadlines = <D extends { subject: DeadlineSubject; dueAt: Instant }>(
  deadlines: readonly D[],
  about: RemindAbout,
  now: Instant,
): (D & { subject: 'thu_hoach' | 'hoc_xong' })[] =>
  deadlines.flatMap((deadline) => {
    const subject = PERSONAL[about].find((one) => one === deadline.subject)
    return subject !== undefined && deadline.dueAt > now ? [{ ...deadline, subject }] : []
  })

/** The next session that has not begun: an ordinary one before a make-up. */
export const sessionToRemind = <
  S extends { startsAt: Instant; closedAt: Instant | null; isMakeup: boolean },
>(
  sessions: readonly S[],
  now: Instant,
): S | undefined => {
  const ahead = sessions.filter((one) => one.closedAt === null && one.startsAt > now)
  return ahead.find((one) => !one.isMakeup) ?? ahead[0]
}

/** Who is expected at a session: not who is recorded, has asked for leave, or has nothing to make up. */
export const expectedAt = (
  session: { isMakeup: boolean },
  people: { required: readonly PersonId[]; hasCompleted: ReadonlySet<PersonId> },
  records: readonly Pick<AttendanceRecord, 'personId' | 'state' | 'leave'>[],
): PersonId[] => {
  const settled = new Set(
    records
      .filter(
        ({ state, leave }) =>
          state !== 'chua_ghi_nhan' || leave === 'asked' || leave === 'approved',
      )
      .map(({ personId }) => personId),
  )
  return people.required.filter(
    (one) => !settled.has(one) && !(session.isMakeup && people.hasCompleted.has(one)),
  )
}

type HandRung = Pick<Rung, 'name' | 'day' | 'audience'>

/** The rungs on which a reminder by hand stands: counts to the group, a line to each who is pending, no lists. */
export const handRungs = (today: Day, dueOn: Day): [group: HandRung, people: HandRung] => {
  const left = daysBetween(today, dueOn)
  const rung = { name: left === 0 ? ('T' as const) : (`T-${left}` as const), day: -left }
  return [
    { ...rung, audience: 'group' },
    { ...rung, audience: 'pending' },
  ]
}
