/** Queries of the public page: what is public and out by its schedule, and nothing about people. */
import { DraftPart } from '@quan-triet/shared/models/document'
import type { DocumentId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ReachInput } from '@quan-triet/shared/models/mailing'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql, type SqlBool } from 'kysely'
import type {
  NewestPart,
  PublicDocument,
  PublicPart,
} from '../../domain/mailing/public-document.ts'
import type { Db } from '../schema/database.ts'

/** Public, marked for the page, vouched for (INV-40), with parts whose hour has come; all of it in one place. */
const selectOut = (db: Db, now: Instant) =>
  db
    .selectFrom('document')
    .innerJoin('org_unit', 'org_unit.id', 'document.org_unit_id')
    .innerJoin('document_part', 'document_part.document_id', 'document.id')
    .innerJoin('part_push', 'part_push.part_id', 'document_part.id')
    .where('document.circulation', '=', 'cong_khai')
    .where('document.beyond_zalo', '=', 'page_and_email')
    .where('document.not_secret_at', 'is not', null)
    .where('document.slug', 'is not', null)
    .where('part_push.fanned_out_at', 'is not', null)
    .where('part_push.due_at', '<=', now)

const selectDocuments = (db: Db, now: Instant) =>
  selectOut(db, now)
    .select((eb) => [
      'document.id',
      'document.slug',
      'document.type',
      'document.title',
      'document.number',
      'document.issued_on as issuedOn',
      'org_unit.name_org as publisher',
      eb.fn.count<number>('document_part.id').distinct().as('partsOut'),
      eb
        .selectFrom('document_part as any_part')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('any_part.document_id', '=', 'document.id')
        .as('partsInAll'),
      eb.fn.max('part_push.fanned_out_at').as('updatedAt'),
    ])
    .groupBy([
      'document.id',
      'document.slug',
      'document.type',
      'document.title',
      'document.number',
      'document.issued_on',
      'org_unit.name_org',
    ])

type DocumentRow = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number]

const documentOf = (row: DocumentRow): PublicDocument => ({
  slug: row.slug ?? '',
  type: row.type,
  title: row.title,
  number: row.number,
  issuedOn: row.issuedOn,
  publisher: row.publisher,
  partsOut: row.partsOut,
  partsInAll: row.partsInAll ?? 0,
  updatedAt: row.updatedAt ?? '',
})

/** The public documents, the one with the newest part first. */
export const listPublicDocuments = async (
  db: Db,
  page: { now: Instant; limit: number },
): Promise<PublicDocument[]> => {
  const rows = await selectDocuments(db, page.now)
    .orderBy('updatedAt', 'desc')
    .orderBy('document.id')
    .limit(page.limit)
    .execute()
  return rows.map(documentOf)
}

/** A document by its public name with the parts that are out; undefined while there is none to show. */
export const findPublicDocument = async (
  db: Db,
  query: { slug: string; now: Instant },
): Promise<{ document: PublicDocument; parts: PublicPart[] } | undefined> => {
  const row = await selectDocuments(db, query.now)
    .where('document.slug', '=', query.slug)
    .executeTakeFirst()
  if (!row) return undefined
  const parts = await selectOut(db, query.now)
    .select((eb) => [
      'document_part.position',
      'document_part.heading',
      'document_part.paragraphs',
      eb.fn.min('part_push.fanned_out_at').as('outAt'),
    ])
    .where('document.id', '=', row.id)
    .groupBy([
      'document_part.id',
      'document_part.position',
      'document_part.heading',
      'document_part.paragraphs',
    ])
    .orderBy('document_part.position')
    .execute()
  return {
    document: documentOf(row),
    parts: parts.map((part) => ({
      ...part,
      paragraphs: DraftPart.shape.paragraphs.parse(JSON.parse(part.paragraphs)),
      outAt: part.outAt ?? '',
    })),
  }
}

/** The newest parts that are out, over all public documents, newest first. */
export const listNewestPublicParts = async (
  db: Db,
  page: { now: Instant; limit: number },
): Promise<NewestPart[]> => {
  const rows = await selectOut(db, page.now)
    .select((eb) => [
      'document.slug',
      'document.title',
      'org_unit.name_org as publisher',
      'document_part.position',
      'document_part.heading',
      'document_part.paragraphs',
      eb.fn.min('part_push.fanned_out_at').as('outAt'),
    ])
    .groupBy([
      'document.slug',
      'document.title',
      'org_unit.name_org',
      'document_part.id',
      'document_part.position',
      'document_part.heading',
      'document_part.paragraphs',
    ])
    .orderBy('outAt', 'desc')
    .orderBy('document.slug')
    .orderBy('document_part.position', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    slug: row.slug ?? '',
    paragraphs: DraftPart.shape.paragraphs.parse(JSON.parse(row.paragraphs)),
    outAt: row.outAt ?? '',
  }))
}

/** Whether a document with this public name may have been on the page: of one that never came out nobody learns. */
export const isSlugKnown = async (
  db: Db,
  { slug, now }: { slug: string; now: Instant },
): Promise<boolean> => {
  const row = await db
    .selectFrom('document')
    .innerJoin('document_part', 'document_part.document_id', 'document.id')
    .innerJoin('part_push', 'part_push.part_id', 'document_part.id')
    .select('document.id')
    .where('document.slug', '=', slug)
    .where('part_push.fanned_out_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The public names that begin with one, given away already. */
export const listSlugsLike = async (db: Db, slug: string): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('document')
    .select('slug')
    .where(sql<SqlBool>`substr(slug, 1, ${sql.lit(slug.length)}) = ${slug}`)
    .execute()
  return new Set(rows.flatMap((row) => row.slug ?? []))
}

export const updateReach = async (
  db: Db,
  id: DocumentId,
  reach: ReachInput & { slug: string | null },
): Promise<void> => {
  await db
    .updateTable('document')
    .set({
      circulation: reach.circulation,
      beyond_zalo: reach.beyondZalo,
      slug: reach.slug,
      ...(reach.officialUrl !== undefined && { official_url: reach.officialUrl }),
    })
    .where('id', '=', id)
    .execute()
}

/** The name under which a unit speaks to the public. */
export const getPublicName = async (db: Db, id: OrgUnitId): Promise<string> => {
  const row = await db
    .selectFrom('org_unit')
    .select('name_org')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.name_org
}
