/** Finds when the next reminder falls due, so that a practice clock can be moved to it. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import { listRemindableDeadlines } from '../../db/queries/reminders.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { DAYS_AFTER_DUE, rungsOf } from '../../domain/deadlines/reminder-ladder.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * The instant from which the next rung that was not handled may be climbed; now, if one is due already.
 * Null when every ladder is climbed. Whether anybody is still pending then is not asked.
 */
export const findNextRung = async ({ ctx }: { ctx: ServiceContext }): Promise<Instant | null> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  const dueFrom = endOf(addDays(dayOf(now), -DAYS_AFTER_DUE - 1))
  const moments = (await listRemindableDeadlines(ctx.db, dueFrom)).flatMap((deadline) =>
    rungsOf(deadline)
      .filter((rung) => !deadline.handled.includes(rung.name))
      .map((rung) => ({ at: nextAllowed(rung.from > now ? rung.from : now), until: rung.until }))
      .filter((rung) => rung.at < rung.until)
      .map((rung) => rung.at),
  )
  return moments.toSorted()[0] ?? null
}
