/** Short forms for the three storage kinds that behave the same on both databases. */
import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'

/** Migrations see the database before the types of any version exist. */
export type AnyDb = Kysely<unknown>

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
type Table = CreateTableBuilder<string, string>

export const required: Column = (column) => column.notNull()
export const key: Column = (column) => column.primaryKey().notNull()
/** A required reference; the row it points at cannot disappear. */
export const references =
  (target: string): Column =>
  (column) =>
    column.notNull().references(target)
/** A reference that may be empty. */
export const mayReference =
  (target: string): Column =>
  (column) =>
    column.references(target)

/** Adds several columns of one type at once: `{ name: rule }`, `null` meaning nullable. */
export const columns = (
  table: Table,
  type: 'text' | 'integer',
  rules: Record<string, Column | null>,
): Table =>
  Object.entries(rules).reduce(
    (built, [name, rule]) => built.addColumn(name, type, (column) => rule?.(column) ?? column),
    table,
  )
