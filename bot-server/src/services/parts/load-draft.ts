/** Loads a document as those who publish it see it, after checking that they may. */
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import { type DocumentRecord, findDocument } from '../../db/queries/documents.ts'
import { listPartsOfDocument, type PartRecord } from '../../db/queries/parts.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'

/** The document, once it is certain that the actor publishes for its unit. @throws ServiceError `not_found` or as `requireRight` */
export const requireDocument = async (
  ctx: ServiceContext,
  documentId: DocumentId,
): Promise<DocumentRecord> => {
  const document = await findDocument(ctx.db, documentId)
  if (!document) throw new ServiceError('not_found')
  requireRightOver(ctx, 'publish', document.unitId)
  return document
}

/** The document with its parts. @throws as `requireDocument` */
export const loadDraft = async (
  ctx: ServiceContext,
  documentId: DocumentId,
): Promise<DocumentDraft> => {
  const document = await requireDocument(ctx, documentId)
  const parts = await listPartsOfDocument(ctx.db, documentId)
  return { ...document, parts: parts.map(withoutCancelled) }
}

/** A cancelled appointment is kept as a row, but to a person the part simply has no hour. */
const withoutCancelled = (part: PartRecord): PartRecord =>
  part.push?.state === 'soan' ? { ...part, push: null } : part
