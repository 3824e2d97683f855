/** A row of a table as it is written: what may be empty may be left out, all else must be there. */
import type { Database } from '../../db/schema/database.ts'

type Written<Row> = { [C in keyof Row as null extends Row[C] ? never : C]: Row[C] } & {
  [C in keyof Row as null extends Row[C] ? C : never]?: Row[C]
}

export interface TypedRow {
  table: keyof Database
  row: object
}

/** Checks a row against the schema when it is compiled: a column added later cannot be forgotten here. */
export const typedRow = <T extends keyof Database>(
  table: T,
  row: Written<Database[T]>,
): TypedRow => ({ table, row })
