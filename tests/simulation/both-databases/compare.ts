/** Says in which way two answers, or the rows of two databases, are not the same. */
import { TABLES_OF_PACE } from './exceptions.ts'
import type { Rows } from './pair-of-databases.ts'

interface Told {
  status: number
  headers: string
  text: string
}

const AROUND = 300
const MOST_ROWS = 6
/** Rows that differ in more are not the same thing. */
const MOST_COLUMNS = 6

/** What stands around the first place where two texts differ. */
const firstDifference = (first: string, second: string): string => {
  let at = 0
  while (at < first.length && first[at] === second[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND)
  return `  SQLite: …${around(first)}…\n  PostgreSQL: …${around(second)}…`
}

/** @returns undefined: they are the same */
export const describeDifference = (sqlite: Told, postgres: Told): string | undefined => {
  if (sqlite.status !== postgres.status)
    return `  SQLite: ${sqlite.status} ${sqlite.text.slice(0, AROUND)}\n  PostgreSQL: ${postgres.status} ${postgres.text.slice(0, AROUND)}`
  if (sqlite.headers !== postgres.headers) return firstDifference(sqlite.headers, postgres.headers)
  return sqlite.text === postgres.text ? undefined : firstDifference(sqlite.text, postgres.text)
}

const parse = (line: string): Readonly<Record<string, unknown>> =>
  // Safe because a row was written as a JSON object.
  JSON.parse(line) as Readonly<Record<string, unknown>>

const columnsApart = (first: string, second: string): string[] => {
  const [one, other] = [parse(first), parse(second)]
  return Object.keys(one).filter((column) => one[column] !== other[column])
}

/** The other side's row that is most like this one, and in which columns it is not. */
const nearest = (
  row: string,
  others: readonly string[],
): { row: string; columns: string[] } | undefined =>
  others
    .map((other) => ({ row: other, columns: columnsApart(row, other) }))
    .toSorted((a, b) => a.columns.length - b.columns.length)[0]

const tellRow = (table: string, row: string, others: readonly string[]): string => {
  const near = nearest(row, others)
  if (!near || near.columns.length > MOST_COLUMNS) return `  only SQLite has ${table} ${row}`
  const [ours, theirs] = [parse(row), parse(near.row)]
  const apart = near.columns.map(
    (column) => `${column}: ${JSON.stringify(ours[column])} / ${JSON.stringify(theirs[column])}`,
  )
  return `  ${table} ${JSON.stringify(ours['id'] ?? row)}: ${apart.join('; ')}`
}

/** What differs is told as `SQLite / PostgreSQL`. @returns undefined: they are the same */
export const describeRows = (sqlite: Rows, postgres: Rows): string | undefined => {
  const lines: string[] = []
  for (const [table, rows] of sqlite) {
    const others = postgres.get(table) ?? []
    if (TABLES_OF_PACE.includes(table) || rows.join('\n') === others.join('\n')) continue
    const [theirs, ours] = [new Set(others), new Set(rows)]
    const left = others.filter((row) => !ours.has(row))
    const mine = rows.filter((row) => !theirs.has(row))
    lines.push(...mine.slice(0, MOST_ROWS).map((row) => tellRow(table, row, left)))
    if (mine.length < left.length)
      lines.push(
        `  PostgreSQL has ${left.length - mine.length} more in ${table}: ${left.slice(0, MOST_ROWS).join('\n    ')}`,
      )
  }
  return lines.length === 0 ? undefined : lines.join('\n')
}
