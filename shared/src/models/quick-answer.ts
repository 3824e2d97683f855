/** Describes the "Hỏi nhanh" page: the questions it offers, how one is asked, and what is answered. */
import { z } from 'zod'
import { OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'

/** Every question of the bot (classes G, P and S of 4.4), by the name of its intent. */
export const QuickIntent = z.enum([
  'schedule',
  'next_session_time',
  'venue',
  'makeup',
  'speaker',
  'rule_probationary',
  'my_attendance',
  'report_absence',
  'part_get',
  'parts_progress',
  'document_get',
  'essay_deadline',
  'essay_how',
  'essay_outline',
  'essay_format',
  'my_obligation',
  'my_essay',
  'my_grade',
  'my_rewrite_reason',
  'stat_attendance',
  'stat_essay',
  'stat_target',
  'stat_masses',
  'list_absent',
  'list_essay_missing',
  'plan_status',
  'plan_deadline',
  'report_status',
  'ask_speaker',
  'recommendation',
])
export type QuickIntent = z.infer<typeof QuickIntent>

const MAX_TEXT = 500
const MAX_NUMBER = 999

const number = z.int().min(1).max(MAX_NUMBER)

/** Asked by a button: the intent alone, so that wording never matters; or in the person's own words. */
export const QuickQuestion = z.union([
  z.strictObject({
    intent: QuickIntent,
    slots: z
      .strictObject({ part: number.optional(), session: number.optional(), date: Day.optional() })
      .optional(),
  }),
  z.strictObject({ text: z.string().trim().min(1).max(MAX_TEXT) }),
])
export type QuickQuestion = z.infer<typeof QuickQuestion>

export const QuickReply = z.object({
  /** The name of what was understood, `unknown` for nothing. */
  intent: z.string(),
  /** As the bot says it in private, without the addresses of the Mini App. */
  text: z.string(),
  /** Routes of the Mini App to which the answer leads. */
  links: z.array(z.string()),
})
export type QuickReply = z.infer<typeof QuickReply>

export const QuickAnswer = z.object({ answers: z.array(QuickReply), answeredAt: Instant })
export type QuickAnswer = z.infer<typeof QuickAnswer>

/** What the page lets choose from before anything is asked. */
export const QuickChoices = z.object({
  /** The branch that is meant; null while several study and none has been chosen. */
  unitId: OrgUnitId.nullable(),
  /** Those to choose from; empty where there is no choice. */
  branches: z.array(z.object({ unitId: OrgUnitId, name: z.string() })),
  /** Numbers of the parts that there are, and whether they have been sent. */
  parts: z.array(z.object({ position: z.int(), isSent: z.boolean() })),
})
export type QuickChoices = z.infer<typeof QuickChoices>
