/** Ends goes at tests whose time is over and scores those whose window is, for the house itself. */
import { type AttemptRecord, listRunOut, listToScore } from '../../db/queries/quiz-attempts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hasRunOut, ranOutBefore } from '../../domain/quizzes/attempt-states.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { finishAttempt } from './finish-attempt.ts'
import { scoreAttempt } from './score-attempt.ts'

/** So many are looked for at once; what is left waits for the next turn. */
const MOST = 500

/**
 * Each in a transaction of its own: one that cannot be settled is logged and tried again, and nothing waits behind it.
 * @returns how many were ended and how many scored
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const settleQuizzes = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ ended: number; scored: number }> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  const over = await listRunOut(ctx.db, ranOutBefore(now), MOST)
  const ended = await settleEach(ctx, over, endAttempt)
  const unscored = await listToScore(ctx.db, now, MOST)
  return { ended, scored: await settleEach(ctx, unscored, scoreAttempt) }
}

type Settle = (tx: ServiceContext, attempt: AttemptRecord) => Promise<void>

/** By the server's clock: it ended when its time was over, whenever that is noticed. */
const endAttempt: Settle = async (tx, attempt) => {
  await finishAttempt(tx, attempt, { state: 'het_gio', at: attempt.endsAt })
}

const settleEach = async (
  ctx: ServiceContext,
  attempts: readonly AttemptRecord[],
  settle: Settle,
): Promise<number> => {
  let settled = 0
  for (const attempt of attempts) {
    try {
      await inTransaction(ctx, (tx) => settle(tx, attempt))
      settled += 1
    } catch (error) {
      const message = error instanceof Error ? error.name : 'unknown'
      ctx.log.error({ attempt: attempt.id, error: message }, 'a test could not be settled')
    }
  }
  return settled
}

/** The same for one person's goes, at the person's own look; behind the caller's guard. */
export const settleOwn = async (
  ctx: ServiceContext,
  attempts: readonly AttemptRecord[],
): Promise<boolean> => {
  const now = ctx.clock.now()
  const over = attempts.filter((one) => hasRunOut(one, now))
  const unscored = attempts.filter((one) => one.scoredAt === null && one.resultsAt <= now)
  if (over.length === 0 && unscored.length === 0) return false
  await inTransaction(ctx, async (tx) => {
    for (const one of over) await endAttempt(tx, one)
    for (const one of unscored) {
      const ended = one.state === 'dang_lam' ? { ...one, state: 'het_gio' as const } : one
      await scoreAttempt(tx, ended)
    }
  })
  return true
}
