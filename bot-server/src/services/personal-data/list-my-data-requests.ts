/** Lists what the acting person has asked about his or her own data, with the answers. */
import type { DataRequestText } from '@quan-triet/shared/models/data-request'
import { listCalendarDays, listRequestsOfPerson } from '../../db/queries/data-requests.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeRequestText } from './describe-request.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const listMyDataRequests = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ requests: DataRequestText[] }> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  const exceptions = await listCalendarDays(ctx.db)
  const rows = await listRequestsOfPerson(ctx.db, personId)
  return {
    requests: await Promise.all(rows.map((row) => describeRequestText(ctx, row, exceptions))),
  }
}
