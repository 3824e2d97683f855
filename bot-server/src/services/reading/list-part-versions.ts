/** Shows a reader how a corrected part read before (feature 11). */
import type { PartVersion } from '@quan-triet/shared/models/correction'
import type { PartId } from '@quan-triet/shared/models/ids'
import { listVersionsOfPart } from '../../db/queries/part-corrections.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { findStudy, listPartsOfStudy } from './find-study.ts'

/** Newest of the older versions first. @throws ServiceError `not_found` also for a part that is not sent yet */
export const listPartVersions = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<PartVersion[]> => {
  const study = await findStudy(ctx)
  const all = study ? await listPartsOfStudy(ctx, study) : []
  if (!all.some((part) => part.id === input.id && part.sentAt !== null))
    throw new ServiceError('not_found')
  return listVersionsOfPart(ctx.db, input.id)
}
