/** Takes a question that was found to be wrong out of a test that people have sat. */
import type { CampaignId, QuizQuestionId } from '@quan-triet/shared/models/ids'
import type { Quiz } from '@quan-triet/shared/models/quiz'
import { askForNewScores } from '../../db/queries/quiz-attempts.ts'
import { listQuizQuestions, strikeQuizQuestion as strike } from '../../db/queries/quizzes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { getQuiz } from './get-quiz.ts'
import { requireQuiz } from './require-quiz.ts'

/**
 * It counts as right for everybody who was asked, so that nobody loses by it, and is not drawn any more. Everybody who
 * was asked is scored anew, in bites (`settleQuizzes`) or at the next look. There is no way back. Also after the campaign is closed: a wrong verdict may be mended at any time.
 * @throws ServiceError `not_found`, `not_allowed`; `step_not_allowed` while nobody has begun (it can be changed then) and
 *   for a question that is out already
 */
export const strikeQuizQuestion = async ({
  ctx,
  input: { campaignId, questionId, reason },
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId; questionId: QuizQuestionId; reason: string }
}): Promise<Quiz> => {
  await requireQuiz(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const { campaign, hasBegun } = await requireQuiz(tx, campaignId)
    const bank = await listQuizQuestions(tx.db, campaignId)
    const question = bank.find((one) => one.id === questionId)
    if (!question) throw new ServiceError('not_found')
    if (!hasBegun) throw new ServiceError('step_not_allowed')
    const isTaken = await strike(tx.db, questionId, {
      struck_at: tx.clock.now(),
      struck_by: whoActs(tx).personId,
      strike_reason: reason,
    })
    if (!isTaken) throw new ServiceError('step_not_allowed')
    const people = await askForNewScores(tx.db, questionId)
    await recordAudit(tx, {
      action: 'strike-quiz-question',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${campaignId}`,
      detail: { number: question.position, reason, people },
    })
    return getQuiz({ ctx: tx, input: { campaignId } })
  })
}
