/** Checks the essays that wait, one after another, so that nothing behind a broken one waits for it. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { isSingleProcess } from '../../db/dialect.ts'
import { listWaitingChecks, settleCheck, type WaitingCheck } from '../../db/queries/copy-checks.ts'
import { leaveCopyTurn, listGonePrints, takeCopyTurn } from '../../db/queries/essay-prints.ts'
import { withLogContext } from '../../lib/log-context.ts'
import type { ServiceContext } from '../context.ts'
import { savesRoom } from '../limits/give-way.ts'
import { restWhileBusy } from '../limits/rest-while-busy.ts'
import { requireRight } from '../rights.ts'
import { catchUp } from './catch-up.ts'
import { BrokenText, checkEssay } from './check-essay.ts'

/** Far less than a lease takes. */
const BITE = 20
const LEASE_MS = 60_000
const MOST_TRIES = 4
const FIRST_PAUSE_MS = 5000

/**
 * Between two essays everybody else has a turn. Only the process that has the turn checks, so that of two essays handed
 * in together the later one meets the earlier one.
 * @param stopping leaves the rest to the next process
 * @returns how many were taken in hand. @throws ServiceError `not_allowed` unless the house itself acts
 */
export const checkEssays = async ({
  ctx,
  stopping,
}: {
  ctx: ServiceContext
  stopping?: AbortSignal
}): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const { copies } = ctx
  // Whoever asks twice in one process would take the turn from oneself.
  const mine = copies.busy.then(() => checkAll(ctx, stopping))
  copies.busy = mine.catch(() => undefined)
  return mine
}

const checkAll = async (
  ctx: ServiceContext,
  stopping: AbortSignal | undefined,
): Promise<number> => {
  const holder = ctx.newId<string>()
  let count = 0
  try {
    for (;;) {
      const some = await listWaitingChecks(ctx.db, ctx.clock.now(), BITE)
      await restWhileBusy(ctx, stopping)
      const isIdle = some.length === 0 && (await listGonePrints(ctx.db, 1)).length === 0
      const mustLeave = stopping?.aborted === true || savesRoom(ctx, 'background')
      if (isIdle || mustLeave || !(await takeTurn(ctx, holder))) return count
      await catchUp(ctx)
      count += await tryAll(ctx, holder, some)
    }
  } finally {
    // Of several processes, maybe on several machines, only the one that has the turn has the file open.
    if (!isSingleProcess(ctx.db)) ctx.copies.index.close()
    await leaveCopyTurn(ctx.db, holder)
  }
}

/** @returns how many were taken in hand before another process took the turn */
const tryAll = async (
  ctx: ServiceContext,
  holder: string,
  some: readonly WaitingCheck[],
): Promise<number> => {
  for (const [index, one] of some.entries()) {
    const tried = withLogContext({ version: one.versionId }, () => tryOne(ctx, holder, one))
    if ((await tried) === 'lost') return index
    await othersTurn()
    await restWhileBusy(ctx)
  }
  return some.length
}

const takeTurn = (ctx: ServiceContext, holder: string): Promise<boolean> => {
  const wall = ctx.clock.wall()
  return takeCopyTurn(ctx.db, { holder, wall, lockedUntil: addMs(wall, LEASE_MS) })
}

const tryOne = async (
  ctx: ServiceContext,
  holder: string,
  one: WaitingCheck,
): Promise<'lost' | undefined> => {
  try {
    return await checkEssay(ctx, holder, one)
  } catch (error) {
    await fail(ctx, one, error)
    return undefined
  }
}

/** Said without the error's own message: it may hold words of the essay. */
const fail = async (ctx: ServiceContext, one: WaitingCheck, error: unknown): Promise<void> => {
  const attempts = one.attempts + 1
  const isHopeless = attempts >= MOST_TRIES
  const reason = error instanceof BrokenText ? error.reason : 'loi_kiem_tra'
  await settleCheck(ctx.db, one.versionId, {
    attempts,
    state: isHopeless ? 'hong' : 'cho',
    reason,
    due_at: addMs(ctx.clock.now(), FIRST_PAUSE_MS * 2 ** attempts),
  })
  const name = error instanceof Error ? error.name : 'Error'
  ctx.log.error({ attempts, reason, name }, 'an essay was not checked')
  if (isHopeless && one.unitId !== null) ctx.live.publish(one.unitId, { topic: 'essays' })
}
