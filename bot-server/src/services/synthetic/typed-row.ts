/** A row of a table as it is written: what may be empty may be left out, all else must be there. */
import type { Database, NewRow } from '../../db/schema/database.ts'

export interface TypedRow {
  table: keyof Database
  row: object
}

/** Checks a row against the schema when it is compiled: a column added later cannot be forgotten here. */
export const typedRow = <T extends keyof Database>(table: T, row: NewRow<T>): TypedRow => ({
  table,
  row,
})
