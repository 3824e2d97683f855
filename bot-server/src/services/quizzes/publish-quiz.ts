/** Publishes a campaign's test to those who are to sit it, or takes it back while nobody has begun. */
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { Quiz } from '@quan-triet/shared/models/quiz'
import { listUsableQuestions, setQuizPublished, storeQuizTerms } from '../../db/queries/quizzes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { faultOfPublishing } from '../../domain/quizzes/quiz-terms.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { getQuiz } from './get-quiz.ts'
import { type QuizAtHand, requireOpenQuiz } from './require-quiz.ts'

/**
 * @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`; `quiz_not_ready` with a sentence for what is missing;
 *   `quiz_locked` to take it back once somebody has begun
 */
export const publishQuiz = async ({
  ctx,
  input: { campaignId, publish },
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId; publish: boolean }
}): Promise<Quiz> => {
  await requireOpenQuiz(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const quiz = await requireOpenQuiz(tx, campaignId)
    if (publish) await requireReady(tx, quiz)
    else if (quiz.hasBegun) throw new ServiceError('quiz_locked')
    await storeQuizTerms(tx.db, campaignId, quiz.record)
    await setQuizPublished(tx.db, campaignId, {
      published_at: publish ? tx.clock.now() : null,
      published_by: publish ? whoActs(tx).personId : null,
    })
    await recordAudit(tx, {
      action: publish ? 'publish-quiz' : 'unpublish-quiz',
      orgUnitId: quiz.campaign.owner_org_id,
      subject: `campaign:${campaignId}`,
      detail: { questions: quiz.record.questionCount },
    })
    return getQuiz({ ctx: tx, input: { campaignId } })
  })
}

const requireReady = async (
  tx: ServiceContext,
  { campaign, record }: QuizAtHand,
): Promise<void> => {
  if (campaign.essay_mode !== 'trac_nghiem')
    throw new ServiceError('quiz_not_ready', words.notByTest)
  const usable = await listUsableQuestions(tx.db, campaign.id)
  const fault = faultOfPublishing(record, usable.length, tx.clock.now())
  if (fault) throw new ServiceError('quiz_not_ready', words.publish[fault])
}
