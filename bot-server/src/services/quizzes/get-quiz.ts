/** Gives those who make a campaign's test its terms, its bank with the right answers, and how many have sat. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { Quiz } from '@quan-triet/shared/models/quiz'
import { countAttempts } from '../../db/queries/quiz-attempts.ts'
import { listQuizParts, listQuizQuestions } from '../../db/queries/quizzes.ts'
import type { ServiceContext } from '../context.ts'
import { requireQuiz } from './require-quiz.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getQuiz = async ({
  ctx,
  input: { campaignId },
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId }
}): Promise<Quiz> => {
  const { campaign, record, hasBegun } = await requireQuiz(ctx, campaignId)
  const isOpen = campaign.closed_at === null
  const isPublished = record.publishedAt !== null
  return {
    campaignId,
    campaignTitle: campaign.title,
    mode: campaign.essay_mode ?? 'viet',
    ...record,
    questions: await listQuizQuestions(ctx.db, campaignId),
    parts: await listQuizParts(ctx.db, campaignId),
    counts: await countAttempts(ctx.db, campaignId),
    may: {
      edit: isOpen && !hasBegun && !isPublished,
      publish: isOpen && !isPublished,
      unpublish: isOpen && isPublished && !hasBegun,
      strike: hasBegun,
    },
  }
}
