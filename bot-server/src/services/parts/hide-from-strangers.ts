/** Cuts what waits to go to a group down to what may be read there by somebody whom nobody has confirmed. */
import {
  listPartsOfPush,
  listWaitingInternal,
  replaceWaiting,
  type WaitingWhere,
} from '../../db/queries/waiting-parts.ts'
import { findDocument } from '../../db/queries/documents.ts'
import type { ServiceContext } from '../context.ts'
import { composeMessage } from './compose-message.ts'

/**
 * A message that was handed out before may leave hours later, or be sent again: an internal document becomes the short
 * pointer, without its file, as if it were handed out now. To be called by a guarded verb, in its transaction.
 */
export const hideFromStrangers = async (tx: ServiceContext, where: WaitingWhere): Promise<void> => {
  for (const { pushId, documentId } of await listWaitingInternal(tx.db, where)) {
    const document = await findDocument(tx.db, documentId)
    if (!document) continue
    const { pointer } = await composeMessage(tx, document, await listPartsOfPush(tx.db, pushId))
    await replaceWaiting(tx.db, where, { pushId, body: JSON.stringify({ text: pointer }) })
  }
}
