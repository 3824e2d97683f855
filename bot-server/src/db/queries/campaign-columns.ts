/** Reads and writes the JSON columns of a campaign: its scope, the days on which it reminds, questions for essays. */
import {
  CampaignScope,
  type EssayTerms,
  type EssayTermsInput,
  ReminderDay,
} from '@quan-triet/shared/models/campaign'
import { z } from 'zod'

const Days = z.array(ReminderDay)
const Questions = z.array(z.string())

export const parseReminderDays = (text: string | null): number[] | null =>
  text === null ? null : Days.parse(JSON.parse(text))

/** A campaign opened before scopes were kept reached everything below its owner. */
export const parseScope = (text: string | null): CampaignScope =>
  text === null ? { children: null, levels: null } : CampaignScope.parse(JSON.parse(text))

const parseEssayQuestions = (text: string | null): string[] =>
  text === null ? [] : Questions.parse(JSON.parse(text))

/** @returns JSON, or null for a null */
export const jsonOrNull = (
  value: CampaignScope | readonly number[] | readonly string[] | null,
): string | null => (value === null ? null : JSON.stringify(value))

/** What the columns say: what is not said is allowed, and owed by all. */
export const essayTermsOf = (row: {
  essay_by_hand: number | null
  essay_questions: string | null
  probationary_writes: number | null
}): EssayTerms => ({
  essayByHand: row.essay_by_hand !== 0,
  essayQuestions: parseEssayQuestions(row.essay_questions),
  probationaryWrites: row.probationary_writes !== 0,
})

/** The columns of what a campaign says of essays; what is left out is not there, no question is an empty column. */
export const essayColumns = ({
  essayByHand,
  essayQuestions,
  probationaryWrites,
}: EssayTermsInput) => ({
  ...(essayByHand !== undefined && { essay_by_hand: essayByHand ? 1 : 0 }),
  ...(essayQuestions && {
    essay_questions: jsonOrNull(essayQuestions.length === 0 ? null : essayQuestions),
  }),
  ...(probationaryWrites !== undefined && { probationary_writes: probationaryWrites ? 1 : 0 }),
})
