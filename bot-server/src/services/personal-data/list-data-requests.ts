/** Lists the requests about personal data that the actor may answer, the most urgent first. */
import type { QueuedRequest } from '@quan-triet/shared/models/data-request'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCalendarDays, listRequestsInScope } from '../../db/queries/data-requests.ts'
import { scopeOf } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { describeRequest } from './describe-request.ts'

/** @throws ServiceError `not_allowed` for whoever answers nowhere */
export const listDataRequests = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { show: 'open' | 'answered' }
}): Promise<{ requests: QueuedRequest[] }> => {
  const actor = requirePerson(ctx)
  const scope = scopeOf(actor, 'answer_requests')
  const [unitId] = scope === 'everywhere' ? [] : [...scope.at, ...scope.below]
  if (unitId === undefined) throw new ServiceError('not_allowed')
  const rows = await listRequestsInScope(ctx.db, {
    scope,
    day: dayOf(ctx.clock.now()),
    isOpen: input.show === 'open',
  })
  await recordLook(ctx, {
    action: 'look-data-requests',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
  })
  const exceptions = await listCalendarDays(ctx.db)
  const requests = rows.map(({ fullName, unitName, ...row }) => ({
    ...describeRequest(ctx, row, exceptions),
    person: { personId: row.person_id, fullName },
    unitName,
  }))
  return { requests }
}
