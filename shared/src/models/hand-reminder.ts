/** Describes the reminder that a secretary orders by hand: about what, to how many, and when it goes (2.10). */
import { z } from 'zod'
import { Instant } from './moments.ts'

/** What may be asked for: what is due next, the essays alone, or the next session. */
export const RemindAbout = z.enum(['nearest', 'essays', 'session'])
export type RemindAbout = z.infer<typeof RemindAbout>

/** What a reminder is about. */
export const HandReminderSubject = z.enum(['thu_hoach', 'hoc_xong', 'buoi_hoc', 'nhiem_vu'])
export type HandReminderSubject = z.infer<typeof HandReminderSubject>

export const HandReminder = z.object({
  subject: HandReminderSubject,
  /** The deadline or the session: what is confirmed is what is done. */
  targetId: z.string(),
  /** The name of the session; null where it is about a deadline. */
  session: z.string().nullable(),
  /** When it is due, or begins. */
  dueAt: Instant,
  /** How many are written to privately. */
  people: z.int(),
  /** How many more are pending, but served on paper: the secretary tells them (P-02). */
  onPaper: z.int(),
  /** In how many groups of the branch the counts are told. */
  groups: z.int(),
  /** When it goes: now, or when the quiet hours end. */
  goesAt: Instant,
  isLater: z.boolean(),
})
export type HandReminder = z.infer<typeof HandReminder>

export const RemindByHandInput = z.object({
  about: RemindAbout,
  /** What was shown to the person; refused when it is not that any more. */
  targetId: z.string(),
})
export type RemindByHandInput = z.infer<typeof RemindByHandInput>
