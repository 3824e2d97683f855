/** Sets how a campaign's test is sat: how many questions, how long, what passes, and the time slots. */
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { Quiz, SetQuizTermsInput } from '@quan-triet/shared/models/quiz'
import { storeQuizTerms } from '../../db/queries/quizzes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { faultOfTerms } from '../../domain/quizzes/quiz-terms.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { getQuiz } from './get-quiz.ts'
import { requireOpenQuiz } from './require-quiz.ts'

/**
 * A slot that has not opened yet may be set also after somebody has begun in the first.
 * @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`, `quiz_locked` and `invalid_input` with a sentence
 */
export const setQuizTerms = async ({
  ctx,
  input: { campaignId, ...terms },
}: {
  ctx: ServiceContext
  input: SetQuizTermsInput & { campaignId: CampaignId }
}): Promise<Quiz> => {
  await requireOpenQuiz(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const { record: before, hasBegun, campaign } = await requireOpenQuiz(tx, campaignId)
    const fault = faultOfTerms(terms, { before, hasBegun, now: tx.clock.now() })
    if (fault)
      throw new ServiceError(
        fault === 'locked' ? 'quiz_locked' : 'invalid_input',
        words.terms[fault],
      )
    await storeQuizTerms(tx.db, campaignId, terms)
    await recordAudit(tx, {
      action: 'set-quiz-terms',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${campaignId}`,
      detail: {
        questions: terms.questionCount,
        minutes: terms.minutes,
        passPercent: terms.passPercent,
      },
    })
    return getQuiz({ ctx: tx, input: { campaignId } })
  })
}
