/** Records by name that a document is not secret: without it nothing of the document leaves (INV-40). */
import type { ConfirmNotSecretInput, DocumentDraft } from '@quan-triet/shared/models/document'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import { markNotSecret } from '../../db/queries/documents.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { announceDraft } from './announce.ts'
import { loadDraft, requireDocument } from './load-draft.ts'
import { requireOwnName } from './require-own-name.ts'

/**
 * The acting person vouches by typing his or her own name; capitals and marks are not compared. A document that is
 * confirmed keeps its first confirmation.
 * @throws ServiceError `name_mismatch`, `not_found`, `not_allowed`
 */
export const confirmNotSecret = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ConfirmNotSecretInput & { id: DocumentId }
}): Promise<DocumentDraft> => {
  const document = await requireDocument(ctx, input.id)
  const person = requireOwnName(ctx, input.fullName)
  return inTransaction(ctx, async (tx) => {
    const confirmation = { by: person.personId, at: tx.clock.now() }
    if (await markNotSecret(tx.db, input.id, confirmation)) {
      await recordAudit(tx, {
        action: 'confirm-not-secret',
        orgUnitId: document.unitId,
        subject: `document:${input.id}`,
        detail: {},
      })
      announceDraft(tx, document.unitId)
    }
    return loadDraft(tx, input.id)
  })
}
