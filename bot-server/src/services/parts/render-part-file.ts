/** Makes the Word file of one part, for channels that bring files and for reading without the app. */
import { channels as words } from '@quan-triet/shared/i18n/vi/channels'
import { parts as partWords } from '@quan-triet/shared/i18n/vi/parts'
import type { PartId } from '@quan-triet/shared/models/ids'
import { documentTypeLabels } from '@quan-triet/shared/vocabulary/document-types'
import { findDocument } from '../../db/queries/documents.ts'
import { findDocumentOfPart, listPartsOfDocument } from '../../db/queries/parts.ts'
import { partFileName } from '../../domain/parts/part-file-name.ts'
import { DOCX_TYPE, writeDocx } from '../../lib/documents/write-docx.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'

/** The platform takes files up to 5 MB (B.4). */
export const MOST_FILE_BYTES = 5 * 1024 * 1024

export interface PartFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/**
 * The part as it stands now: title, heading, note, paragraphs, page numbers.
 * @throws ServiceError `not_found`, `not_allowed`, `not_confirmed_not_secret` (INV-40), `too_large` beyond 5 MB
 */
export const renderPartFile = async ({
  ctx,
  input,
  write = writeDocx,
}: {
  ctx: ServiceContext
  input: { partId: PartId }
  /** Writes the file, or remembers it. */
  write?: typeof writeDocx
}): Promise<PartFile> => {
  const documentId = await findDocumentOfPart(ctx.db, input.partId)
  const document = documentId && (await findDocument(ctx.db, documentId))
  if (!document) throw new ServiceError('not_found')
  requireRightOver(ctx, 'publish', document.unitId)
  if (document.notSecret === null) throw new ServiceError('not_confirmed_not_secret')
  const parts = await listPartsOfDocument(ctx.db, document.id)
  const part = parts.find((one) => one.id === input.partId)
  if (!part) throw new ServiceError('not_found')
  const number =
    document.number === null
      ? []
      : [partWords.numberedDocument(documentTypeLabels[document.type], document.number)]
  const bytes = await write({
    above: [...number, document.title, words.filePart(part.position, parts.length)],
    heading: part.heading,
    note: part.note === '' ? '' : words.fileNote(part.note),
    paragraphs: part.paragraphs,
    pageWord: words.filePage,
  })
  if (bytes.length > MOST_FILE_BYTES) throw new ServiceError('too_large')
  const name = partFileName(part.position, number[0] ?? document.title)
  return { name, mediaType: DOCX_TYPE, bytes }
}
