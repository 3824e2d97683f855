/** Guards the making of a campaign's test: by whoever runs the campaign at its owner. */
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { CampaignRecord } from '../../db/queries/campaign-closing.ts'
import { hasBegun } from '../../db/queries/quiz-attempts.ts'
import { getQuizRecord, type QuizRecord } from '../../db/queries/quizzes.ts'
import { requireCampaign } from '../campaigns/require-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

export interface QuizAtHand {
  campaign: CampaignRecord
  record: QuizRecord
  /** From then on its paper stands. */
  hasBegun: boolean
}

/** @throws ServiceError `not_found`, `not_allowed` */
export const requireQuiz = async (ctx: ServiceContext, id: CampaignId): Promise<QuizAtHand> => {
  const campaign = await requireCampaign(ctx, id)
  return {
    campaign,
    record: await getQuizRecord(ctx.db, id),
    hasBegun: await hasBegun(ctx.db, id),
  }
}

/** As `requireQuiz`, to change something. @throws ServiceError also `campaign_closed` */
export const requireOpenQuiz = async (ctx: ServiceContext, id: CampaignId): Promise<QuizAtHand> => {
  const quiz = await requireQuiz(ctx, id)
  if (quiz.campaign.closed_at !== null) throw new ServiceError('campaign_closed')
  return quiz
}

/** As `requireOpenQuiz`, to change the questions. @throws ServiceError also `quiz_locked` */
export const requireEditableQuiz = async (
  ctx: ServiceContext,
  id: CampaignId,
): Promise<QuizAtHand> => {
  const quiz = await requireOpenQuiz(ctx, id)
  if (quiz.hasBegun) throw new ServiceError('quiz_locked')
  if (quiz.record.publishedAt !== null) throw new ServiceError('quiz_locked', words.published)
  return quiz
}
