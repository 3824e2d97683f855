/** Loads one request about personal data for somebody who may answer it; to others it does not exist. */
import type { DataRequestId } from '@quan-triet/shared/models/ids'
import { type DataRequestRow, findDataRequest } from '../../db/queries/data-requests.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found` to whoever does not answer for that unit */
export const loadRequest = async (
  ctx: ServiceContext,
  id: DataRequestId,
): Promise<DataRequestRow> => {
  const row = await findDataRequest(ctx.db, id)
  if (!row) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'answer_requests', row.org_unit_id)
  return row
}
