/** Scores one go at the test once its window is over, and settles the essay for which it stands. */
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import { findCampaign } from '../../db/queries/campaign-closing.ts'
import { type EssayRow, findEssayOf, stepEssay } from '../../db/queries/own-essay.ts'
import {
  type AttemptRecord,
  listAttemptsOf,
  listPaper,
  listQuestionsOfPaper,
  stepAttempt,
} from '../../db/queries/quiz-attempts.ts'
import { getQuizRecord, type QuizRecord } from '../../db/queries/quizzes.ts'
import { onCommit } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { type NumberedWindow, nextWindowOf } from '../../domain/quizzes/quiz-step.ts'
import { outcomeOf, scorePaper } from '../../domain/quizzes/score-paper.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/**
 * Behind the caller's guard, in its transaction; the first time, or anew after a question was taken out. The verdict is
 * the pass mark's, which people set before anybody sat; no likeness has a part in it (INV-13).
 */
export const scoreAttempt = async (tx: ServiceContext, attempt: AttemptRecord): Promise<void> => {
  const record = await getQuizRecord(tx.db, attempt.campaignId)
  const score = scorePaper(await readPaper(tx, attempt), record.passPercent)
  const isTaken = await stepAttempt(tx.db, attempt, {
    state: 'da_cham',
    scored_at: tx.clock.now(),
    right_count: score.right,
    is_passed: score.isPassed ? 1 : 0,
  })
  if (!isTaken) return
  const attempts = await listAttemptsOf(tx.db, attempt)
  const next = nextWindowOf({ windows: record.windows, attempts }, tx.clock.now())
  await settleEssay(tx, { attempt, attempts, next })
  if (attempt.state !== 'da_cham' || attempt.isPassed !== score.isPassed)
    await tell(tx, attempt, score.isPassed ? undefined : next)
}

const readPaper = async (tx: ServiceContext, { id }: AttemptRecord) => {
  const questions = await listQuestionsOfPaper(tx.db, id)
  return (await listPaper(tx.db, id)).flatMap(({ questionId, order, chosen }) => {
    const question = questions.get(questionId)
    return question ? [{ ...question, order, chosen }] : []
  })
}

interface Settling {
  attempt: AttemptRecord
  attempts: readonly AttemptRecord[]
  next: QuizRecord['windows'][number] | undefined
}

const settleEssay = async (
  tx: ServiceContext,
  { attempt, attempts, next }: Settling,
): Promise<void> => {
  const essay = await findEssayOf(tx.db, attempt)
  // Handed in on paper meanwhile: that essay is judged by its graders.
  if (essay?.form !== 'trac_nghiem') return
  const ended = attempts.filter((one) => one.state !== 'dang_lam')
  const { state, rewriteReason } = outcomeOf(
    ended.map((one) => (one.state === 'da_cham' ? one.isPassed : null)),
  )
  const now = tx.clock.now()
  // A verdict corrected by a struck question passes through `dang_cham`, too: both steps are in this one transaction.
  await stepEssay(tx.db, essay, {
    state,
    rewrite_reason: wasRewrittenBefore(essay, ended.length) ? essay.rewrite_reason : rewriteReason,
    graded_at: state === 'dang_cham' ? essay.graded_at : now,
    graded_by: null,
    rewrite_due_at: state === 'viet_lai' ? (next?.closesAt ?? null) : null,
  })
  await recordAudit(tx, {
    action: 'score-quiz',
    orgUnitId: attempt.unitId,
    subject: `essay:${essay.id} person:${attempt.personId}`,
    detail: { from: essay.state, to: state, window: attempt.window },
  })
  onCommit(tx, () => tx.live.publish(attempt.unitId, { topic: 'essays' }))
}

/** An essay on paper that was to be written again came first: that stays counted (F-10). */
const wasRewrittenBefore = (essay: EssayRow, goes: number): boolean =>
  (essay.current_version ?? 1) > goes

/** That there is a result, not which (INV-15); whoever acts sees it at once. */
const tell = async (
  tx: ServiceContext,
  { id, campaignId, personId, unitId, isPassed, state }: AttemptRecord,
  next: NumberedWindow | undefined,
): Promise<void> => {
  if (tx.actor.kind === 'person' && tx.actor.personId === personId) return
  const campaign = await findCampaign(tx.db, campaignId)
  if (!campaign || campaign.closed_at !== null) return
  await enqueueToPerson(tx, {
    personId,
    dedupeKey: `quiz:${id}:scored:${state === 'da_cham' ? `again:${!isPassed}` : 'first'}`,
    kind: 'notice',
    text: next ? words.scoredAgain(campaign.title, next.opensAt) : words.scored(campaign.title),
    orgUnitId: unitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/quiz',
  })
}
