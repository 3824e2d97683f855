/** Refuses an hour for a part before it is given, as giving it would: so that an order is confirmed only if it can be done. */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { findDocumentOfPart, listPartsOfDocument } from '../../db/queries/parts.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { requireDocument } from './load-draft.ts'
import { requireComing } from './require-coming.ts'
import { requireOrder } from './require-order.ts'

/**
 * What goes in the same message goes at the same hour.
 * @throws ServiceError `not_confirmed_not_secret`, `due_in_past`, `invalid_input` with a sentence when the parts' order
 *   would break, `not_found`, `not_allowed`
 */
export const checkPushHour = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { partId: PartId; dueAt: Instant }
}): Promise<void> => {
  requirePerson(ctx)
  const { partId, dueAt } = input
  const documentId = await findDocumentOfPart(ctx.db, partId)
  if (documentId === undefined) throw new ServiceError('not_found')
  const document = await requireDocument(ctx, documentId)
  if (document.notSecret === null) throw new ServiceError('not_confirmed_not_secret')
  requireComing(ctx, dueAt)
  const parts = await listPartsOfDocument(ctx.db, documentId)
  const push = parts.find((one) => one.id === partId)?.push
  const along = parts.filter((one) => push && one.push?.carriedBy === push.id)
  requireOrder(parts, new Map([partId, ...along.map(({ id }) => id)].map((id) => [id, dueAt])))
}
