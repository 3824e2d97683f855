/** Begins the acting person's go at the test: draws the paper and starts the server's clock. */
import type { CampaignId, QuizAttemptId } from '@quan-triet/shared/models/ids'
import type { MyQuiz } from '@quan-triet/shared/models/own-quiz'
import { insertAttempt } from '../../db/queries/quiz-attempts.ts'
import { listUsableQuestions, type QuizRecord } from '../../db/queries/quizzes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { endOfAttempt, resultsOf } from '../../domain/quizzes/attempt-states.ts'
import { drawPaper } from '../../domain/quizzes/draw-paper.ts'
import { nextWindowOf, type NumberedWindow, quizStepOf } from '../../domain/quizzes/quiz-step.ts'
import { newToken } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { OwnStanding } from '../own-essay/load-own-essay.ts'
import { requireOwnEssay } from '../own-essay/require-own-essay.ts'
import { loadQuizFacts, viewMyQuiz } from './view-my-quiz.ts'

/**
 * Beginning twice, on one phone or two, is beginning once: the same paper and the same end.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`; `quiz_not_open` outside a window of one's own
 */
export const beginQuiz = async ({
  ctx,
  input: { campaignId },
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId }
}): Promise<MyQuiz> => {
  const own = await requireOwnEssay(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    const { facts, record } = await loadQuizFacts(tx, own)
    const now = tx.clock.now()
    const step = quizStepOf(facts, now)
    const window = nextWindowOf(facts, now)
    if (step === 'dang_lam') return viewMyQuiz(tx, own)
    if (step !== 'lam_duoc' || !window) throw new ServiceError('quiz_not_open')
    await begin(tx, own, { record, window })
    return viewMyQuiz(tx, own)
  })
}

const begin = async (
  tx: ServiceContext,
  { node, personId }: OwnStanding,
  { record, window }: { record: QuizRecord; window: NumberedWindow },
): Promise<void> => {
  const now = tx.clock.now()
  const seed = newToken()
  const { campaignId, unitId } = node
  const questionIds = await listUsableQuestions(tx.db, campaignId)
  const paper = drawPaper({ seed, questionIds, count: record.questionCount })
  if (paper.length === 0) throw new ServiceError('quiz_not_open')
  const id = tx.newId<QuizAttemptId>()
  const isNew = await insertAttempt(
    tx.db,
    {
      id,
      campaign_id: campaignId,
      person_id: personId,
      org_unit_id: unitId,
      window_number: window.number,
      seed,
      state: 'dang_lam',
      begun_at: now,
      ends_at: endOfAttempt(now, record.minutes, window),
      results_at: resultsOf(window),
      asked_count: paper.length,
    },
    paper,
  )
  if (isNew)
    await recordAudit(tx, {
      action: 'begin-quiz',
      orgUnitId: unitId,
      subject: `campaign:${campaignId} person:${personId}`,
      detail: { window: window.number },
    })
}
