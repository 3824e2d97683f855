/** Writes the group message of one part, or of several that go together, out of what is stored: preview and sent text are the same. */
import { channels as words } from '@quan-triet/shared/i18n/vi/channels'
import type { PartPicture } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import { writeMergedMessage, writePointer } from '../../domain/parts/merged-message.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** The texts of one message, by what the group may see and what its channel can do. */
export interface ComposedMessage {
  text: string
  /** On channels that also bring the file. */
  withFile: string
  /** For a group in which somebody is not confirmed: says nothing of an internal document. */
  pointer: string
  /** What goes above the text on channels that take pictures; a message of several parts goes without. */
  picture: (PartPicture & { partId: PartId }) | null
  /** The parts in reading order, and how many the document has. */
  parts: { id: PartId; position: number }[]
  total: number
}

/**
 * @param partIds the parts that the message brings, in any order
 * @throws ServiceError `not_found` when the document has no such part
 */
export const composeMessage = async (
  ctx: ServiceContext,
  document: DocumentRecord,
  partIds: readonly PartId[],
): Promise<ComposedMessage> => {
  const rows = await listPartsOfDocument(ctx.db, document.id)
  // A part that was pushed more than once is listed with each of its pushes.
  const all = [...new Map(rows.map((part) => [part.id, part])).values()]
  const parts = all.filter((one) => partIds.includes(one.id))
  const [first] = parts
  if (!first || parts.length !== partIds.length) throw new ServiceError('not_found')
  const linkOf = (id: PartId): string =>
    miniAppLink(ctx.miniAppId, { to: 'part', id, src: document.unitId })
  const merged = {
    document,
    total: all.length,
    parts: parts.map((part) => ({ part, link: linkOf(part.id) })),
  }
  return {
    text: writeMergedMessage(merged),
    withFile: writeMergedMessage({ ...merged, fileNote: words.fileDies }),
    pointer: writePointer({
      positions: parts.map(({ position }) => position),
      total: all.length,
      link: linkOf(first.id),
    }),
    picture: parts.length === 1 && first.picture ? { ...first.picture, partId: first.id } : null,
    parts: parts.map(({ id, position }) => ({ id, position })),
    total: all.length,
  }
}
