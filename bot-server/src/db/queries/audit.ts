/** Queries of the audit log: append to its chain, and read it back. */
import { type Selectable, sql } from 'kysely'
import {
  type AuditFact,
  type AuditLine,
  chainOn,
  CHAIN_START,
  type ChainPoint,
  endOf,
} from '../../domain/audit/chain.ts'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'

type Row = Selectable<Database['audit_log']>

/**
 * Appends facts to the chain. The first statement holds the chain's end until the transaction ends, so this should be
 * the transaction's last act. Three statements written out: every audited write pays for them.
 */
export const appendAudit = async (db: Db, facts: readonly AuditFact[]): Promise<void> => {
  const head = await takeEnd(db, facts.length)
  const lines = chainOn(head, facts)
  for (const some of chunksOf(lines)) await insertLines(db, some)
  await sql`update audit_head set hash = ${endOf(head, lines).hash}`.execute(db)
}

/** Moves the chain's end on by `count` lines. @returns where it was */
const takeEnd = async (db: Db, count: number): Promise<ChainPoint> => {
  const { rows } = await sql<ChainPoint>`
    update audit_head set seq = seq + ${sql.lit(count)} returning seq, hash`.execute(db)
  const [taken] = rows
  if (taken) return { seq: taken.seq - count, hash: taken.hash }
  const last = await findLastLine(db)
  await db
    .insertInto('audit_head')
    .values({ id: 1, ...(last ?? CHAIN_START) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return takeEnd(db, count)
}

const insertLines = (db: Db, lines: readonly AuditLine[]) =>
  sql`insert into audit_log
    (seq, id, at, actor, action, org_unit_id, subject, detail, prev_hash, hash)
    values ${sql.join(lines.map(valuesOf))}`.execute(db)

const valuesOf = (line: AuditLine) =>
  sql`(${line.seq}, ${line.id}, ${line.at}, ${line.actor}, ${line.action}, ${line.orgUnitId},
    ${line.subject}, ${line.detail}, ${line.prevHash}, ${line.hash})`

const findLastLine = (db: Db): Promise<ChainPoint | undefined> =>
  db
    .selectFrom('audit_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

export const listAuditOf = (db: Db, subject: string): Promise<Row[]> =>
  db.selectFrom('audit_log').selectAll().where('subject', '=', subject).orderBy('seq').execute()

/** Whether somebody did this to this since a moment. */
export const hasDoneSince = async (
  db: Db,
  fact: Pick<AuditFact, 'actor' | 'action' | 'subject'>,
  since: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('audit_log')
    .select('seq')
    .where('actor', '=', fact.actor)
    .where('at', '>', since)
    .where('action', '=', fact.action)
    .where('subject', '=', fact.subject)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const lineOf = (row: Row): AuditLine => ({
  seq: row.seq,
  id: row.id,
  at: row.at,
  actor: row.actor,
  action: row.action,
  orgUnitId: row.org_unit_id,
  subject: row.subject,
  detail: row.detail,
  prevHash: row.prev_hash,
  hash: row.hash,
})
