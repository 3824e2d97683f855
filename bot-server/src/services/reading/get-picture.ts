/** Opens the picture of a part: for who may read the part, and for who publishes it. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { PartId } from '@quan-triet/shared/models/ids'
import { findPictureOfPart } from '../../db/queries/files.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { readFileToShow } from '../files/keep-file.ts'
import { pictureNameOf } from '../files/picture-name.ts'
import { findStudy, listPartsOfStudy } from './find-study.ts'

/** Nothing about who looked is stored. @throws ServiceError `not_found` also for a part that is not sent yet */
export const getPicture = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<FileAnswer> => {
  const study = await findStudy(ctx)
  const picture = await findPictureOfPart(ctx.db, input.id)
  if (!picture) throw new ServiceError('not_found')
  if (!mayDo(ctx.actor, 'publish', picture.unitId)) {
    const all = study ? await listPartsOfStudy(ctx, study) : []
    if (!all.some((part) => part.id === input.id && part.sentAt !== null))
      throw new ServiceError('not_found')
  }
  const { file, position } = picture
  return {
    fileName: pictureNameOf(words.pictureName(position), file.media_type),
    contentType: file.media_type,
    bytes: await readFileToShow(ctx, file),
  }
}
