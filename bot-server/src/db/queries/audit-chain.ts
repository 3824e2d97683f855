/** Queries that follow the chain of the audit log: its end, its lines in order, its anchors, how far it was checked. */
import type { ChainFaultKind } from '@quan-triet/shared/models/audit'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import { type AuditLine, CHAIN_START, type ChainPoint } from '../../domain/audit/chain.ts'
import type { ChainFault } from '../../domain/audit/check-chain.ts'
import type { Db } from '../schema/database.ts'
import { lineOf } from './audit.ts'

/** The end of the chain as it is kept beside the log, and the number of the last line, read at one moment. */
export const getChainEnd = async (db: Db): Promise<{ head: ChainPoint; lastSeq: number }> => {
  const { rows } = await sql<{ last: number | null; seq: number | null; hash: string | null }>`
    select (select max(seq) from audit_log) as last,
      (select seq from audit_head) as seq, (select hash from audit_head) as hash`.execute(db)
  const [row] = rows
  return {
    head: row?.seq && row.hash ? { seq: row.seq, hash: row.hash } : CHAIN_START,
    lastSeq: row?.last ?? 0,
  }
}

/** The lines after one up to another, in order, at most `limit`. */
export const listLinesAfter = async (
  db: Db,
  range: { after: number; upTo: number; limit: number },
): Promise<AuditLine[]> => {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('seq', '>', range.after)
    .where('seq', '<=', range.upTo)
    .orderBy('seq')
    .limit(range.limit)
    .execute()
  return rows.map(lineOf)
}

/** The chain's ends of all days on which they were kept. */
export const listAnchors = (db: Db): Promise<ChainPoint[]> =>
  db.selectFrom('audit_anchor').select(['seq', 'hash']).orderBy('seq').execute()

/** Keeps the chain's end of a day. @returns false when that day has one already */
export const insertAnchor = async (db: Db, day: Day, point: ChainPoint): Promise<boolean> => {
  const result = await db
    .insertInto('audit_anchor')
    .values({ day, ...point })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

interface KeptCheck {
  at: Instant
  point: ChainPoint
  fault: ChainFault | null
}

/** The last check of that name: `whole` from the first line on, `latest` whichever came last. */
export const findCheck = async (
  db: Db,
  name: 'latest' | 'whole',
): Promise<KeptCheck | undefined> => {
  const row = await db
    .selectFrom('audit_check')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst()
  return (
    row && {
      at: row.checked_at,
      point: { seq: row.seq, hash: row.hash },
      fault:
        row.fault === null || row.fault_seq === null
          ? null
          : { kind: row.fault, seq: row.fault_seq },
    }
  )
}

export const saveCheck = async (
  db: Db,
  name: 'latest' | 'whole',
  { at, point, fault }: KeptCheck,
): Promise<void> => {
  const values: {
    checked_at: Instant
    seq: number
    hash: string
    fault: ChainFaultKind | null
    fault_seq: number | null
  } = { checked_at: at, ...point, fault: fault?.kind ?? null, fault_seq: fault?.seq ?? null }
  await db
    .insertInto('audit_check')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute()
}
