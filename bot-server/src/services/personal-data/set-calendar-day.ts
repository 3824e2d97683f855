/** Enters a day off, or a day that is worked, against the calendar of working days, for the whole house. */
import type { CalendarDay } from '@quan-triet/shared/models/data-request'
import { putCalendarDay } from '../../db/queries/data-requests.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'
import { requireTop } from './require-top.ts'

/**
 * Clocks that run already keep their end; only requests from now on are counted by it.
 * @throws ServiceError `not_allowed` for anyone but those who answer requests at the top of the tree
 */
export const setCalendarDay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: CalendarDay
}): Promise<Record<string, never>> => {
  const top = await requireTop(ctx)
  const actor = whoActs(ctx)
  await inTransaction(ctx, async (tx) => {
    const set_at = tx.clock.now()
    await putCalendarDay(tx.db, { ...input, set_by: actor.personId, set_at })
    await recordAudit(tx, {
      action: 'set-calendar-day',
      orgUnitId: top,
      subject: `day:${input.day}`,
      detail: { kind: input.kind },
    })
  })
  return {}
}
