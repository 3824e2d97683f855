/** Opens one part for reading, once it has been sent; of the next one it tells the date only (M-01). */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { findDocument } from '../../db/queries/documents.ts'
import { findPartText, type PartTextRecord } from '../../db/queries/part-corrections.ts'
import { listPartsOfDocument, type PublishedPart } from '../../db/queries/parts.ts'
import { readingMinutes } from '../../domain/parts/reading-time.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { findStudy, listPartsOfStudy } from './find-study.ts'

/** Nothing about who read what is stored. @throws ServiceError `not_found` also for a part that is not sent yet */
export const getPart = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<ReadablePart> => {
  const study = await findStudy(ctx)
  const all = study ? await listPartsOfStudy(ctx, study) : []
  const wanted = all.find((part) => part.id === input.id && part.sentAt !== null)
  if (!wanted) throw new ServiceError('not_found')
  const document = await findDocument(ctx.db, wanted.documentId)
  const parts = await listPartsOfDocument(ctx.db, wanted.documentId)
  const part = parts.find((one) => one.id === wanted.id)
  const text = await findPartText(ctx.db, wanted.id)
  if (!document || !part || !text) throw new ServiceError('not_found')
  const siblings = all.filter((one) => one.documentId === wanted.documentId)
  return {
    id: part.id,
    position: part.position,
    total: siblings.length,
    documentTitle: document.title,
    heading: part.heading,
    paragraphs: part.paragraphs,
    note: part.note,
    picture: part.picture,
    readingMinutes: readingMinutes(part.syllables),
    ...neighboursOf(siblings, siblings.indexOf(wanted)),
    ...addedTo(text),
  }
}

const addedTo = ({
  version,
  correctedAt,
  reason,
  questions,
}: PartTextRecord): Pick<ReadablePart, 'correction' | 'questions'> => ({
  ...(correctedAt !== null && reason !== null && { correction: { version, correctedAt, reason } }),
  ...(questions.length > 0 && { questions }),
})

const neighboursOf = (
  siblings: readonly PublishedPart[],
  index: number,
): Pick<ReadablePart, 'previousId' | 'nextId' | 'nextDueAt'> => {
  const [previous, next] = [siblings[index - 1], siblings[index + 1]]
  return {
    previousId: previous?.sentAt ? previous.id : null,
    nextId: next?.sentAt ? next.id : null,
    nextDueAt: next?.sentAt ? null : (next?.dueAt ?? null),
  }
}
