/** Takes the answers of the acting person's running test, and hands it in. */
import type { QuizAttemptId } from '@quan-triet/shared/models/ids'
import type {
  MyQuiz,
  SaveQuizAnswersInput,
  SavedQuizAnswers,
} from '@quan-triet/shared/models/own-quiz'
import {
  type AttemptRecord,
  countAnswered,
  findAttempt,
  setChosen,
} from '../../db/queries/quiz-attempts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { takesAnswers } from '../../domain/quizzes/attempt-states.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOwnEssay } from '../own-essay/require-own-essay.ts'
import { requireToStudyHere } from '../rights.ts'
import { finishAttempt } from './finish-attempt.ts'
import { getMyQuiz } from './get-my-quiz.ts'

/** Somebody else's does not exist. @throws ServiceError `not_found`, and as `requireToStudyHere` */
const requireOwnAttempt = async (
  ctx: ServiceContext,
  id: QuizAttemptId,
): Promise<AttemptRecord> => {
  const { personId } = requireToStudyHere(ctx)
  const attempt = await findAttempt(ctx.db, id)
  if (attempt?.personId !== personId) throw new ServiceError('not_found')
  return attempt
}

/**
 * By the server's clock alone, with some seconds for the way; what the phone thinks of the time is not asked. Saved again
 * is saved once.
 * @throws ServiceError `not_found`, `quiz_ended` afterwards, `invalid_input` for a question that the paper has not
 */
export const saveQuizAnswers = async ({
  ctx,
  input: { attemptId, answers },
}: {
  ctx: ServiceContext
  input: SaveQuizAnswersInput & { attemptId: QuizAttemptId }
}): Promise<SavedQuizAnswers> => {
  await requireOwnAttempt(ctx, attemptId)
  return inTransaction(ctx, async (tx) => {
    const attempt = await requireOwnAttempt(tx, attemptId)
    const now = tx.clock.now()
    if (!takesAnswers(attempt, now)) throw new ServiceError('quiz_ended')
    for (const { position, chosen } of answers) {
      const isThere = await setChosen(
        tx.db,
        { attemptId, position },
        { chosen, answered_at: chosen === null ? null : now },
      )
      if (!isThere) throw new ServiceError('invalid_input')
    }
    return {
      answered: await countAnswered(tx.db, attemptId),
      of: attempt.of,
      endsAt: attempt.endsAt,
    }
  })
}

/** Handing in what has ended already changes nothing. @throws ServiceError `not_found`, and as `getMyQuiz` */
export const handInQuiz = async ({
  ctx,
  input: { attemptId },
}: {
  ctx: ServiceContext
  input: { attemptId: QuizAttemptId }
}): Promise<MyQuiz> => {
  const { campaignId } = await requireOwnAttempt(ctx, attemptId)
  await requireOwnEssay(ctx, campaignId)
  await inTransaction(ctx, async (tx) => {
    const attempt = await requireOwnAttempt(tx, attemptId)
    const now = tx.clock.now()
    if (takesAnswers(attempt, now))
      await finishAttempt(tx, attempt, {
        state: now < attempt.endsAt ? 'da_nop' : 'het_gio',
        at: now < attempt.endsAt ? now : attempt.endsAt,
      })
  })
  return getMyQuiz({ ctx, input: { campaignId } })
}
