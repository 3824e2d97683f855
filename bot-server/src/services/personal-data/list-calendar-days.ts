/** Lists the days that an administrator entered as differing from the calendar of working days. */
import type { CalendarDay } from '@quan-triet/shared/models/data-request'
import { listCalendarDays as listDays } from '../../db/queries/data-requests.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError `not_allowed` for whoever answers nowhere */
export const listCalendarDays = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ days: CalendarDay[] }> => {
  const scope = scopeOf(requirePerson(ctx), 'answer_requests')
  if (scope !== 'everywhere' && scope.at.length === 0) throw new ServiceError('not_allowed')
  return { days: await listDays(ctx.db) }
}
