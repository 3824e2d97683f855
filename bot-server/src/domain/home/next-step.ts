/** Decides the one thing that the home screen asks a person to do next (M-04). */
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import type { Due, NextStep, Waiting } from '@quan-triet/shared/models/home'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

const DAY_MS = 24 * 60 * 60 * 1000
/** A session this near comes before reading. */
const SOON_MS = DAY_MS
/** A deadline this near, or past, comes before reading. */
const PRESSING_MS = 3 * DAY_MS
/** A part is offered for reading this long; whether it was read is known on the phone only. */
const FRESH_MS = 7 * DAY_MS
/** Those who ask before a class begins cannot wait as long as those who ask about the text. */
const SERVED_FIRST = ['leave', 'check_in', 'question'] as const

export interface Situation {
  now: Instant
  attendance: readonly MyAttendance[]
  /** The part that was sent last. */
  latestPart: { id: string; heading: string; position: number; sentAt: Instant } | null
  deadlines: readonly Due[]
  /** Null for whoever does not run the branch. */
  waiting: Waiting | null
}

/**
 * Checking in comes first, then a session within a day, then people who wait for the secretary, then a deadline within three
 * days, then a part of this week; else whichever is nearer of the next session and the next deadline.
 */
export const decideNextStep = (situation: Situation): NextStep => {
  const { now, attendance, latestPart, deadlines, waiting } = situation
  const isBehind = attendance.some(isMissed)
  const open = attendance.filter(
    (one) => isExpected(one, now) && (isBehind || one.isInvited || !one.session.isMakeup),
  )
  const session = nearest(open, (one) => one.session.startsAt)
  const due = nearest(deadlines.filter(isPending), (one) => one.dueAt)
  const steps = [
    checkIn(open),
    session && session.session.startsAt <= addMs(now, SOON_MS) && attend(session),
    waiting && serve(waiting),
    due && due.dueAt <= addMs(now, PRESSING_MS) && meet(due),
    latestPart && latestPart.sentAt > addMs(now, -FRESH_MS) && read(latestPart),
    nearer(session, due),
  ]
  return steps.find((step) => !!step) || { kind: 'nothing' }
}

const isPending = (due: Due): boolean => due.isPending

const nearest = <T>(things: readonly T[], when: (thing: T) => Instant): T | undefined =>
  things.toSorted((a, b) => when(a).localeCompare(when(b)))[0]

const nearer = (session: MyAttendance | undefined, due: Due | undefined): NextStep | undefined => {
  if (!session || !due) return (session && attend(session)) ?? (due && meet(due))
  return session.session.startsAt <= due.dueAt ? attend(session) : meet(due)
}

const checkIn = (open: readonly MyAttendance[]): NextStep | undefined => {
  const now = open.find((one) => one.session.isCheckInOpen)
  if (!now) return undefined
  const { title, startsAt } = now.session
  return { kind: 'check_in', title, startsAt }
}

const serve = (waiting: Waiting): NextStep | undefined => {
  const what = SERVED_FIRST.find((one) => waiting[one] > 0)
  return what && { kind: 'serve', what, count: waiting[what] }
}

const meet = ({ subject, sourceWording, dueAt }: Due): NextStep => ({
  kind: 'due',
  subject,
  sourceWording,
  dueAt,
})

const read = ({ id, heading, position }: NonNullable<Situation['latestPart']>): NextStep => ({
  kind: 'read',
  partId: id,
  heading,
  position,
})

/** A closed session that was neither attended nor made up: a make-up concerns the person then, or once invited to it. */
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
