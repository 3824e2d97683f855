/** Adds questions to the bank of a campaign's test, changes one, takes one away, while nobody has begun. */
import { documents as documentWords } from '@quan-triet/shared/i18n/vi/documents'
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type { CampaignId, QuizQuestionId } from '@quan-triet/shared/models/ids'
import {
  type AddQuizQuestionsInput,
  MOST_QUIZ_QUESTIONS,
  type Quiz,
  type QuizQuestionDraft,
} from '@quan-triet/shared/models/quiz'
import {
  deleteQuizQuestion,
  insertQuizQuestions,
  listQuizParts,
  listQuizQuestions,
  updateQuizQuestion,
} from '../../db/queries/quizzes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { hasRoom } from '../../domain/quizzes/quiz-terms.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { getQuiz } from './get-quiz.ts'
import { type QuizAtHand, requireEditableQuiz } from './require-quiz.ts'

interface OfQuestion {
  campaignId: CampaignId
  questionId: QuizQuestionId
}

/**
 * One or many at once, behind those that are there.
 * @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`, `quiz_locked`; `document_secret` for a mark of
 *   secrecy (INV-40), `invalid_input` for too many or a part of another campaign
 */
export const addQuizQuestions = async ({
  ctx,
  input: { campaignId, questions },
}: {
  ctx: ServiceContext
  input: AddQuizQuestionsInput & { campaignId: CampaignId }
}): Promise<Quiz> => {
  await requireEditableQuiz(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const quiz = await requireEditableQuiz(tx, campaignId)
    await requireFit(tx, campaignId, questions)
    const bank = await listQuizQuestions(tx.db, campaignId)
    if (!hasRoom(bank.length, questions.length))
      throw new ServiceError('invalid_input', words.tooMany(MOST_QUIZ_QUESTIONS))
    const last = bank.at(-1)?.position ?? 0
    await insertQuizQuestions(
      tx.db,
      campaignId,
      questions.map((draft, index) => ({
        ...draft,
        id: tx.newId<QuizQuestionId>(),
        position: last + index + 1,
      })),
    )
    await note(tx, quiz, { action: 'add-quiz-questions', questions: questions.length })
    return getQuiz({ ctx: tx, input: { campaignId } })
  })
}

/** @throws ServiceError as `addQuizQuestions`, `not_found` for a question of another campaign */
export const changeQuizQuestion = async ({
  ctx,
  input: { campaignId, questionId, ...draft },
}: {
  ctx: ServiceContext
  input: QuizQuestionDraft & OfQuestion
}): Promise<Quiz> => {
  await requireEditableQuiz(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const quiz = await requireEditableQuiz(tx, campaignId)
    const position = await requireQuestion(tx, { campaignId, questionId })
    await requireFit(tx, campaignId, [draft])
    await updateQuizQuestion(tx.db, questionId, draft)
    await note(tx, quiz, { action: 'change-quiz-question', number: position })
    return getQuiz({ ctx: tx, input: { campaignId } })
  })
}

/** @throws ServiceError as `changeQuizQuestion` */
export const removeQuizQuestion = async ({
  ctx,
  input: { campaignId, questionId },
}: {
  ctx: ServiceContext
  input: OfQuestion
}): Promise<Quiz> => {
  await requireEditableQuiz(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const quiz = await requireEditableQuiz(tx, campaignId)
    const position = await requireQuestion(tx, { campaignId, questionId })
    await deleteQuizQuestion(tx.db, questionId)
    await note(tx, quiz, { action: 'remove-quiz-question', number: position })
    return getQuiz({ ctx: tx, input: { campaignId } })
  })
}

const note = (
  tx: ServiceContext,
  { campaign }: QuizAtHand,
  { action, ...detail }: { action: string; questions?: number; number?: number },
): Promise<void> =>
  recordAudit(tx, {
    action,
    orgUnitId: campaign.owner_org_id,
    subject: `campaign:${campaign.id}`,
    detail,
  })

const requireQuestion = async (
  tx: ServiceContext,
  { campaignId, questionId }: OfQuestion,
): Promise<number> => {
  const bank = await listQuizQuestions(tx.db, campaignId)
  const found = bank.find((one) => one.id === questionId)
  if (!found) throw new ServiceError('not_found')
  return found.position
}

const requireFit = async (
  tx: ServiceContext,
  campaignId: CampaignId,
  drafts: readonly QuizQuestionDraft[],
): Promise<void> => {
  const mark = drafts
    .flatMap(({ text, options }) => [text, ...options])
    .map(findSecrecyMark)
    .find((one) => one !== undefined)
  if (mark !== undefined) throw new ServiceError('document_secret', documentWords.secret(mark))
  const parts = new Set((await listQuizParts(tx.db, campaignId)).map((part) => part.partId))
  if (drafts.some(({ partId }) => partId !== null && !parts.has(partId)))
    throw new ServiceError('invalid_input', words.unknownPart)
}
