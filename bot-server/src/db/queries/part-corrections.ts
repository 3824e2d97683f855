/** Queries of corrected parts: the text as it stands, how it read before, and what must leave when it changes. */
import { DraftPart } from '@quan-triet/shared/models/document'
import type { PartVersion } from '@quan-triet/shared/models/correction'
import { PartQuestions, type PartQuestion } from '@quan-triet/shared/models/part-questions'
import type { DocumentId, OrgUnitId, PartId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'
import { asText } from './as-text.ts'
import { hasUnconfirmedMembers } from './linking.ts'
import { DELIVERY_COLUMNS } from './push-deliveries.ts'
import { spreadOver, type When } from './spread-over.ts'

export interface PartTextRecord {
  id: PartId
  documentId: DocumentId
  position: number
  heading: string
  paragraphs: string[]
  note: string
  version: number
  correctedAt: Instant | null
  reason: string | null
  questions: PartQuestion[]
}

const paragraphsOf = (json: string): string[] => DraftPart.shape.paragraphs.parse(JSON.parse(json))

export const findPartText = async (db: Db, partId: PartId): Promise<PartTextRecord | undefined> => {
  const row = await db
    .selectFrom('document_part')
    .select([
      'id',
      'document_id as documentId',
      'position',
      'heading',
      'paragraphs',
      'note',
      'version',
      'corrected_at as correctedAt',
      'correction_reason as reason',
      'questions',
    ])
    .where('id', '=', partId)
    .executeTakeFirst()
  return (
    row && {
      ...row,
      paragraphs: paragraphsOf(row.paragraphs),
      questions: PartQuestions.shape.questions.parse(JSON.parse(row.questions)),
    }
  )
}

interface Replacement {
  heading: string
  paragraphs: readonly string[]
  note: string
  syllables: number
  reason: string
  by: PersonId
  at: Instant
}

/**
 * Keeps the text as it was, and puts the corrected one in its place.
 * @returns false when another correction was faster: nothing is changed then
 */
export const replacePartText = async (
  db: Db,
  before: PartTextRecord,
  next: Replacement,
): Promise<boolean> => {
  const result = await db
    .updateTable('document_part')
    .set({
      heading: next.heading,
      paragraphs: JSON.stringify(next.paragraphs),
      note: next.note,
      syllables: next.syllables,
      version: before.version + 1,
      corrected_at: next.at,
      correction_reason: next.reason,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await db
    .insertInto('document_part_version')
    .values({
      part_id: before.id,
      version: before.version,
      heading: before.heading,
      paragraphs: JSON.stringify(before.paragraphs),
      note: before.note,
      replaced_at: next.at,
      replaced_by: next.by,
      reason: next.reason,
    })
    .execute()
  return true
}

/** How a part read before, the newest of the older versions first. */
export const listVersionsOfPart = async (db: Db, partId: PartId): Promise<PartVersion[]> => {
  const rows = await db
    .selectFrom('document_part_version')
    .select(['version', 'heading', 'paragraphs', 'note', 'replaced_at as replacedAt', 'reason'])
    .where('part_id', '=', partId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, paragraphs: paragraphsOf(row.paragraphs) }))
}

export const storePartQuestions = async (
  db: Db,
  partId: PartId,
  questions: readonly PartQuestion[],
): Promise<void> => {
  await db
    .updateTable('document_part')
    .set({ questions: JSON.stringify(questions) })
    .where('id', '=', partId)
    .execute()
}

/** The messages that brought a part: those of its own pushes, or of the pushes that carried it. */
const bringsIt = (partId: PartId) => sql<SqlBool>`outbox.push_id in (
  select coalesce(part_push.carried_by, part_push.id) from part_push
  where part_push.part_id = ${partId} and part_push.fanned_out_at is not null)`

/** Groups that have the part, or are about to get it, and are still the unit's. */
const selectReached = (db: Db, partId: PartId) =>
  db
    .selectFrom('branch_group')
    .where('branch_group.unbound_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('outbox')
          .select('outbox.id')
          .whereRef('outbox.chat_id', '=', 'branch_group.chat_id')
          .where('outbox.kind', '=', 'part')
          .where('outbox.state', 'in', ['ready', 'sending', 'delivered', 'unknown'])
          .where(bringsIt(partId)),
      ),
    )

/** How many groups of each channel would be told of a correction. */
export const countReachedGroups = async (
  db: Db,
  partId: PartId,
): Promise<{ bot: number; oa: number }> => {
  const rows = await selectReached(db, partId)
    .select((eb) => ['branch_group.channel', eb.fn.countAll<number>().as('count')])
    .groupBy('branch_group.channel')
    .execute()
  const countOf = (way: 'bot' | 'oa') => rows.find((row) => row.channel === way)?.count ?? 0
  return { bot: countOf('bot'), oa: countOf('oa') }
}

/** The branches where the part was shared, or is to be shared, by hand. */
export const listHandSharers = async (db: Db, partId: PartId): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('outbox.org_unit_id')
    .distinct()
    .where('outbox.kind', '=', 'part')
    .where('outbox.state', 'in', ['to_share', 'shared'])
    .where(bringsIt(partId))
    .execute()
  return rows.flatMap((row) => (row.org_unit_id === null ? [] : [row.org_unit_id]))
}

/**
 * Puts one message for every group that has the part into the outbox, in one statement, behind whatever waits there.
 * A group in which somebody is not confirmed gets the pointer instead.
 * @returns how many messages were added
 */
export const insertCorrectionMessages = async (
  db: Db,
  correction: { partId: PartId; version: number; pushId: string; campaignId: string },
  message: When & { body: string; pointer: string },
): Promise<number> => {
  const { partId, version } = correction
  const key = sql<string>`${asText(`correction:${partId}:${version}:`)} || branch_group.id`
  const result = await db
    .insertInto('outbox')
    .columns(DELIVERY_COLUMNS)
    .expression(
      selectReached(db, partId).select([
        key.as('id'),
        key.as('dedupe_key'),
        asText('notice').as('kind'),
        sql<string>`branch_group.channel`.as('way'),
        'branch_group.chat_id as lane',
        asText(message.orderKey).as('order_key'),
        'branch_group.chat_id as chat_id',
        asText(correction.campaignId).as('flow'),
        'branch_group.org_unit_id as org_unit_id',
        asText(correction.pushId).as('push_id'),
        sql<string>`case when ${hasUnconfirmedMembers('branch_group.chat_id')}
          then ${asText(message.pointer)} else ${asText(message.body)} end`.as('body'),
        asText('ready').as('state'),
        spreadOver(message, 'branch_group.id').as('planned_at'),
        spreadOver(message, 'branch_group.id').as('due_at'),
        sql<number>`0`.as('attempts'),
        asText(message.now).as('created_at'),
      ]),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}
