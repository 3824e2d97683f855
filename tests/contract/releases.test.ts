import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compareReleases } from '../support/compare-releases.ts'
import { isOnPostgres, openEmptyDatabase, openTestDatabase } from '../support/open-test-database.ts'
import { readSchema, type SchemaShape } from '../support/read-schema.ts'

const FOLDER = new URL('../fixtures/releases/', import.meta.url)
const KIND = isOnPostgres() ? 'postgres' : 'sqlite'

/** Made by `pnpm record-release`; one that nobody runs any more is taken away, and with it what it alone needs. */
const releases = readdirSync(FOLDER).map((name) => {
  const recorded = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<
    typeof KIND,
    SchemaShape
  >
  return { name: name.replace('.json', ''), schema: recorded[KIND] }
})

/** What somebody has looked at, and why the release does not mind. */
const judged: readonly RegExp[] = [
  // It only catches the violation; all its mailboxes are of the purpose that is the default.
  /^mail_subscription: unique \(address_hash, org_unit_id.*\) is (?:gone|new)$/,
]

describe('a release that has gone out', () => {
  it.each(releases)('works on the schema of this one, too ($name)', async ({ schema }) => {
    const database = await openTestDatabase()
    onTestFinished(() => database.close())
    expect(Object.keys(schema).length).toBeGreaterThan(100)
    const problems = compareReleases(schema, await readSchema(database.db))
    expect(problems.filter((one) => !judged.some((known) => known.test(one)))).toEqual([])
  })
})

const BEGINNING = [
  'create table unit (id text primary key not null)',
  `create table note (id text primary key not null, unit_id text references unit (id), kind text not null default 'a',
     title text not null, day text)`,
  'create unique index note_of_day on note (unit_id, day)',
]

/** The schema after statements. */
const schemaAfter = async (db: Db, statements: readonly string[]): Promise<SchemaShape> => {
  for (const statement of statements) await sql.raw(statement).execute(db)
  return readSchema(db)
}

const changes: [string, readonly string[], readonly string[]][] = [
  ['a table more', ['create table more (id text primary key not null, x text not null)'], []],
  ['a column that may be empty', ['alter table note add column more text'], []],
  ['a column with a default', [`alter table note add column more text not null default ''`], []],
  ['a table less', ['drop table note'], ['note: the table is gone']],
  ['a column less', ['alter table note drop column title'], ['note: title is gone']],
  [
    'a column of another name',
    ['alter table note rename column title to name'],
    ['note: title is gone', 'note: name is new, required, and has no default'],
  ],
  ['a unique rule less', ['drop index note_of_day'], ['note: unique (day, unit_id) is gone']],
  [
    'a unique rule more',
    ['create unique index note_title on note (title)'],
    ['note: unique (title) is new'],
  ],
  [
    'a unique rule of what the release leaves empty',
    [
      'alter table note add column mark text',
      'create unique index note_mark on note (unit_id, mark)',
    ],
    [],
  ],
]

/** What is made anew there: SQLite changes no column in place. */
const remake = (columns: string) => ['drop table note', `create table note (${columns})`]

const remade: [string, string, readonly string[]][] = [
  ['nothing else', `kind text not null default 'a', title text not null, day text`, []],
  [
    'a column that has become required',
    `kind text not null default 'a', title text not null, day text not null`,
    ['note: day has become required'],
  ],
  [
    'a default less',
    'kind text not null, title text not null, day text',
    ['note: kind has lost its default'],
  ],
  [
    'another type',
    `kind text not null default 'a', title integer not null, day text`,
    ['note: title was text and is integer'],
  ],
  [
    'a reference more',
    `kind text not null default 'a', title text not null, day text references unit (id)`,
    ['note: day -> unit is new'],
  ],
  [
    'a check more',
    `kind text not null default 'a', title text not null, day text check (day > '2000')`,
    [expect.stringMatching(/^note: .*day > '2000'.* is new$/)],
  ],
]

describe('the comparison of releases', () => {
  it.each(changes)('allows or sees %s', async (_, statements, expected) => {
    const { db, close } = await openEmptyDatabase()
    onTestFinished(close)
    const was = await schemaAfter(db, BEGINNING)
    expect(compareReleases(was, await schemaAfter(db, statements))).toEqual(expected)
  })

  it.each(remade)(
    'allows or sees %s in a table that is made anew',
    async (_, columns, expected) => {
      const { db, close } = await openEmptyDatabase()
      onTestFinished(close)
      const was = await schemaAfter(db, BEGINNING)
      const again = [
        ...remake(`id text primary key not null, unit_id text references unit (id), ${columns}`),
        'create unique index note_of_day on note (unit_id, day)',
      ]
      expect(compareReleases(was, await schemaAfter(db, again))).toEqual(expected)
    },
  )
})
