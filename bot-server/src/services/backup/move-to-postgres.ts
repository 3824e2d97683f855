/** Moves a house from SQLite to an empty PostgreSQL database, and proves that both are the same before anything stays. */
import { fillTables, type Filling } from '../../db/copying/fill-tables.ts'
import { digestTable, readTable } from '../../db/copying/read-table.ts'
import { isUnused, listTables, type TableShape } from '../../db/copying/tables.ts'
import { isFaultOfRow } from '../../db/dialect.ts'
import { migrate } from '../../db/open.ts'
import type { Db } from '../../db/schema/database.ts'
import { createSetDigest, type SetDigest } from '../../lib/archive/set-digest.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { ServiceContext } from '../context.ts'
import { recountFigures } from '../figures/recount-figures.ts'
import { BackupRefused } from './refused.ts'

export interface MoveOrder {
  /** SQLite, which nobody else has open. */
  source: Db
  target: Db
  contextOn: (db: Db) => ServiceContext
  /** Hears of each table that was copied. */
  onTable: (table: string, rows: number) => void
}

export interface Moved {
  tables: number
  rows: number
  /** What both sides say of themselves. */
  proof: Proof
}

interface Proof {
  lines: number
  units: number
  /** Whether the audit log was broken, or counters were wrong, before: both sides say the same of it. */
  wasBroken: boolean
  differences: number
}

/**
 * All rows come in one transaction of the target: after whatever goes wrong it is empty as before, and the move can be
 * begun again. The source is only read, but for counting what is marked.
 * @throws BackupRefused `not_empty`, `cannot_move` a table, `differs`
 */
export const moveToPostgres = async (order: MoveOrder): Promise<Moved> => {
  const { source, target, contextOn } = order
  if (!(await isUnused(target))) throw new BackupRefused('not_empty', 'PostgreSQL')
  await migrate(target)
  // First: it counts up what is marked, which then is part of what is copied.
  const before = await prove(contextOn(source))
  return target.transaction().execute(async (tx) => {
    const copied = await fillTables(tx, (filling) => copyAll(order, filling))
    for (const table of await listTables(tx)) {
      const found = await digestTable(tx, table)
      if (found.value() !== copied.get(table.name)?.value())
        throw new BackupRefused('differs', table.name)
    }
    const after = await prove(contextOn(tx))
    if (JSON.stringify(after) !== JSON.stringify(before))
      throw new BackupRefused('differs', 'audit_log, figure_count')
    const rows = [...copied.values()].reduce((sum, one) => sum + one.count(), 0)
    return { tables: copied.size, rows, proof: after }
  })
}

const prove = async (ctx: ServiceContext): Promise<Proof> => {
  const { differences, units } = await recountFigures({ ctx, input: { repair: false } })
  const { fault, checked } = await verifyAudit({ ctx, input: { extent: 'whole' } })
  return { lines: checked, units, wasBroken: fault !== null, differences: differences.length }
}

const copyAll = async (
  { source, onTable }: MoveOrder,
  { tables, add }: Filling,
): Promise<Map<string, SetDigest>> => {
  const copied = new Map<string, SetDigest>()
  for (const table of await listTables(source)) {
    if (!tables.some((one) => isSameShape(one, table)))
      throw new BackupRefused('differs', table.name)
    const digest = createSetDigest()
    for await (const lines of readTable(source, table)) {
      for (const line of lines) digest.add(line)
      await add(table, lines).catch((error: unknown) => {
        throw isFaultOfRow(error) ? new BackupRefused('cannot_move', table.name) : error
      })
    }
    copied.set(table.name, digest)
    onTable(table.name, digest.count())
  }
  return copied
}

const isSameShape = (a: TableShape, b: TableShape): boolean =>
  a.name === b.name && a.columns.join() === b.columns.join()
