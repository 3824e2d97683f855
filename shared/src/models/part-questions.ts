/** Describes the few questions that may follow a part; what a reader answers never leaves the device (feature 14). */
import { z } from 'zod'
import { questionLimits as limits } from '../vocabulary/question-limits.ts'

export const PartQuestion = z
  .object({
    text: z.string().trim().min(1).max(limits.text),
    choices: z
      .array(z.string().trim().min(1).max(limits.choice))
      .min(limits.fewestChoices)
      .max(limits.mostChoices),
    /** Which of the choices is right, from 0. */
    right: z.int().nonnegative(),
    /** Why it is right; may be empty. */
    explanation: z.string().trim().max(limits.explanation),
  })
  .refine(({ choices, right }) => right < choices.length, { path: ['right'] })
  .refine(({ choices }) => new Set(choices).size === choices.length, { path: ['choices'] })
export type PartQuestion = z.infer<typeof PartQuestion>

export const PartQuestions = z.object({ questions: z.array(PartQuestion).max(limits.questions) })
export type PartQuestions = z.infer<typeof PartQuestions>
