/** Tidies up what has no use any more: ended sign-ins, old codes and tries, questions asked before, events settled long ago. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { deleteOldTurns } from '../db/queries/chat-turns.ts'
import {
  deleteChatPaces,
  deleteCodeTries,
  deleteEnded,
  deleteEndedLinks,
  deleteSettledEvents,
} from '../db/queries/outdated.ts'
import { TURN_MS } from '../domain/chat/turn.ts'
import { terms } from '../domain/personal-data/retention.ts'
import type { ServiceContext } from './context.ts'
import { requireRight } from './rights.ts'

const DAY_MS = 24 * 3_600_000
/** A moment's work, though SQLite stands still for it; run hourly, more than comes in. */
const EVENTS_AT_ONCE = 5000

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const tidyUp = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  await deleteEnded(ctx.db, now)
  const codes = addMs(now, -terms.code_tries.days * DAY_MS)
  await deleteCodeTries(ctx.db, codes)
  await deleteEndedLinks(ctx.db, { codes, left: addMs(now, -terms.reminders.days * DAY_MS) })
  await deleteOldTurns(ctx.db, addMs(now, -TURN_MS))
  await deleteChatPaces(ctx.db, addMs(ctx.clock.wall(), -DAY_MS))
  // No platform repeats an event as late as that.
  const before = addMs(now, -terms.inbox.days * DAY_MS)
  await deleteSettledEvents(ctx.db, { before, limit: EVENTS_AT_ONCE })
}
