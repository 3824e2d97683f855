/** Takes back a day that was entered against the calendar of working days. */
import type { Day } from '@quan-triet/shared/models/moments'
import { deleteCalendarDay } from '../../db/queries/data-requests.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireTop } from './require-top.ts'

/** @throws ServiceError as `setCalendarDay`, and `not_found` */
export const removeCalendarDay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { day: Day }
}): Promise<Record<string, never>> => {
  const top = await requireTop(ctx)
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteCalendarDay(tx.db, input.day))) throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'remove-calendar-day',
      orgUnitId: top,
      subject: `day:${input.day}`,
      detail: {},
    })
  })
  return {}
}
