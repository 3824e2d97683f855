/** Shows the message of a part exactly as the group will see it. */
import type { PushPreview } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import { findDocumentOfPart } from '../../db/queries/parts.ts'
import { pictureWays } from '../../domain/channels/capabilities.ts'
import { MESSAGE_LIMIT } from '../../domain/messages.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { composeMessage } from './compose-message.ts'
import { requireDocument } from './load-draft.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const previewPush = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<PushPreview> => {
  const documentId = await findDocumentOfPart(ctx.db, input.id)
  if (documentId === undefined) throw new ServiceError('not_found')
  const document = await requireDocument(ctx, documentId)
  const { text, picture } = await composeMessage(ctx, document, [input.id])
  const ways = picture ? pictureWays(document.circulation === 'cong_khai') : []
  return { text, units: text.length, limit: MESSAGE_LIMIT, picture, pictureWays: ways }
}
