/** Runs the clocks of requests about personal data: warns who answers, and stops processing on the last day. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  type DataRequestRow,
  listRunningClocks,
  listUnstopped,
  updateWaitingRequest,
} from '../../db/queries/data-requests.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isNewRung, rungAt } from '../../domain/personal-data/request-clock.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { effectiveDue } from './describe-request.ts'
import { stopProcessing } from './stop-processing.ts'
import { tellAnswerers } from './tell-answerers.ts'

/** A country's worth of waiting requests; what is left comes with the next run. */
const AT_ONCE = 500

/**
 * Each warning goes once (half the time, the last day, overdue), also when a run was missed: then only the highest.
 * @returns how many warnings and stops were made
 * @throws ServiceError unless the house itself acts
 */
export const escalateRequests = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  let done = 0
  for (const request of await listRunningClocks(ctx.db, AT_ONCE))
    if (await inTransaction(ctx, (tx) => warn(tx, request))) done += 1
  const today = dayOf(ctx.clock.now())
  for (const request of await listUnstopped(ctx.db, today, AT_ONCE)) {
    await inTransaction(ctx, (tx) => stopProcessing(tx, request))
    done += 1
  }
  return done
}

const warn = async (tx: ServiceContext, request: DataRequestRow): Promise<boolean> => {
  const clock = { askedAt: request.asked_at, dueAt: effectiveDue(request) }
  const rung = rungAt(clock, tx.clock.now())
  if (!isNewRung(rung, request.rung)) return false
  if (!(await updateWaitingRequest(tx.db, request.id, { rung }))) return false
  await tellAnswerers(tx, request, rung)
  return true
}
