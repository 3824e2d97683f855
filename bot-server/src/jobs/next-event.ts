/** Says when something is next due by itself: a part, a reminder, a held message, a session's beginning or end. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { nextOutboxAt } from '../db/queries/outbox.ts'
import { nextPushAt } from '../db/queries/pushes.ts'
import { nextSessionMoment } from '../db/queries/session-moments.ts'
import type { Deps } from '../services/context.ts'
import { nextReminderAt } from './remind.ts'

/** The earliest moment after now; null when nothing is planned any more. */
export const nextEventAt = async (deps: Deps): Promise<Instant | null> => {
  const now = deps.clock.now()
  const moments = [
    await nextPushAt(deps.db, now),
    await nextReminderAt(deps),
    await nextOutboxAt(deps.db, now),
    await nextSessionMoment(deps.db, now),
  ]
  return moments.filter((moment) => moment !== null).toSorted()[0] ?? null
}
