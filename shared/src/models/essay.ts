/** Describes how far the essays (bài thu hoạch) of a branch are, and what its secretary does about them. */
import { z } from 'zod'
import { EssayForm, EssayState, RewriteReason } from '../vocabulary/essay-verdicts.ts'
import { PersonId } from './ids.ts'
import { Day, Instant } from './moments.ts'

const MOST_AT_ONCE = 500

export const EssayWriter = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  /** Not obliged, and wrote all the same: counted apart (M-07). */
  isVoluntary: z.boolean(),
  submittedAt: Instant.nullable(),
  form: EssayForm.nullable(),
  /** Null: nothing is handed in. */
  state: EssayState.nullable(),
  /** Why it is to be written again. */
  reason: RewriteReason.nullable(),
  /** The person's own: the plan's, more time that was given, or that of a rewrite. */
  dueAt: Instant.nullable(),
  isExtended: z.boolean(),
  /** Why; for the committee alone. */
  moreTimeReason: z.string().nullable(),
  /** Handed in after the deadline, or not at all although it is over. */
  isLate: z.boolean(),
})
export type EssayWriter = z.infer<typeof EssayWriter>

export const EssayProgress = z.object({
  required: z.int(),
  submitted: z.int(),
  dueAt: Instant.nullable(),
  /** Of those who must write; the voluntary ones apart. */
  counts: z.object({
    missing: z.int(),
    waiting: z.int(),
    grading: z.int(),
    passed: z.int(),
    toRewrite: z.int(),
    late: z.int(),
    voluntary: z.int(),
  }),
  people: z.array(EssayWriter),
})
export type EssayProgress = z.infer<typeof EssayProgress>

export const RecordPaperEssaysInput = z.object({
  personIds: z.array(PersonId).min(1).max(MOST_AT_ONCE),
  /** The day on which they were received; null: today. */
  receivedOn: Day.nullable(),
})
export type RecordPaperEssaysInput = z.infer<typeof RecordPaperEssaysInput>

export const RecordedPaperEssays = z.object({
  progress: EssayProgress,
  recorded: z.int(),
  /** Whose was not recorded, and why. */
  refused: z.array(z.object({ personId: PersonId, fullName: z.string(), why: z.string() })),
})
export type RecordedPaperEssays = z.infer<typeof RecordedPaperEssays>

export const ExtendEssaysInput = z.object({
  personIds: z.array(PersonId).min(1).max(MOST_AT_ONCE),
  dueOn: Day,
  /** “Ốm” is a reason. */
  reason: z.string().trim().min(2).max(500),
})
export type ExtendEssaysInput = z.infer<typeof ExtendEssaysInput>

export const EndExtensionInput = z.object({ personId: PersonId })
export type EndExtensionInput = z.infer<typeof EndExtensionInput>
