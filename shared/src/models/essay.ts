/** Describes how far the essays (bài thu hoạch) are: counts, and for the secretary who is missing. */
import { z } from 'zod'
import { PersonId } from './ids.ts'
import { Instant } from './moments.ts'

export const EssayProgress = z.object({
  required: z.int(),
  submitted: z.int(),
  dueAt: Instant.nullable(),
  people: z.array(
    z.object({
      personId: PersonId,
      fullName: z.string(),
      birthYear: z.int().nullable(),
      submittedAt: Instant.nullable(),
      form: z.enum(['giay', 'dien_tu']).nullable(),
    }),
  ),
})
export type EssayProgress = z.infer<typeof EssayProgress>

export const RecordPaperEssayInput = z.object({ personId: PersonId })
export type RecordPaperEssayInput = z.infer<typeof RecordPaperEssayInput>
