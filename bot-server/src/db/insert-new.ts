/** Inserts many rows in one durable commit, and says which were new: the hot path of intake and check-in. */
import { sql } from 'kysely'
import { connectionOf, makeRoom, type OneConnection } from './one-connection.ts'
import type { Database, Db } from './schema/database.ts'
import { inTransaction } from './transaction.ts'

export interface NewRows {
  table: keyof Database
  /** All with the same columns, in the same order; keys distinct. */
  rows: readonly object[]
  /** The columns of the table's key: a row whose key is there already is left out. */
  key: readonly string[]
}

/** @returns for each insert and row, whether it was new; all are durable, or none and it throws */
export const insertNew = (db: Db, inserts: readonly NewRows[]): Promise<boolean[][]> => {
  const connection = connectionOf(db)
  return connection ? insertByRow(db, connection, inserts) : insertBySet(db, inserts)
}

/**
 * One prepared statement, run for each row: half the cost of a set-based insert on SQLite. Taking Kysely's connection
 * makes sure that no other transaction is open on it.
 */
const insertByRow = (
  db: Db,
  { database, prepare }: OneConnection,
  inserts: readonly NewRows[],
): Promise<boolean[][]> => {
  const insertAll = database.transaction(() =>
    inserts.map(({ table, rows }) => {
      const [first] = rows
      if (!first) return []
      const columns = Object.keys(first)
      const statement = prepare(
        `insert into ${table} (${columns.join(', ')})
         values (${columns.map(() => '?').join(', ')}) on conflict do nothing`,
      )
      return rows.map((row) => statement.run(...Object.values(row)).changes > 0)
    }),
  )
  const tryAll = (): boolean[][] => {
    try {
      return insertAll.immediate()
    } catch (error) {
      if (!makeRoom(db, error)) throw error
      return tryAll()
    }
  }
  return db.connection().execute(() => Promise.resolve(tryAll()))
}

/** One statement of constant text: the rows are a JSON parameter, so that nothing is planned anew for their number. */
const insertBySet = (db: Db, inserts: readonly NewRows[]): Promise<boolean[][]> =>
  inTransaction({ db }, async (tx) => {
    const written: boolean[][] = []
    for (const insert of inserts) written.push(await insertSet(tx.db, insert))
    return written
  })

const insertSet = async (db: Db, { table, rows, key }: NewRows): Promise<boolean[]> => {
  const [first] = rows
  if (!first) return []
  const columns = Object.entries(first)
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const kinds = columns.map(
    ([name, value]) =>
      sql`${sql.ref(name)} ${sql.raw(typeof value === 'number' ? 'integer' : 'text')}`,
  )
  const keys = sql.join(key.map((name) => sql.ref(name)))
  const result = await sql<Record<string, string>>`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.join(kinds)})
    on conflict (${keys}) do nothing returning ${keys}`.execute(db)
  const keyOf = (row: object) => key.map((name) => String(Reflect.get(row, name))).join('\n')
  const isNew = new Set(result.rows.map(keyOf))
  return rows.map((row) => isNew.has(keyOf(row)))
}
