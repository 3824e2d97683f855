/** Queries of the prints that the index of all essays is made of, and of whose turn it is to check. */
import type { CampaignId, EssayId, EssayVersionId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'

export interface StoredPrints {
  seq: number
  prints: string
}

/**
 * Takes, or keeps, the turn to check: one process at a time, so that of two essays handed in together the later one
 * always meets the earlier one.
 * @param turn.wall the machine's clock @returns false while another process has it
 */
export const takeCopyTurn = async (
  db: Db,
  turn: { holder: string; wall: Instant; lockedUntil: Instant },
): Promise<boolean> => {
  await db
    .insertInto('copy_turn')
    .values({ id: 'turn', holder: null, locked_until: null, seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numUpdatedRows } = await db
    .updateTable('copy_turn')
    .set({ holder: turn.holder, locked_until: turn.lockedUntil })
    .where('id', '=', 'turn')
    .where((eb) =>
      eb.or([
        eb('holder', '=', turn.holder),
        eb('locked_until', 'is', null),
        eb('locked_until', '<=', turn.wall),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const leaveCopyTurn = async (db: Db, holder: string): Promise<void> => {
  await db
    .updateTable('copy_turn')
    .set({ holder: null, locked_until: null })
    .where('holder', '=', holder)
    .execute()
}

/** Counts one up inside the transaction that stores a result. @returns undefined when another process has the turn now */
export const nextPrintSeq = async (db: Db, holder: string): Promise<number | undefined> => {
  const row = await db
    .updateTable('copy_turn')
    .set({ seq: sql<number>`seq + 1` })
    .where('id', '=', 'turn')
    .where('holder', '=', holder)
    .returning('seq')
    .executeTakeFirst()
  return row?.seq
}

/** Replaces what was stored of the version. */
export const storePrints = async (
  db: Db,
  row: StoredPrints & { versionId: EssayVersionId },
): Promise<void> => {
  await deletePrints(db, row.versionId)
  await db
    .insertInto('essay_print')
    .values({ version_id: row.versionId, seq: row.seq, prints: row.prints })
    .execute()
}

export const deletePrints = async (db: Db, versionId: EssayVersionId): Promise<void> => {
  await db.deleteFrom('essay_print').where('version_id', '=', versionId).execute()
}

/** Stored after the given one, in order. */
export const listPrintsAfter = (db: Db, seq: number, limit: number): Promise<StoredPrints[]> =>
  db
    .selectFrom('essay_print')
    .select(['seq', 'prints'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()

export const listGonePrints = (db: Db, limit: number): Promise<StoredPrints[]> =>
  db.selectFrom('copy_gone').selectAll().orderBy('seq').limit(limit).execute()

export const settleGonePrints = async (db: Db, seqs: readonly number[]): Promise<void> => {
  if (seqs.length > 0) await db.deleteFrom('copy_gone').where('seq', 'in', seqs).execute()
}

/** A version that may be where a passage comes from. */
export interface Candidate {
  seq: number
  versionId: EssayVersionId
  essayId: EssayId
  campaignId: CampaignId
  personId: PersonId
  sealed: string
  submittedAt: Instant
}

/** The versions behind numbers of the index that still have a text. */
export const listCandidates = async (db: Db, seqs: readonly number[]): Promise<Candidate[]> => {
  if (seqs.length === 0) return []
  const rows = await db
    .selectFrom('essay_print')
    .innerJoin('essay_version', 'essay_version.id', 'essay_print.version_id')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select([
      'essay_print.seq',
      'essay_version.id as versionId',
      'essay.id as essayId',
      'essay.campaign_id as campaignId',
      'essay.person_id as personId',
      'essay_version.content_sealed as sealed',
      'essay_version.submitted_at as submittedAt',
    ])
    .where('essay_print.seq', 'in', seqs)
    .execute()
  return rows.flatMap(({ sealed, ...row }) => (sealed === null ? [] : [{ ...row, sealed }]))
}

/** How many prints were ever stored. */
export const findLastSeq = async (db: Db): Promise<number> => {
  const row = await db.selectFrom('copy_turn').select('seq').executeTakeFirst()
  return row?.seq ?? 0
}
