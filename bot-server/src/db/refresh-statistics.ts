/** Lets the database look at how its rows are spread, so that it plans well from the first query after a bulk load. */
import { sql } from 'kysely'
import { isSingleProcess } from './dialect.ts'
import type { Db } from './schema/database.ts'

/** Enough to tell a big table from a small one; a whole look would hold up everybody else on SQLite. */
const ROWS_LOOKED_AT = 1000

/** PostgreSQL does so by itself only a minute later. */
export const refreshStatistics = async (db: Db): Promise<void> => {
  if (isSingleProcess(db)) await sql`pragma analysis_limit = ${sql.lit(ROWS_LOOKED_AT)}`.execute(db)
  await sql`analyze`.execute(db)
}
