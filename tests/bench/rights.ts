/** Measures what rights cost: a query with its scope against the same query without, for a cell secretary and an administrator. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { chunksOf } from '@quan-triet/bot-server/db/chunks'
import { holdsOn } from '@quan-triet/bot-server/db/queries/holds-on'
import { isInScope } from '@quan-triet/bot-server/db/queries/unit-lines'
import { insertUnits, type NewUnit } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { Scope } from '@quan-triet/bot-server/domain/rights'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres-server.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const SINCE = '2025-07-01'
const DAY = '2026-03-12'
/** One province: 100 committees, 5,000 branches of 12 members. */
const COMMITTEES = 100
const BRANCHES = 50
const MEMBERS = 12
const REPEATS = 300
const WARM_UP = 30

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)
const unitId = (key: string) => asId<OrgUnitId>(key)
const branches = range(COMMITTEES).flatMap((c) => range(BRANCHES).map((b) => `p-${c}-${b}`))
const OWN = unitId('p-7-7')

const unit = (key: string, parent: string | null, level: Level): NewUnit => ({
  id: unitId(key),
  parent_id: parent === null ? null : unitId(parent),
  code: key,
  name_org: key,
  name_committee: key,
  short_name: key,
  level,
  org_type: 'xa_phuong',
  symbol: 'CB',
  valid_from: SINCE,
  valid_to: null,
  is_pilot: 0,
})

const fill = async (db: Db): Promise<void> => {
  await insertUnits(db, [unit('p', null, 'truc_thuoc_tw')])
  await insertUnits(
    db,
    range(COMMITTEES).map((c) => unit(`p-${c}`, 'p', 'cap_tren_truc_tiep')),
  )
  await insertUnits(
    db,
    branches.map((key) => unit(key, key.slice(0, key.lastIndexOf('-')), 'chi_bo_truc_thuoc')),
  )
  const people = branches.flatMap((key) =>
    range(MEMBERS).map((n) => ({ unit: unitId(key), id: asId<PersonId>(`${key}-m${n}`) })),
  )
  for (const some of chunksOf(people)) {
    await db
      .insertInto('person')
      .values(
        some.map(({ id }) => ({
          id,
          full_name: id,
          search_key: id,
          birth_year: 1970,
          person_kind: 'dang_vien' as const,
        })),
      )
      .execute()
    await db
      .insertInto('membership')
      .values(
        some.map(({ id, unit: home }) => ({
          id: `membership-${id}`,
          person_id: id,
          org_unit_id: home,
          stage: 'chinh_thuc' as const,
          attach: 'chinh_thuc' as const,
          valid_from: SINCE,
          valid_to: null,
        })),
      )
      .execute()
  }
}

/** The people of one branch; with a scope, only if rights reach there. */
const roster = (db: Db, scope: Scope | undefined) => {
  const query = db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.full_name', 'person.birth_year', 'membership.stage'])
    .where('membership.org_unit_id', '=', OWN)
    .where(holdsOn('membership', DAY))
    .orderBy('person.id')
  return (
    scope === undefined ? query : query.where(isInScope(scope, 'membership.org_unit_id', DAY))
  ).execute()
}

const cell: Scope = { at: [OWN], below: [] }
const administrator: Scope = { at: [unitId('p')], below: [unitId('p')] }
const stranger: Scope = { at: [unitId('p-1-1')], below: [] }

const timed = async (work: () => Promise<readonly unknown[]>, rows: number): Promise<number> => {
  const began = performance.now()
  const found = await work()
  const took = performance.now() - began
  if (found.length !== rows) throw new Error(`${found.length} rows instead of ${rows}`)
  return took
}

const ways = {
  free: { scope: undefined, rows: MEMBERS },
  cell: { scope: cell, rows: MEMBERS },
  administrator: { scope: administrator, rows: MEMBERS },
  stranger: { scope: stranger, rows: 0 },
} as const
type Way = keyof typeof ways
const wayNames = ['free', 'cell', 'administrator', 'stranger'] as const

/** Each round asks all ways once, beginning with another each time: what slows the machine slows all alike. */
const measure = async (db: Db): Promise<Record<Way, number>[]> => {
  const rounds: Record<Way, number>[] = []
  for (let round = 0; round < WARM_UP + REPEATS; round += 1) {
    const took = { free: 0, cell: 0, administrator: 0, stranger: 0 }
    for (const turn of range(wayNames.length)) {
      const name = wayNames[(round + turn) % wayNames.length] ?? 'free'
      const { scope, rows } = ways[name]
      took[name] = await timed(() => roster(db, scope), rows)
    }
    if (round >= WARM_UP) rounds.push(took)
  }
  return rounds
}

const rowsFor = (name: string, rounds: readonly Record<Way, number>[]): Row[] => {
  const ratio = (a: Way, b: Way) => ratioOf(rounds.map((one) => [one[a], one[b]]))
  const p99 = (key: Way) =>
    `${quantile(
      rounds.map((one) => one[key]),
      0.99,
    ).toFixed(2)} ms`
  return [
    {
      what: `${name}: cell secretary / without rights`,
      value: ratio('cell', 'free'),
      goal: '≤ 1.2',
    },
    {
      what: `${name}: administrator of the province / without rights`,
      value: ratio('administrator', 'free'),
      goal: '≤ 1.2',
    },
    {
      what: `${name}: cell secretary / administrator`,
      value: ratio('cell', 'administrator'),
      goal: '≤ 1',
    },
    {
      what: `${name}: somebody without the right / without rights`,
      value: ratio('stranger', 'free'),
    },
    {
      what: `${name}: p99 without, cell, administrator`,
      value: `${p99('free')}, ${p99('cell')}, ${p99('administrator')}`,
    },
  ]
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-rights-'))
  const postgres = await startPostgres()
  await postgres.createDatabase('rights')
  const rows: Row[] = []
  try {
    for (const [name, url] of [
      ['SQLite', `sqlite:${join(folder, 'rights.db')}`],
      ['PostgreSQL', `${postgres.url}/rights`],
    ] as const) {
      const db = openDatabase(url)
      await migrate(db)
      await fill(db)
      // As a server in use has done by itself.
      await sql`analyze`.execute(db)
      rows.push(...rowsFor(name, await measure(db)))
      await db.destroy()
    }
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true })
  }
  printTable('What rights cost: the roster of one branch in a province of 5,000', rows)
}
