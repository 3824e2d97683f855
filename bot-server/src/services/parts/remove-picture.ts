/** Takes the picture off a part that is not out yet; without its key the bytes can never be read again. */
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import { lockDocument } from '../../db/queries/documents.ts'
import { deletePicture } from '../../db/queries/files.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { announceDraft } from './announce.ts'
import { loadDraft } from './load-draft.ts'
import { requireDocumentOfPart, requireOpenPart } from './require-open-part.ts'

/** Does nothing to a part without one. @throws ServiceError `parts_locked`, `not_found`, `not_allowed` */
export const removePicture = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<DocumentDraft> => {
  const { id: documentId, unitId } = await requireDocumentOfPart(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, documentId)
    await requireOpenPart(tx, documentId, input.id)
    if (await deletePicture(tx.db, input.id)) {
      await recordAudit(tx, {
        action: 'remove-picture',
        orgUnitId: unitId,
        subject: `document:${documentId}`,
        detail: { part: input.id },
      })
      announceDraft(tx, unitId)
    }
    return loadDraft(tx, documentId)
  })
}
