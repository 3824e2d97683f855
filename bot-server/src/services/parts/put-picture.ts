/** Puts a picture on a part that is not out yet, in place of the one it may have. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import { lockDocument } from '../../db/queries/documents.ts'
import { deletePicture, insertPicture } from '../../db/queries/files.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Picture } from '../../lib/files/picture.ts'
import { type PictureResult, readPicture } from '../../lib/files/read-picture.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { nameFile, writeFile } from '../files/keep-file.ts'
import { announceDraft } from './announce.ts'
import { loadDraft } from './load-draft.ts'
import { requireDocumentOfPart, requireOpenPart } from './require-open-part.ts'

/** What the Official Account takes (B.4). */
const MOST_PICTURE_BYTES = 1024 * 1024
/** Larger ones fill a phone's memory and show nothing more on it. */
const BOUNDS = { longest: 5000, shortest: 32, mostPoints: 16_000_000 }

const refusals: Record<Extract<PictureResult, { ok: false }>['why'], string> = {
  no_picture: words.noPicture,
  too_small: words.pictureTooSmall,
  too_wide: words.pictureTooWide,
}

/**
 * Kept without what its maker wrote beside it, such as the place where it was taken, and sealed with a key of its own.
 * @param input.alt says what it shows to those who do not see it
 * @throws ServiceError `picture_refused` for what is no whole JPEG or PNG, too small or too wide, `too_large` above 1 MB,
 * `parts_locked` once the part is out, `not_found`, `not_allowed`
 */
export const putPicture = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId; alt: string; bytes: Uint8Array }
}): Promise<DocumentDraft> => {
  const { id: documentId, unitId } = await requireDocumentOfPart(ctx, input.id)
  const { mediaType, width, height, bytes } = requirePicture(input.bytes)
  const file = await writeFile(ctx, bytes)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, documentId)
    await requireOpenPart(tx, documentId, input.id)
    await deletePicture(tx.db, input.id)
    await nameFile(tx, file, { unitId, mediaType })
    await insertPicture(tx.db, input.id, { id: file.id, alt: input.alt, width, height })
    await recordAudit(tx, {
      action: 'put-picture',
      orgUnitId: unitId,
      subject: `document:${documentId}`,
      detail: { part: input.id },
    })
    announceDraft(tx, unitId)
    return loadDraft(tx, documentId)
  })
}

const requirePicture = (bytes: Uint8Array): Picture => {
  if (bytes.byteLength > MOST_PICTURE_BYTES)
    throw new ServiceError('too_large', words.pictureTooLarge)
  const read = readPicture(bytes, BOUNDS)
  if (!read.ok) throw new ServiceError('picture_refused', refusals[read.why])
  return read.picture
}
