/** Gives whoever answers a request a copy of the person's data, to hand out to that person. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { DataRequestId } from '@quan-triet/shared/models/ids'
import type { DataFormat } from '@quan-triet/shared/models/my-data'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { collectData } from './collect-data.ts'
import { loadRequest } from './load-request.ts'
import { writeDataFile } from './write-data-file.ts'

/**
 * Only for a request to see the data: without one, nobody may take a copy of another person's data.
 * @throws ServiceError `not_found` to whoever does not answer for that unit, `not_allowed` for requests of other kinds
 */
export const exportRequestedData = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DataRequestId; format: DataFormat }
}): Promise<FileAnswer> => {
  const request = await loadRequest(ctx, input.id)
  if (request.kind !== 'xem') throw new ServiceError('not_allowed')
  const data = await collectData(ctx, request.person_id)
  await recordAudit(ctx, {
    action: 'export-person-data',
    orgUnitId: request.org_unit_id,
    subject: `data_request:${request.id} person:${request.person_id}`,
    detail: { format: input.format },
  })
  return writeDataFile(data, input.format, ctx.clock.now())
}
