/** Says whether a document is a draft on which comments are collected (góp ý dự thảo, S3-19). */
import type { DocumentId } from '@quan-triet/shared/models/ids'
import type { CommentableDocuments } from '@quan-triet/shared/models/matter'
import { markDraft } from '../../db/queries/matter-ways.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireDocument } from '../parts/load-draft.ts'
import { listCommentableDocuments } from './list-commentable-documents.ts'

/** Comments sent before stay when the collecting ends. @throws ServiceError `not_found`, `not_allowed` */
export const setDraft = async ({
  ctx,
  input: { documentId, isDraft },
}: {
  ctx: ServiceContext
  input: { documentId: DocumentId; isDraft: boolean }
}): Promise<CommentableDocuments> => {
  const { unitId } = await requireDocument(ctx, documentId)
  await inTransaction(ctx, async (tx) => {
    if (!(await markDraft(tx.db, documentId, isDraft ? 1 : 0))) return
    await recordAudit(tx, {
      action: 'set-draft',
      orgUnitId: unitId,
      subject: `document:${documentId}`,
      detail: { isDraft },
    })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'matters' }))
  })
  return listCommentableDocuments({ ctx })
}
