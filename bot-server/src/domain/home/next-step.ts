/** Decides the one thing that the home screen asks a person to do next (M-04). */
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import type { NextStep } from '@quan-triet/shared/models/home'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

const DAY_MS = 24 * 60 * 60 * 1000
/** A session this near comes before reading. */
const SOON_MS = DAY_MS
/** A part is offered for reading this long; whether it was read is known on the phone only. */
const FRESH_MS = 7 * DAY_MS

export interface Situation {
  now: Instant
  attendance: readonly MyAttendance[]
  /** The part that was sent last. */
  latestPart: { id: string; heading: string; position: number; sentAt: Instant } | null
}

/** Checking in comes first, then a session within a day, then a part of this week, then a later session. */
export const decideNextStep = ({ now, attendance, latestPart }: Situation): NextStep => {
  const isBehind = attendance.some(isMissed)
  const open = attendance.filter(
    (one) => isExpected(one, now) && (isBehind || !one.session.isMakeup),
  )
  const checkIn = open.find((one) => one.session.isCheckInOpen)
  if (checkIn) {
    const { title, startsAt } = checkIn.session
    return { kind: 'check_in', title, startsAt }
  }
  const next = open.toSorted((a, b) => a.session.startsAt.localeCompare(b.session.startsAt))[0]
  if (next && next.session.startsAt <= addMs(now, SOON_MS)) return attend(next)
  if (latestPart && latestPart.sentAt > addMs(now, -FRESH_MS)) {
    const { id, heading, position } = latestPart
    return { kind: 'read', partId: id, heading, position }
  }
  return next ? attend(next) : { kind: 'nothing' }
}

/** A closed session that was neither attended nor made up: only then does a make-up session concern the person. */
const isMissed = ({ session, state, isMadeUp }: MyAttendance): boolean =>
  !session.isMakeup &&
  session.closedAt !== null &&
  !isMadeUp &&
  !['co_mat', 'muon', 've_som', 'mien'].includes(state)

/** Whether the person is still to come to the session: it is not over, and nothing is recorded or granted. */
const isExpected = ({ session, state, leave, recordedAt }: MyAttendance, now: Instant): boolean =>
  session.closedAt === null &&
  session.endsAt > now &&
  state === 'chua_ghi_nhan' &&
  recordedAt === null &&
  leave !== 'approved'

const attend = ({ session }: MyAttendance): NextStep => ({
  kind: 'attend',
  title: session.title,
  startsAt: session.startsAt,
  venue: session.venue,
})
