/** Queries of the parts of a document: their text and order, and what members may already read of them. */
import { DraftPart, type PartPicture, type PartPush } from '@quan-triet/shared/models/document'
import type { CampaignId, DocumentId, OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { withUnitsAbove } from './unit-lines.ts'

/** A part as its publishers see it, and whether its message has gone to the groups already. */
export interface PartRecord extends DraftPart {
  isFannedOut: boolean
}

const paragraphsOf = (json: string): string[] => DraftPart.shape.paragraphs.parse(JSON.parse(json))

export interface NewPart {
  id: PartId
  documentId: DocumentId
  position: number
  heading: string
  paragraphs: readonly string[]
  note: string
  syllables: number
}

const rowOf = (part: NewPart): Insertable<Database['document_part']> => ({
  id: part.id,
  document_id: part.documentId,
  position: part.position,
  heading: part.heading,
  paragraphs: JSON.stringify(part.paragraphs),
  note: part.note,
  syllables: part.syllables,
})

export const insertParts = async (db: Db, parts: readonly NewPart[]): Promise<void> => {
  for (const some of chunksOf(parts))
    await db.insertInto('document_part').values(some.map(rowOf)).execute()
}

/** The parts of a document in order, each with its push. */
export const listPartsOfDocument = async (
  db: Db,
  documentId: DocumentId,
): Promise<PartRecord[]> => {
  const rows = await db
    .selectFrom('document_part')
    .leftJoin('part_push', 'part_push.part_id', 'document_part.id')
    .leftJoin('part_picture', 'part_picture.part_id', 'document_part.id')
    .select([
      'document_part.id',
      'document_part.position',
      'document_part.heading',
      'document_part.paragraphs',
      'document_part.note',
      'document_part.syllables',
      'part_push.id as pushId',
      'part_push.state',
      'part_push.due_at as dueAt',
      'part_push.sent_at as sentAt',
      'part_push.fanned_out_at as fannedOutAt',
      'part_push.carried_by as carriedBy',
      'part_picture.file_id as fileId',
      'part_picture.alt',
      'part_picture.width',
      'part_picture.height',
    ])
    .where('document_part.document_id', '=', documentId)
    .orderBy('document_part.position')
    .orderBy('part_push.due_at')
    .execute()
  const waiting = new Map(rows.map((row) => [row.pushId, row]))
  return rows.map(({ pushId, state, dueAt, sentAt, fannedOutAt, carriedBy, ...row }) => {
    const { fileId, alt, width, height, ...part } = row
    const carrier = waiting.get(carriedBy)
    const isCarried = carrier?.dueAt === dueAt && carrier?.state === state
    return {
      ...part,
      paragraphs: paragraphsOf(part.paragraphs),
      picture: pictureOf({ id: fileId, alt, width, height }),
      push:
        pushId === null || state === null || dueAt === null
          ? null
          : ({
              id: pushId,
              state,
              dueAt,
              sentAt,
              carriedBy: isCarried ? carriedBy : null,
            } satisfies PartPush),
      isFannedOut: fannedOutAt !== null,
    }
  })
}

/** A left join finds all of a picture or nothing. */
const pictureOf = (found: Nullable<PartPicture>): PartPicture | null => {
  const { id, alt, width, height } = found
  return id === null || alt === null || width === null || height === null
    ? null
    : { id, alt, width, height }
}

type Nullable<T> = { [K in keyof T]: T[K] | null }

/** Stores the words, note and place of parts that exist. */
export const updatePart = async (db: Db, part: NewPart): Promise<void> => {
  const { id, document_id: _, ...changes } = rowOf(part)
  await db.updateTable('document_part').set(changes).where('id', '=', id).execute()
}

/** Removes a part that was merged into another, and its appointment, which never went out. */
export const deletePart = async (db: Db, partId: PartId): Promise<void> => {
  await db
    .updateTable('part_push')
    .set({ carried_by: null })
    .where('carried_by', 'in', (eb) =>
      eb.selectFrom('part_push as ending').select('ending.id').where('ending.part_id', '=', partId),
    )
    .execute()
  await db
    .deleteFrom('part_push')
    .where('part_id', '=', partId)
    .where('fanned_out_at', 'is', null)
    .execute()
  await db.deleteFrom('document_part').where('id', '=', partId).execute()
}

export const findDocumentOfPart = async (
  db: Db,
  partId: PartId,
): Promise<DocumentId | undefined> => {
  const row = await db
    .selectFrom('document_part')
    .select('document_id')
    .where('id', '=', partId)
    .executeTakeFirst()
  return row?.document_id
}

/** A part as a branch's people see it: once `sentAt` is set they may read it. */
export interface PublishedPart {
  id: PartId
  documentId: DocumentId
  documentTitle: string
  position: number
  heading: string
  syllables: number
  sentAt: Instant | null
  /** When it is to come; null while no hour stands. */
  dueAt: Instant | null
  /** Grows with every correction. */
  version: number
}

/**
 * The parts that a campaign brings to a branch, in reading order: of documents confirmed as not secret of which the
 * branch, or a unit above it on that day, has given at least one part an hour.
 */
export const listPublishedParts = async (
  db: Db,
  query: { campaignId: CampaignId; unitId: OrgUnitId; day: Day },
): Promise<PublishedPart[]> => {
  const rows = await withUnitsAbove(db, query.unitId, query.day)
    .selectFrom('campaign_document')
    .innerJoin('document', 'document.id', 'campaign_document.document_id')
    .innerJoin('line', 'line.id', 'document.org_unit_id')
    .innerJoin('document_part', 'document_part.document_id', 'document.id')
    .leftJoin('part_push', 'part_push.part_id', 'document_part.id')
    .select([
      'document_part.id',
      'document_part.document_id as documentId',
      'document.title as documentTitle',
      'document_part.position',
      'document_part.heading',
      'document_part.syllables',
      'document_part.version',
      'part_push.state',
      'part_push.due_at as dueAt',
      'part_push.fanned_out_at as fannedOutAt',
      'part_push.sent_at as sentAt',
    ])
    .where('campaign_document.campaign_id', '=', query.campaignId)
    .where('document.not_secret_at', 'is not', null)
    .orderBy('campaign_document.priority')
    .orderBy('document.id')
    .orderBy('document_part.position')
    .execute()
  const published = new Set(
    rows.filter((row) => row.state !== null && row.state !== 'soan').map((row) => row.documentId),
  )
  return rows
    .filter((row) => published.has(row.documentId))
    .map(({ state, dueAt, fannedOutAt, sentAt, ...part }) => ({
      ...part,
      sentAt: fannedOutAt === null ? null : (sentAt ?? fannedOutAt),
      dueAt: state === 'hen_gio' ? dueAt : null,
    }))
}
