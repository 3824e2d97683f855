/** Describes a session as clients may see it: all but the key of its codes. */
import type { Session } from '@quan-triet/shared/models/attendance'
import type { Instant } from '@quan-triet/shared/models/moments'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { windowAt } from '../../domain/attendance/check-in-window.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'

export const describeSession = (session: StudySession, now: Instant): Session => ({
  id: session.id,
  number: session.number,
  title: session.title,
  isMakeup: session.isMakeup,
  mode: session.mode,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  venue: session.venue,
  checkInFrom: session.checkInFrom,
  checkInUntil: session.checkInUntil,
  lateAfter: session.lateAfter,
  closedAt: session.closedAt,
  isCheckInOpen: windowAt(session, now) === 'open',
})

/** The session's name in sentences: "Buổi 2". */
export const nameOf = (session: StudySession): string =>
  words.sessionName(session.number, session.title)
