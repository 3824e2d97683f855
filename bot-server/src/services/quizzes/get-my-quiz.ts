/** Gets the acting person's own test: whether and when it can be sat, the paper while it is, the result afterwards. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { MyQuiz } from '@quan-triet/shared/models/own-quiz'
import { listAttemptsOf } from '../../db/queries/quiz-attempts.ts'
import type { ServiceContext } from '../context.ts'
import { requireOwnEssay } from '../own-essay/require-own-essay.ts'
import { settleOwn } from './settle-quizzes.ts'
import { viewMyQuiz } from './view-my-quiz.ts'

/**
 * What the clock has ended by now is written down at this look.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`
 */
export const getMyQuiz = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { campaignId?: CampaignId | undefined }
}): Promise<MyQuiz> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  const of = { campaignId: own.node.campaignId, personId: own.personId }
  await settleOwn(ctx, await listAttemptsOf(ctx.db, of))
  return viewMyQuiz(ctx, own)
}
