/** Reads and writes the JSON columns of a campaign: its scope, the days on which it reminds, questions for essays. */
import {
  CampaignScope,
  EscalationDays,
  EssayCriterion,
  type EssayTerms,
  type EssayTermsInput,
  ReminderDay,
} from '@quan-triet/shared/models/campaign'
import { usualEssayHeadings, usualEssayRubric } from '@quan-triet/shared/i18n/vi/essays'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { CampaignTables } from '../schema/campaigns.ts'

const Days = z.array(ReminderDay)
const Questions = z.array(z.string())

export const parseReminderDays = (text: string | null): number[] | null =>
  text === null ? null : Days.parse(JSON.parse(text))

/** Working days around a due day on which what is owed climbs a rung; null: the usual ones. */
export const parseLadder = (text: string | null): number[] | null =>
  text === null ? null : EscalationDays.parse(JSON.parse(text))

/** A campaign opened before scopes were kept reached everything below its owner. */
export const parseScope = (text: string | null): CampaignScope =>
  text === null ? { children: null, levels: null } : CampaignScope.parse(JSON.parse(text))

const parseEssayQuestions = (text: string | null): string[] =>
  text === null ? [] : Questions.parse(JSON.parse(text))

/** @returns JSON, or null for a null */
export const jsonOrNull = (
  value: CampaignScope | readonly number[] | readonly string[] | null,
): string | null => (value === null ? null : JSON.stringify(value))

const parseHeadings = (text: string | null): string[] =>
  text === null ? [...usualEssayHeadings] : Questions.parse(JSON.parse(text))

const parseRubric = (text: string | null): EssayCriterion[] =>
  text === null ? [...usualEssayRubric] : z.array(EssayCriterion).parse(JSON.parse(text))

/** Of a campaign, what `essayTermsOf` reads. */
export const ESSAY_COLUMNS = [
  'essay_by_hand',
  'essay_questions',
  'probationary_writes',
  'essay_mode',
  'essay_headings',
  'essay_min_syllables',
  'essay_max_syllables',
  'essay_scale',
  'essay_rubric',
  'essay_appeal_days',
  'essay_rewrite_days',
] as const

export type EssayColumns = Pick<
  Selectable<CampaignTables['campaign']>,
  (typeof ESSAY_COLUMNS)[number]
>

const USUAL_APPEAL_DAYS = 5
const USUAL_REWRITE_DAYS = 10

/** What the columns say: what is not said is allowed, and owed by all, under the usual headings. */
export const essayTermsOf = (row: EssayColumns): EssayTerms => ({
  essayByHand: row.essay_by_hand !== 0,
  essayQuestions: parseEssayQuestions(row.essay_questions),
  probationaryWrites: row.probationary_writes !== 0,
  essayMode: row.essay_mode ?? 'viet',
  essayHeadings: parseHeadings(row.essay_headings),
  essayMinSyllables: row.essay_min_syllables,
  essayMaxSyllables: row.essay_max_syllables,
  essayScale: row.essay_scale ?? 'hai_muc',
  essayRubric: parseRubric(row.essay_rubric),
  essayAppealDays: row.essay_appeal_days ?? USUAL_APPEAL_DAYS,
  essayRewriteDays: row.essay_rewrite_days ?? USUAL_REWRITE_DAYS,
})

/** The columns of what a campaign says of essays; what is left out is not there, no question is an empty column. */
export const essayColumns = (terms: EssayTermsInput) => ({
  ...(terms.essayByHand !== undefined && { essay_by_hand: terms.essayByHand ? 1 : 0 }),
  ...(terms.essayQuestions && {
    essay_questions: jsonOrNull(terms.essayQuestions.length === 0 ? null : terms.essayQuestions),
  }),
  ...(terms.probationaryWrites !== undefined && {
    probationary_writes: terms.probationaryWrites ? 1 : 0,
  }),
  ...writingColumns(terms),
})

const writingColumns = (terms: EssayTermsInput) => ({
  ...(terms.essayMode && { essay_mode: terms.essayMode }),
  ...(terms.essayHeadings && { essay_headings: jsonOrNull(terms.essayHeadings) }),
  ...(terms.essayMinSyllables !== undefined && { essay_min_syllables: terms.essayMinSyllables }),
  ...(terms.essayMaxSyllables !== undefined && { essay_max_syllables: terms.essayMaxSyllables }),
  ...(terms.essayScale && { essay_scale: terms.essayScale }),
  ...(terms.essayRubric && { essay_rubric: JSON.stringify(terms.essayRubric) }),
  ...(terms.essayAppealDays !== undefined && { essay_appeal_days: terms.essayAppealDays }),
  ...(terms.essayRewriteDays !== undefined && { essay_rewrite_days: terms.essayRewriteDays }),
})
