/** Reads what a database demands of whoever writes to it, in one shape for both kinds. */
import { isSingleProcess } from '@quan-triet/bot-server/db/dialect'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'

export interface ColumnShape {
  type: string
  isRequired: boolean
  hasDefault: boolean
}

export interface TableShape {
  columns: Record<string, ColumnShape>
  /** Columns that are unique together, and for which rows. */
  unique: string[]
  /** `column -> table` */
  references: string[]
  checks: string[]
  triggers: string[]
}

export type SchemaShape = Record<string, TableShape>

interface Read {
  columns: { table: string; name: string; type: string; required: number; given: number }[]
  /** `what` is one of the lists of a table. */
  others: { table: string; what: 'unique' | 'references' | 'triggers'; text: string }[]
  checks: { table: string; text: string }[]
}

const OWN = sql`name not like 'sqlite_%' and name not like 'kysely_%'`

const readSqlite = async (db: Db): Promise<Read> => {
  const columns = sql<Read['columns'][number]>`
    select t.name as "table", c.name, lower(c.type) as type, c."notnull" or c.pk > 0 as required,
      c.dflt_value is not null as given
    from (select name from sqlite_master where type = 'table' and ${OWN}) t, pragma_table_xinfo(t.name) c`
  const others = sql<Read['others'][number]>`
    with t as (select name from sqlite_master where type = 'table' and ${OWN})
    select t.name as "table", 'unique' as what,
      (select group_concat(name, ', ' order by name) from pragma_index_info(i.name))
        || coalesce((select substr(sql, instr(lower(sql), ' where ')) from sqlite_master m
                     where m.name = i.name and i.partial), '') as text
    from t, pragma_index_list(t.name) i where i."unique"
    union all
    select t.name, 'unique', group_concat(c.name, ', ' order by c.name)
    from t, pragma_table_xinfo(t.name) c where c.pk > 0 group by t.name
    union all
    select t.name, 'references', f."from" || ' -> ' || f."table" from t, pragma_foreign_key_list(t.name) f
    union all
    select tbl_name, 'triggers', name from sqlite_master where type = 'trigger'`
  const made = sql<{ table: string; text: string }>`
    select name as "table", sql as text from sqlite_master where type = 'table' and ${OWN}`
  return {
    columns: (await columns.execute(db)).rows,
    others: (await others.execute(db)).rows,
    checks: (await made.execute(db)).rows.flatMap(({ table, text }) =>
      [...text.matchAll(/\bcheck\s*(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))/gi)].map(
        ([, check = '']) => ({ table, text: check }),
      ),
    ),
  }
}

const readPostgres = async (db: Db): Promise<Read> => {
  const columns = sql<Read['columns'][number]>`
    select table_name as "table", column_name as name, data_type as type,
      (is_nullable = 'NO')::int as required,
      (column_default is not null or is_identity = 'YES')::int as given
    from information_schema.columns
    where table_schema = current_schema() and table_name not like 'kysely_%'`
  const others = sql<Read['others'][number]>`
    select i.indrelid::regclass::text as "table", 'unique' as what,
      (select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a
        where a.attrelid = i.indrelid and a.attnum = any(i.indkey))
        || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '') as text
    from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace = current_schema()::regnamespace and c.relname not like 'kysely_%'
    union all
    select f.conrelid::regclass::text, 'references', a.attname || ' -> ' || f.confrelid::regclass::text
    from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
    where f.contype = 'f' and f.connamespace = current_schema()::regnamespace
    union all
    select t.tgrelid::regclass::text, 'triggers', t.tgname from pg_trigger t where not t.tgisinternal`
  const checks = sql<{ table: string; text: string }>`
    select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as text from pg_constraint
    where contype = 'c' and connamespace = current_schema()::regnamespace`
  return {
    columns: (await columns.execute(db)).rows,
    others: (await others.execute(db)).rows,
    checks: (await checks.execute(db)).rows,
  }
}

const unquoted = (name: string): string => name.replaceAll('"', '')

const textsOf = (all: readonly { table: string; text: string }[], name: string): string[] =>
  [
    ...new Set(all.filter(({ table }) => unquoted(table) === name).map(({ text }) => text)),
  ].toSorted()

export const readSchema = async (db: Db): Promise<SchemaShape> => {
  const { columns, others, checks } = await (isSingleProcess(db)
    ? readSqlite(db)
    : readPostgres(db))
  const names = [...new Set(columns.map(({ table }) => table))].toSorted()
  return Object.fromEntries(
    names.map((name): [string, TableShape] => [
      name,
      {
        columns: Object.fromEntries(
          columns
            .filter(({ table }) => table === name)
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map((one) => [
              one.name,
              { type: one.type, isRequired: one.required === 1, hasDefault: one.given === 1 },
            ]),
        ),
        unique: textsOf(
          others.filter(({ what }) => what === 'unique'),
          name,
        ),
        references: textsOf(
          others.filter(({ what }) => what === 'references'),
          name,
        ),
        triggers: textsOf(
          others.filter(({ what }) => what === 'triggers'),
          name,
        ),
        checks: textsOf(checks, name),
      },
    ]),
  )
}
