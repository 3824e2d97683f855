/** Merges, splits or renames parts of a document, or writes the secretary's note, as far as they are not out yet. */
import { documents as documentWords } from '@quan-triet/shared/i18n/vi/documents'
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { DocumentDraft, ReshapeInput } from '@quan-triet/shared/models/document'
import type { DocumentId, PartId } from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { lockDocument } from '../../db/queries/documents.ts'
import { movePicture } from '../../db/queries/files.ts'
import {
  deletePart,
  insertParts,
  listPartsOfDocument,
  type NewPart,
  type PartRecord,
  updatePart,
} from '../../db/queries/parts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { mergeWithNext, splitAt } from '../../domain/documents/reshape-parts.ts'
import { isShapeLocked, isWordingLocked } from '../../domain/parts/part-locks.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceParts } from './announce.ts'
import { loadDraft, requireDocument } from './load-draft.ts'

/** The parts of one document, and which of them is to change. */
interface Place {
  documentId: DocumentId
  parts: readonly PartRecord[]
  index: number
  part: PartRecord
}

/**
 * @throws ServiceError `parts_locked` once a part concerned has an hour (for heading and note: once it is out);
 * `invalid_input` with a sentence where there is nothing to merge or split; `document_secret` for words that bear a mark
 * of secrecy (INV-40); `not_found`, `not_allowed`
 */
export const reshapeParts = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ReshapeInput & { id: DocumentId }
}): Promise<DocumentDraft> => {
  const { unitId } = await requireDocument(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, input.id)
    const place = await findPlace(tx, input.id, input.partId)
    await reshape(tx, place, input)
    await recordAudit(tx, {
      action: 'reshape-parts',
      orgUnitId: unitId,
      subject: `document:${input.id}`,
      detail: { action: input.action, part: input.partId },
    })
    announceParts(tx, unitId)
    return loadDraft(tx, input.id)
  })
}

const findPlace = async (
  tx: ServiceContext,
  documentId: DocumentId,
  partId: PartId,
): Promise<Place> => {
  const parts = await listPartsOfDocument(tx.db, documentId)
  const index = parts.findIndex((one) => one.id === partId)
  const part = parts[index]
  if (!part) throw new ServiceError('not_found')
  return { documentId, parts, index, part }
}

const reshape = async (tx: ServiceContext, place: Place, input: ReshapeInput): Promise<void> => {
  switch (input.action) {
    case 'merge_with_next':
      return merge(tx, place)
    case 'split':
      return split(tx, place, input.paragraph - 1)
    case 'rename':
      return reword(tx, place, { heading: input.heading })
    case 'note':
      return reword(tx, place, { note: input.note })
  }
}

const reword = async (
  tx: ServiceContext,
  { documentId, part }: Place,
  change: { heading: string } | { note: string },
): Promise<void> => {
  if (isWordingLocked(part)) throw new ServiceError('parts_locked')
  const mark = findSecrecyMark(Object.values(change).join('\n'))
  if (mark !== undefined) throw new ServiceError('document_secret', documentWords.secret(mark))
  await updatePart(tx.db, { ...part, documentId, ...change })
}

const merge = async (tx: ServiceContext, place: Place): Promise<void> => {
  const { parts, index, part } = place
  const next = parts[index + 1]
  if (!next) throw new ServiceError('invalid_input', words.noNextPart)
  if (isShapeLocked(part) || isShapeLocked(next)) throw new ServiceError('parts_locked')
  if (part.picture && next.picture) throw new ServiceError('invalid_input', words.twoPictures)
  const merged = mergeWithNext([part, next].map(wordsOf), 0)[0]
  await movePicture(tx.db, next.id, part.id)
  await deletePart(tx.db, next.id)
  if (merged)
    await updatePart(tx.db, { ...withWords(place, part, merged), note: joinNotes(part, next) })
  await moveAfter(tx, place, { after: next.position, by: -1 })
}

const split = async (tx: ServiceContext, place: Place, paragraphIndex: number): Promise<void> => {
  const { part } = place
  if (isShapeLocked(part)) throw new ServiceError('parts_locked')
  if (paragraphIndex < 1 || paragraphIndex >= part.paragraphs.length)
    throw new ServiceError('invalid_input', words.noSuchParagraph)
  const [first, second] = splitAt([wordsOf(part)], 0, paragraphIndex)
  if (!first || !second) return
  await moveAfter(tx, place, { after: part.position, by: 1 })
  await updatePart(tx.db, withWords(place, part, first))
  const added = { ...part, id: tx.newId<PartId>(), position: part.position + 1, note: '' }
  await insertParts(tx.db, [withWords(place, added, second)])
}

type Words = Pick<NewPart, 'heading'> & { paragraphs: string[] }

const wordsOf = ({ heading, paragraphs }: PartRecord): Words => ({ heading, paragraphs })

const withWords = (
  { documentId }: Place,
  { id, position, note }: Pick<NewPart, 'id' | 'position' | 'note'>,
  { heading, paragraphs }: Words,
): NewPart => ({
  id,
  documentId,
  position,
  heading,
  paragraphs,
  note,
  syllables: countSyllables(paragraphs.join('\n')),
})

const joinNotes = (...parts: readonly PartRecord[]): string =>
  parts
    .map((part) => part.note)
    .filter((note) => note !== '')
    .join(' ')

/** Renumbers the parts that stand after a position. */
const moveAfter = async (
  tx: ServiceContext,
  { documentId, parts }: Place,
  shift: { after: number; by: 1 | -1 },
): Promise<void> => {
  for (const part of parts.filter((one) => one.position > shift.after))
    await updatePart(tx.db, { ...part, documentId, position: part.position + shift.by })
}
