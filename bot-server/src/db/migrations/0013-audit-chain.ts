/** Chains the audit log, so that a line altered, removed or moved shows; lines of before are chained in their order. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { type Kysely, sql } from 'kysely'
import {
  type AuditFact,
  chainOn,
  CHAIN_START,
  type ChainPoint,
  endOf,
} from '../../domain/audit/chain.ts'
import { type AnyDb, columns, key, mayReference, required } from './columns.ts'
import { tellShare } from './share-done.ts'

interface Row {
  id: string
  at: string
  actor: string
  action: string
  org_unit_id: OrgUnitId | null
  subject: string
  detail: string
}
interface Tables {
  audit_before: Row
  audit_log: Row & { seq: number; prev_hash: string; hash: string }
  audit_head: ChainPoint & { id: number }
}

const PAGE = 500

export const up = async (db: AnyDb): Promise<void> => {
  await db.schema.alterTable('audit_log').renameTo('audit_before').execute()
  await db.schema.dropIndex('audit_unit').execute()
  await createLog(db)
  await createChain(db)
  await chainLinesOfBefore(asAudit(db))
  await db.schema.dropTable('audit_before').execute()
}

/** Safe because the statements above have just made these tables. */
const asAudit = (db: AnyDb): Kysely<Tables> => db

const createLog = async (db: AnyDb) => {
  const log = columns(db.schema.createTable('audit_log'), 'integer', { seq: key })
  await columns(log, 'text', {
    id: required,
    at: required,
    actor: required,
    action: required,
    org_unit_id: mayReference('org_unit.id'),
    subject: required,
    detail: required,
    prev_hash: required,
    hash: required,
  }).execute()
  await db.schema
    .createIndex('audit_unit')
    .on('audit_log')
    .columns(['org_unit_id', 'seq'])
    .execute()
  await db.schema.createIndex('audit_actor').on('audit_log').columns(['actor', 'at']).execute()
}

const createChain = async (db: AnyDb) => {
  const head = columns(db.schema.createTable('audit_head'), 'integer', { id: key, seq: required })
  await columns(head, 'text', { hash: required }).execute()
  const anchor = columns(db.schema.createTable('audit_anchor'), 'text', {
    day: key,
    hash: required,
  })
  await columns(anchor, 'integer', { seq: required }).execute()
  const check = columns(db.schema.createTable('audit_check'), 'text', {
    name: key,
    checked_at: required,
    hash: required,
    fault: null,
  })
  await columns(check, 'integer', { seq: required, fault_seq: null }).execute()
}

/** Page by page, in the order in which they were written as far as it is known. */
const chainLinesOfBefore = async (db: Kysely<Tables>) => {
  const { all } = await db
    .selectFrom('audit_before')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  let head = CHAIN_START
  let last = { at: '', id: '' }
  for (let isMore = true; isMore;) {
    const rows = await db
      .selectFrom('audit_before')
      .selectAll()
      .where(sql<boolean>`(at > ${last.at} or (at = ${last.at} and id > ${last.id}))`)
      .orderBy('at')
      .orderBy('id')
      .limit(PAGE)
      .execute()
    last = rows.at(-1) ?? last
    const lines = chainOn(head, rows.map(factOf))
    head = endOf(head, lines)
    if (rows.length > 0)
      await db
        .insertInto('audit_log')
        .values(
          lines.map(({ orgUnitId, prevHash, ...line }) => ({
            ...line,
            org_unit_id: orgUnitId,
            prev_hash: prevHash,
          })),
        )
        .execute()
    tellShare(db, head.seq, all)
    isMore = rows.length === PAGE
  }
  await db
    .insertInto('audit_head')
    .values({ id: 1, ...head })
    .execute()
}

const factOf = ({ org_unit_id, ...row }: Row): AuditFact => ({ ...row, orgUnitId: org_unit_id })
