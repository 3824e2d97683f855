/** Gives the acting person a copy of all that is held about him or her, as a file. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { DataFormat } from '@quan-triet/shared/models/my-data'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { collectData } from './collect-data.ts'
import { writeDataFile } from './write-data-file.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const exportMyData = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { format: DataFormat }
}): Promise<FileAnswer> => {
  const { personId, homeUnitId } = requireRightAtHome(ctx, 'take_part')
  const data = await collectData(ctx, personId)
  await recordAudit(ctx, {
    action: 'export-my-data',
    orgUnitId: homeUnitId,
    subject: `person:${personId}`,
    detail: { format: input.format },
  })
  return writeDataFile(data, input.format, ctx.clock.now())
}
