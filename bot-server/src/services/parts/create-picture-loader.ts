/** Makes the loader of pictures that go with messages: opened when the message leaves, as the part stands then. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { PartId } from '@quan-triet/shared/models/ids'
import { findPictureOfPart } from '../../db/queries/files.ts'
import type { OutgoingPicture } from '../../domain/messages.ts'
import { type Deps, type ServiceContext, systemContext } from '../context.ts'
import { readFile } from '../files/keep-file.ts'
import { pictureNameOf } from '../files/picture-name.ts'
import { requireRightOver } from '../rights.ts'
import { makePictureLink } from './open-picture-link.ts'

/** @returns what the dispatcher calls for a picture; null when the part has none. It throws when its bytes do not open */
export const createPictureLoader = (
  deps: Deps,
): ((partId: PartId) => Promise<OutgoingPicture | null>) => {
  const ctx = systemContext(deps, 'dispatch-outbox')
  return (partId) => loadPicture(ctx, partId)
}

const loadPicture = async (
  ctx: ServiceContext,
  partId: PartId,
): Promise<OutgoingPicture | null> => {
  const picture = await findPictureOfPart(ctx.db, partId)
  if (!picture?.isConfirmed) return null
  requireRightOver(ctx, 'publish', picture.unitId)
  const { file, position } = picture
  return {
    name: pictureNameOf(words.pictureName(position), file.media_type),
    mediaType: file.media_type,
    bytes: await readFile(ctx, file),
    address: await makePictureLink(ctx, picture),
  }
}
