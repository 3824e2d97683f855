/** Tidies up what has no use any more: ended sign-ins, old codes and tries, events settled long ago. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { deleteCodeTries, deleteEnded, deleteSettledEvents } from '../db/queries/outdated.ts'
import type { ServiceContext } from './context.ts'
import { requireRight } from './rights.ts'

const HOUR_MS = 3_600_000
/** No platform repeats an event that late. */
const EVENTS_KEPT_MS = 90 * 24 * HOUR_MS
/** A moment's work, though SQLite stands still for it; run hourly, more than comes in. */
const EVENTS_AT_ONCE = 5000

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const tidyUp = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  await deleteEnded(ctx.db, now)
  await deleteCodeTries(ctx.db, addMs(now, -HOUR_MS))
  await deleteSettledEvents(ctx.db, { before: addMs(now, -EVENTS_KEPT_MS), limit: EVENTS_AT_ONCE })
}
