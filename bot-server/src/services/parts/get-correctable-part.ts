/** Shows a sent part as it stands, and what telling its groups of a correction would cost. */
import type { CorrectablePart } from '@quan-triet/shared/models/correction'
import type { PartId } from '@quan-triet/shared/models/ids'
import { findSendingTerms } from '../../db/queries/channels.ts'
import { countReachedGroups, listHandSharers } from '../../db/queries/part-corrections.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import type { ServiceContext } from '../context.ts'
import { requireSentPart } from './require-sent-part.ts'

/** @throws ServiceError `invalid_input` with a sentence while the part is not out, `not_found`, `not_allowed` */
export const getCorrectablePart = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<CorrectablePart> => {
  const { document, part, push } = await requireSentPart(ctx, input.id)
  const { quietHours } = await findSendingTerms(ctx.db, push.campaignId)
  const now = ctx.clock.now()
  const goesAt = nextAllowed(now, quietHours)
  const { id, documentId, position, version, heading, paragraphs, note } = part
  return {
    id,
    documentId,
    position,
    version,
    heading,
    paragraphs,
    note,
    documentTitle: document.title,
    groups: await countReachedGroups(ctx.db, id),
    byHand: (await listHandSharers(ctx.db, id)).length,
    goesAt,
    isLater: goesAt > now,
  }
}
