/** Writes the state of the house as text that is the same, byte for byte, for any two runs that did the same (REL-3). */
import type { RawDatabase } from '../disk.ts'
import { MADE_ID } from '../new-id.ts'

type Row = Record<string, string | number | null>

/**
 * Tables that say how something was done, and not what. Of each: why two runs that did the same may differ here.
 * - `timed_job`, `figure_turn`, `audit_check`: when the house last looked at something
 * - `audit_head`, `audit_anchor`: a hash over moments
 * - `sending_way`, `chat_pace`, `quota_use`, `platform_fact`, `operator_notice`: how sending went, that is, the weather
 * - `code_try`, `check_in_trouble`: tries that the weather made necessary
 * - `chat_turn`, `group_answer`: what was asked last, good for ten minutes and one; of two at once either may be last
 */
const WITHOUT_TABLES = new Set([
  'timed_job',
  'figure_turn',
  'audit_check',
  'audit_head',
  'audit_anchor',
  'sending_way',
  'chat_pace',
  'quota_use',
  'platform_fact',
  'operator_notice',
  'code_try',
  'check_in_trouble',
  'chat_turn',
  'group_answer',
])

/**
 * Columns left out of the others, and why.
 * - order and hashes of the audit log: lines of the same moment may change places
 * - everything of a message but its intent: what became of it is the weather, and is held against the platform's truth
 * - whom parts have reached, which is the weather again; the turn in which a counter changed
 * - the order in which events came; whose turn it last was to look for copies
 */
const WITHOUT_COLUMNS: Record<string, readonly string[]> = {
  audit_log: ['seq', 'prev_hash', 'hash'],
  outbox:
    'state due_at attempts locked_until sent_id last_error cause settled_at order_key body planned_at'.split(
      ' ',
    ),
  figure_count: ['turn', 'reached'],
  inbox: ['order_key'],
  copy_turn: ['holder', 'locked_until'],
}

/** Sealed or mixed with a secret, bytes differ in every run; that they are there, and how many, does not. */
const SEALED = /_sealed$|^wrapped_key$|^prints$/
/** Drawn by chance, or hashed with what was. */
const SECRET = /^check_in_key$|^user_hash$/
/** A line of the audit log by its number and the beginning of its hash, as it is told to an auditor. */
const AUDIT_LINE = /dòng \d+ \(|\b\d+:[0-9a-f]{16}\b/g
/** Whom parts have reached, in a report: the weather again. */
const REACHED = /reached":\d+/g
/** What is planned or ruled is a whole second; anything else is when something was done. */
const MADE_MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.(?!000)\d{3}Z/g

const plain = (column: string, value: string | number | null): string | number | null => {
  if (typeof value !== 'string') return value
  if (SEALED.test(column)) return `sealed ${value.length}`
  if (SECRET.test(column)) return 'secret'
  return value
    .replaceAll(MADE_MOMENT, 'then')
    .replaceAll(AUDIT_LINE, 'line')
    .replaceAll(REACHED, 'reached')
}

const listTables = (raw: RawDatabase): string[] =>
  raw
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !WITHOUT_TABLES.has(name))

/**
 * Rows left out, and why.
 * - who looks again because no answer came has looked twice, and the log says so
 * - what failed by one way, hour after hour, goes on by the next one, or stays as a notice; and operators hear of it
 */
const WITHOUT_ROWS: Record<string, string> = {
  audit_log: "where action not like 'look-%' and action not like 'read-%'",
  outbox: "where dedupe_key not like '%:after:%' and dedupe_key not like 'operator-notice:%'",
  notice: `where not exists (
    select 1 from outbox where outbox.person_id = notice.person_id and outbox.dedupe_key like '%:after:%'
      and json_extract(outbox.body, '$.text') = notice.text)`,
}

const readTable = (raw: RawDatabase, table: string): Row[] => {
  const without = WITHOUT_COLUMNS[table] ?? []
  return raw
    .prepare<[], Row>(`select * from ${table} ${WITHOUT_ROWS[table] ?? ''}`)
    .all()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !without.includes(column))
          .map(([column, value]) => [column, plain(column, value)]),
      ),
    )
}

/** An id that a run made is called by what its row says. */
const nameIds = (tables: ReadonlyMap<string, readonly Row[]>): Map<string, string> => {
  const names = new Map<string, string>()
  for (const [table, rows] of tables)
    for (const row of rows) {
      const id = row['id']
      if (typeof id !== 'string' || !/^i\d{14}-\d{7}$/.test(id)) continue
      names.set(id, `(${table} ${JSON.stringify(row).replaceAll(MADE_ID, 'id')})`)
    }
  return names
}

/** @returns a line a row, by table, in an order of their own */
export const writeState = (raw: RawDatabase): Map<string, string[]> => {
  const tables = new Map(listTables(raw).map((table) => [table, readTable(raw, table)]))
  const names = nameIds(tables)
  const nameIn = (text: string) => text.replaceAll(MADE_ID, (id) => names.get(id) ?? 'id')
  return new Map(
    [...tables].map(([table, rows]) => [
      table,
      rows.map((row) => nameIn(JSON.stringify(row))).toSorted(),
    ]),
  )
}

const listOnly = (these: readonly string[], those: readonly string[]): string[] => {
  const left = new Map<string, number>()
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1)
  return these.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

/** @returns the rows in which two states differ */
export const compareStates = (
  found: ReadonlyMap<string, readonly string[]>,
  clean: ReadonlyMap<string, readonly string[]>,
): string[] =>
  [...found].flatMap(([table, rows]) => {
    const expected = clean.get(table) ?? []
    return [
      ...listOnly(rows, expected).map((row) => `${table} has ${row}`),
      ...listOnly(expected, rows).map((row) => `${table} lacks ${row}`),
    ]
  })
