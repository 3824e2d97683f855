/** Describes the home screen: what is due next in one sentence, then sessions, deadlines, parts and notices. */
import { z } from 'zod'
import { DeadlineSubject } from '../vocabulary/deadline-subjects.ts'
import { DeadlineId, NoticeId } from './ids.ts'
import { Instant } from './moments.ts'
import { MyAttendance } from './attendance.ts'

export const Due = z.object({
  id: DeadlineId,
  subject: DeadlineSubject,
  /** The deadline as the plan words it (INV F-13 keeps the source wording). */
  sourceWording: z.string(),
  dueAt: Instant,
  /** False when this person has nothing left to do for it. */
  isPending: z.boolean(),
})
export type Due = z.infer<typeof Due>

export const Notice = z.object({
  id: NoticeId,
  text: z.string(),
  /** A route of the Mini App, or null. */
  to: z.string().nullable(),
  createdAt: Instant,
})
export type Notice = z.infer<typeof Notice>

/** What waits for whoever runs the branch: how much of each, no names. */
export const Waiting = z.object({
  /** Leave asked for a session that is not closed. */
  leave: z.int(),
  /** Check-ins that are to be confirmed. */
  check_in: z.int(),
  /** Questions of members without an answer. */
  question: z.int(),
})
export type Waiting = z.infer<typeof Waiting>

/** What to do next: the screen words it and gives it the one large button. */
export const NextStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check_in'), title: z.string(), startsAt: Instant }),
  z.object({ kind: z.literal('attend'), title: z.string(), startsAt: Instant, venue: z.string() }),
  z.object({ kind: z.literal('read'), partId: z.string(), heading: z.string(), position: z.int() }),
  z.object({
    kind: z.literal('due'),
    subject: DeadlineSubject,
    sourceWording: z.string(),
    dueAt: Instant,
  }),
  z.object({ kind: z.literal('serve'), what: Waiting.keyof(), count: z.int() }),
  z.object({ kind: z.literal('nothing') }),
])
export type NextStep = z.infer<typeof NextStep>

export const Home = z.object({
  campaignTitle: z.string().nullable(),
  next: NextStep,
  attendance: z.array(MyAttendance),
  deadlines: z.array(Due),
  /** Null for whoever does not run the branch. */
  waiting: Waiting.nullable(),
  partsSent: z.int(),
  partsTotal: z.int(),
  notices: z.array(Notice),
  serverNow: Instant,
})
export type Home = z.infer<typeof Home>
