/** Cuts rows into statements small enough for both databases. */

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535 (design A.6). */
const ROWS = 500

export const chunksOf = <T>(rows: readonly T[], size = ROWS): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
