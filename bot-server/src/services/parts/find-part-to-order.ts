/** Finds the part that the secretary names by its number, and says how it stands: sent, waiting, or not to be sent here. */
import type { OrgUnitId, PartId, PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { findSendingTerms } from '../../db/queries/channels.ts'
import {
  findDocument,
  findNodeOfDocument,
  listDocumentSummaries,
} from '../../db/queries/documents.ts'
import { listPartsOfDocument, type PartRecord } from '../../db/queries/parts.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { namePositions } from '../../domain/parts/merged-message.ts'
import { listBranchParts } from '../answers/list-branch-parts.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** A part that may be ordered to go, or to wait. */
export interface PartToOrder {
  found: 'part'
  partId: PartId
  position: number
  total: number
  heading: string
  /** Its own number, with those of the parts that go in the same message: "4–5". */
  positions: string
  /** The hour it has; null while it has none. A paused one goes nowhere by itself. */
  push: { id: PushId; dueAt: Instant; isPaused: boolean } | null
  /** The nearest part before it that still waits for its hour, in a message of its own: it goes first. */
  waitsFor: { position: number; dueAt: Instant } | null
  /** When it would go if it were sent now: the quiet hours of the campaign hold it (ruling 14). */
  goesAt: Instant
  /** Whether `goesAt` is an hour to wait for, by the clock that it was reckoned with; else it is that moment itself. */
  isLater: boolean
}

export type FoundPart =
  | PartToOrder
  | { found: 'none' }
  | { found: 'no_such'; total: number }
  | { found: 'not_confirmed' }
  | { found: 'of_other_unit' }
  | { found: 'sent'; at: Instant }

/**
 * Of the document that the branch studies now, as the answers about parts choose it; while nothing is published yet, of
 * the branch's own newest document of the campaign.
 * @throws ServiceError `not_allowed`, `no_campaign`
 */
export const findPartToOrder = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; position: number }
}): Promise<FoundPart> => {
  const { unitId, position } = input
  requireRight(ctx, 'publish', unitId)
  const document = await findDocumentMeant(ctx, unitId)
  if (!document) return { found: 'none' }
  const parts = await listPartsOfDocument(ctx.db, document.id)
  const part = parts.find((one) => one.position === position)
  if (!part) return { found: 'no_such', total: parts.length }
  if (document.unitId !== unitId) return { found: 'of_other_unit' }
  if (document.notSecret === null) return { found: 'not_confirmed' }
  if (part.isFannedOut || part.push?.state === 'da_gui')
    return { found: 'sent', at: part.push?.sentAt ?? part.push?.dueAt ?? document.importedAt }
  const { campaignId } = await getCurrentNode(ctx, unitId)
  const { quietHours } = await findSendingTerms(ctx.db, campaignId)
  const now = ctx.clock.now()
  const goesAt = nextAllowed(now, quietHours)
  return { ...describe(part, parts), goesAt, isLater: goesAt > now }
}

const findDocumentMeant = async (ctx: ServiceContext, unitId: OrgUnitId) => {
  const [published] = await listBranchParts({ ctx, input: { unitId } })
  if (published) return findDocument(ctx.db, published.documentId)
  const { nodeId } = await getCurrentNode(ctx, unitId)
  for (const { id } of await listDocumentSummaries(ctx.db, unitId))
    if ((await findNodeOfDocument(ctx.db, id)) === nodeId) return findDocument(ctx.db, id)
  return undefined
}

const describe = (
  part: PartRecord,
  parts: readonly PartRecord[],
): Omit<PartToOrder, 'goesAt' | 'isLater'> => {
  const { id, position, heading, push } = part
  const hasHour = push !== null && (push.state === 'hen_gio' || push.state === 'tam_dung')
  const along = hasHour ? parts.filter((one) => one.push?.carriedBy === push.id) : []
  return {
    found: 'part',
    partId: id,
    position,
    total: parts.length,
    heading,
    positions: namePositions(
      [position, ...along.map((one) => one.position)].toSorted((a, b) => a - b),
    ),
    waitsFor: findWaitingBefore(part, parts),
    push: hasHour ? { id: push.id, dueAt: push.dueAt, isPaused: push.state === 'tam_dung' } : null,
  }
}

const findWaitingBefore = (part: PartRecord, parts: readonly PartRecord[]) => {
  const earlier = parts.findLast(
    ({ position, push, isFannedOut }) =>
      position < part.position && push?.state === 'hen_gio' && !isFannedOut,
  )
  return earlier?.push ? { position: earlier.position, dueAt: earlier.push.dueAt } : null
}
