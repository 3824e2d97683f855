/** Finds a part that is out and may be corrected, after checking who publishes its document. */
import { partsCorrection as words } from '@quan-triet/shared/i18n/vi/parts-correction'
import type { PartId } from '@quan-triet/shared/models/ids'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { findPartText, type PartTextRecord } from '../../db/queries/part-corrections.ts'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import { findPush, type PushRecord } from '../../db/queries/pushes.ts'
import { isWordingLocked } from '../../domain/parts/part-locks.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireDocumentOfPart } from './require-open-part.ts'

export interface SentPart {
  document: DocumentRecord
  part: PartTextRecord
  /** How many parts the document has. */
  total: number
  /** The push by which it went out. */
  push: PushRecord
}

/**
 * Only who publishes for the document's own unit corrects it; the units below see what comes of it.
 * @throws ServiceError `not_found`, `not_allowed`, `invalid_input` with a sentence for a part that is not out yet
 */
export const requireSentPart = async (ctx: ServiceContext, partId: PartId): Promise<SentPart> => {
  const document = await requireDocumentOfPart(ctx, partId)
  const part = await findPartText(ctx.db, partId)
  const all = await listPartsOfDocument(ctx.db, document.id)
  const sent = all.find((one) => one.id === partId && isWordingLocked(one))?.push
  const push = sent && (await findPush(ctx.db, sent.id))
  if (!part || !push) throw new ServiceError('invalid_input', words.notOutYet)
  return { document, part, push, total: new Set(all.map(({ id }) => id)).size }
}
