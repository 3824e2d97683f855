/** Reads questions out of a pasted text or a sheet for their maker to look at; nothing is stored. */
import { imports as importWords } from '@quan-triet/shared/i18n/vi/imports'
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { QuizReading } from '@quan-triet/shared/models/quiz'
import { listQuizParts } from '../../db/queries/quizzes.ts'
import { judgeQuestions, type RawQuestion } from '../../domain/quizzes/judge-questions.ts'
import { readQuestionRows } from '../../domain/quizzes/read-question-rows.ts'
import { readQuestionText } from '../../domain/quizzes/read-question-text.ts'
import { readSpreadsheet } from '../../lib/spreadsheets/read-spreadsheet.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOpenQuiz } from './require-quiz.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`; `invalid_input` with a sentence where none is found */
export const readQuizText = async ({
  ctx,
  input: { campaignId, text },
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId; text: string }
}): Promise<QuizReading> => {
  await requireOpenQuiz(ctx, campaignId)
  const found = readQuestionText(text)
  if (found.length === 0) throw new ServiceError('invalid_input', words.noQuestions)
  return readingOf(ctx, { campaignId, found, place: words.inText })
}

/** @throws ServiceError as `readQuizText`, and `import_refused` with a sentence for a file that cannot be read */
export const readQuizSheet = async ({
  ctx,
  input: { campaignId, bytes },
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId; bytes: Uint8Array }
}): Promise<QuizReading> => {
  await requireOpenQuiz(ctx, campaignId)
  const reading = await readSpreadsheet(bytes)
  if (!reading.ok) throw new ServiceError('import_refused', importWords.refused[reading.reason])
  const found = reading.sheets
    .filter((sheet) => !sheet.isHidden)
    .map((sheet) => readQuestionRows(sheet.rows))
    .find((rows) => rows !== undefined)
  if (!found) throw new ServiceError('import_refused', words.noColumns)
  return readingOf(ctx, { campaignId, found, place: words.inSheet })
}

interface Found {
  campaignId: CampaignId
  found: readonly RawQuestion[]
  place: (at: number) => string
}

const readingOf = async (
  ctx: ServiceContext,
  { campaignId, found, place }: Found,
): Promise<QuizReading> => {
  const { questions, faults } = judgeQuestions(found, await listQuizParts(ctx.db, campaignId))
  return {
    questions,
    problems: faults.map(({ at, fault }) => ({ at: place(at), why: words.faults[fault] })),
  }
}
