/** Finds the part whose picture is to change, after checking who publishes it and that it is not out yet. */
import type { DocumentId, PartId } from '@quan-triet/shared/models/ids'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { findDocumentOfPart, listPartsOfDocument } from '../../db/queries/parts.ts'
import { isWordingLocked } from '../../domain/parts/part-locks.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireDocument } from './load-draft.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const requireDocumentOfPart = async (
  ctx: ServiceContext,
  partId: PartId,
): Promise<DocumentRecord> => {
  const documentId = await findDocumentOfPart(ctx.db, partId)
  if (documentId === undefined) throw new ServiceError('not_found')
  return requireDocument(ctx, documentId)
}

/** Call it under the document's lock. @throws ServiceError `parts_locked` once the message has left, `not_found` */
export const requireOpenPart = async (
  tx: ServiceContext,
  documentId: DocumentId,
  partId: PartId,
): Promise<void> => {
  const parts = await listPartsOfDocument(tx.db, documentId)
  const pushes = parts.filter((one) => one.id === partId)
  if (pushes.length === 0) throw new ServiceError('not_found')
  if (pushes.some(isWordingLocked)) throw new ServiceError('parts_locked')
}
