/** Measures the tree on a day at national size, on both databases: ancestors, path, and a province with its members. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import {
  countAttached,
  countUnitsBelow,
  listChildrenOn,
  listPathsOn,
  searchUnitsOn,
} from '@quan-triet/bot-server/db/queries/tree-view'
import { listUnitsAbove, withUnitsBelow } from '@quan-triet/bot-server/db/queries/unit-lines'
import { insertUnits, type NewUnit } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres-server.ts'
import { printTable, quantile, type Row } from './table.ts'

const SINCE = '2025-07-01'
const DAY = '2026-03-12'
const CHUNK = 500
const REPEATS = 200
const FEW_REPEATS = 40

/** The shape of set D4: 40 under the centre, 3,321 committees, some 52,000 base organisations, the rest branches. */
const PROVINCES = 40
const COMMITTEES = 3321
const BASES = 52_000
const UNITS = 250_000
/** One province as set D3 has it: 200 committees, 10,000 branches of 24 members. */
const OWN_COMMITTEES = 200
const OWN_BRANCHES = 50
const MEMBERS = 24

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)
const unitId = (key: string) => asId<OrgUnitId>(key)
const PROVINCE = unitId('p0')

const unit = (key: string, parent: string | null, level: Level): NewUnit => ({
  id: unitId(key),
  parent_id: parent === null ? null : unitId(parent),
  code: key,
  name_org: `Đảng bộ số ${key}`,
  name_committee: `Đảng ủy số ${key}`,
  short_name: key,
  level,
  org_type: 'xa_phuong',
  symbol: 'ĐU',
  valid_from: SINCE,
  valid_to: null,
  is_pilot: 0,
})

const ownBranches = (): string[] =>
  range(OWN_COMMITTEES).flatMap((c) => range(OWN_BRANCHES).map((b) => `p0c${c}b${b}`))

/** The units of the nation, those above first. */
export const nation = (): NewUnit[] => {
  const provinces = range(PROVINCES).map((p) => unit(`p${p}`, 'tw', 'truc_thuoc_tw'))
  const own = range(OWN_COMMITTEES).map((c) => unit(`p0c${c}`, 'p0', 'cap_tren_truc_tiep'))
  const ownLeaves = ownBranches().map((key) =>
    unit(key, key.slice(0, key.indexOf('b')), 'chi_bo_truc_thuoc'),
  )
  const committees = range(COMMITTEES - OWN_COMMITTEES).map((c) =>
    unit(`c${c}`, `p${1 + (c % (PROVINCES - 1))}`, 'cap_tren_truc_tiep'),
  )
  const bases = range(BASES).map((b) => unit(`t${b}`, `c${b % committees.length}`, 'tccsd'))
  const above = [unit('tw', null, 'trung_uong'), ...provinces, ...own, ...ownLeaves]
  const left = UNITS - above.length - committees.length - bases.length
  const leaves = range(left).map((l) => unit(`l${l}`, `t${l % BASES}`, 'chi_bo_truc_thuoc'))
  return [...above, ...committees, ...bases, ...leaves]
}

const addMembers = async (db: Db): Promise<void> => {
  const people = ownBranches().flatMap((key) =>
    range(MEMBERS).map((n) => ({ key, id: asId<PersonId>(`${key}m${n}`) })),
  )
  for (let from = 0; from < people.length; from += CHUNK) {
    const some = people.slice(from, from + CHUNK)
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
        some.map(({ id, key }) => ({
          id: `m-${id}`,
          person_id: id,
          org_unit_id: unitId(key),
          stage: 'chinh_thuc' as const,
          attach: 'chinh_thuc' as const,
          valid_from: SINCE,
          valid_to: null,
        })),
      )
      .execute()
  }
}

type Ask = (turn: number) => Promise<unknown>

const measure = async (ask: Ask, repeats = REPEATS): Promise<number[]> => {
  const times: number[] = []
  for (const turn of range(repeats)) {
    const start = performance.now()
    await ask(turn)
    times.push(performance.now() - start)
  }
  return times
}

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`

const leafAt = (turn: number) => unitId(`l${(turn * 7919) % 100_000}`)

const questionsOf = (db: Db): { what: string; ask: Ask; repeats?: number; goal?: string }[] => [
  { what: 'units above one', ask: (turn) => listUnitsAbove(db, leafAt(turn), DAY), goal: 'ms' },
  { what: 'path of one, with names', ask: (turn) => listPathsOn(db, [leafAt(turn)], DAY) },
  {
    what: 'children of a province, with names',
    ask: () => listChildrenOn(db, PROVINCE, { scope: 'everywhere', day: DAY, limit: 500 }),
  },
  {
    what: 'ids of a province: 10,200 units',
    repeats: FEW_REPEATS,
    goal: 'p99 ≤ 50 ms',
    ask: () => withUnitsBelow(db, PROVINCE, DAY).selectFrom('audience').select('id').execute(),
  },
  {
    what: 'count of a province: 10,200 units',
    repeats: FEW_REPEATS,
    ask: () => countUnitsBelow(db, [PROVINCE], DAY),
  },
  {
    what: 'members of a province: 240,000 people',
    repeats: FEW_REPEATS,
    goal: 'p99 ≤ 50 ms',
    ask: () => countAttached(db, [PROVINCE], { day: DAY, attach: 'chinh_thuc' }),
  },
  {
    what: 'members of one committee: 1,200 people',
    ask: (turn) =>
      countAttached(db, [unitId(`p0c${turn % OWN_COMMITTEES}`)], {
        day: DAY,
        attach: 'chinh_thuc',
      }),
  },
  {
    what: 'search by name, whole nation',
    repeats: 10,
    ask: () => searchUnitsOn(db, 'so t4999', { scope: 'everywhere', day: DAY, limit: 30 }),
  },
]

const measureOn = async (db: Db): Promise<Row[]> => {
  const startUnits = performance.now()
  await insertUnits(db, nation())
  const inserted = seconds(startUnits)
  const startMembers = performance.now()
  await addMembers(db)
  const peopled = seconds(startMembers)
  await sql`analyze`.execute(db)
  const point = await measure((turn) =>
    db.selectFrom('org_unit').select('code').where('id', '=', leafAt(turn)).executeTakeFirst(),
  )
  const base = quantile(point, 0.5)
  const rows: Row[] = [
    { what: `${UNITS} units put into the tree`, value: inserted },
    { what: '240,000 people put into a province', value: peopled },
    { what: 'one row by its key (p50)', value: `${base.toFixed(3)} ms` },
  ]
  for (const { what, ask, repeats, goal } of questionsOf(db)) {
    await ask(0)
    const times = await measure(ask, repeats)
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
    rows.push({
      what,
      value: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${(p50 / base).toFixed(0)}× a row`,
      ...(goal !== undefined && { goal }),
    })
  }
  return rows
}

const onSqlite = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'tree-'))
  const db = openDatabase(`sqlite:${join(folder, 'tree.db')}`)
  try {
    await migrate(db)
    return await measureOn(db)
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true })
  }
}

const onPostgres = async (): Promise<Row[]> => {
  const server = await startPostgres()
  await server.createDatabase('tree')
  const db = openDatabase(`${server.url}/tree`)
  try {
    await migrate(db)
    return await measureOn(db)
  } finally {
    await db.destroy()
    await server.stop()
  }
}

export const run = async (): Promise<void> => {
  printTable('The tree of the nation (SQLite file)', await onSqlite())
  printTable('The tree of the nation (PostgreSQL)', await onPostgres())
}

if (import.meta.main) await run()
