/** Writes the group message of one part out of what is stored: the preview and the sent message are the same text. */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import { writePushMessage } from '../../domain/parts/push-message.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** @throws ServiceError `not_found` when the document has no such part */
export const composeMessage = async (
  ctx: ServiceContext,
  document: DocumentRecord,
  partId: PartId,
): Promise<string> => {
  const parts = await listPartsOfDocument(ctx.db, document.id)
  const part = parts.find((one) => one.id === partId)
  if (!part) throw new ServiceError('not_found')
  return writePushMessage({
    document,
    part: { ...part, total: parts.length },
    link: miniAppLink(ctx.miniAppId, { to: 'part', id: part.id }),
  })
}
