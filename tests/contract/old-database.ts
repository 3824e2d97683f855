/** Makes a database as an older release had it, with rows by the columns of then, and brings it to this release. */
import { createDeps } from '@quan-triet/bot-server/deps'
import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'
import { migrate } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, onTestFinished } from 'vitest'
import { openEmptyDatabase } from '../support/open-test-database.ts'

const NOW = '2026-03-12T02:00:00.000Z'

export const unit = (id: string) => id as OrgUnitId

export type Row = Record<string, string | number | null>

/** Rows as the release before wrote them, by the columns that its tables had. */
export const insert = async (db: Db, table: string, rows: readonly Row[]): Promise<void> => {
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (${columns})
      values (${sql.join(Object.values(row))})`.execute(db)
  }
}

const unitRow = (id: string, level: string, validFrom = '2020-01-01'): Row => ({
  id,
  code: `M-${id}`,
  name_org: `Đảng bộ ${id}`,
  name_committee: `Đảng ủy ${id}`,
  short_name: id,
  level,
  org_type: 'xa_phuong',
  symbol: 'ĐU',
  valid_from: validFrom,
  valid_to: null,
  is_pilot: 0,
})

const edge = (
  child: string,
  parent: string,
  { from = '2020-01-01', to = null }: { from?: string; to?: string | null } = {},
) => ({
  id: `${child}-${parent}`,
  child_id: child,
  parent_id: parent,
  valid_from: from,
  valid_to: to,
})

const person = (index: number): Row => ({
  id: `p${index}`,
  full_name: `Người Thứ ${index}`,
  search_key: `nguoi thu ${index}`,
  birth_year: index === 1 ? null : 1970 + index,
  person_kind: 'dang_vien',
})

const member = (index: number): Row => ({
  id: `m${index}`,
  person_id: `p${index}`,
  org_unit_id: 'branch',
  stage: 'chinh_thuc',
  attach: 'chinh_thuc',
  valid_from: '2021-01-01',
  valid_to: null,
})

/** The branch stood under one ward and stands under another since 1/7/2025. */
export const seedTree = async (db: Db) => {
  await insert(db, 'org_unit', [
    unitRow('province', 'truc_thuoc_tw'),
    unitRow('ward1', 'cap_tren_truc_tiep'),
    unitRow('ward2', 'cap_tren_truc_tiep'),
    unitRow('branch', 'chi_bo_truc_thuoc'),
  ])
  await insert(db, 'org_edge', [
    edge('ward1', 'province'),
    edge('ward2', 'province'),
    edge('branch', 'ward1', { to: '2025-07-01' }),
    edge('branch', 'ward2', { from: '2025-07-01' }),
  ])
}

export const seedPeople = async (db: Db) => {
  const all = [1, 2, 3, 4]
  await insert(db, 'person', all.map(person))
  await insert(db, 'membership', all.map(member))
  await insert(db, 'role_assignment', [
    {
      id: 'r1',
      person_id: 'p1',
      org_unit_id: 'branch',
      role: 'bi_thu',
      starts_at: '2021-01-01T00:00:00.000Z',
      ends_at: null,
    },
  ])
  await insert(db, 'exemption', [
    { id: 'x4', person_id: 'p4', kind: 'mien', valid_from: '2025-01-01', valid_to: null },
  ])
  await insert(db, 'app_identity', [
    { zalo_user_id: '300', person_id: 'p1', bound_at: '2026-01-01T00:00:00.000Z' },
  ])
  await insert(db, 'sign_in', [
    {
      token_hash: hashSecret('old-token'),
      zalo_user_id: '300',
      signed_in_at: '2026-03-01T00:00:00.000Z',
      expires_at: '2026-03-31T00:00:00.000Z',
      revoked_at: null,
    },
  ])
}

/** A database as an older release had it. @returns brings it to the release of that migration */
export const openOld = async () => {
  const { db, close } = await openEmptyDatabase()
  onTestFinished(close)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const migrateTo = async (name: string) => {
    const { error } = await migrator.migrateTo(name)
    expect(error).toBeUndefined()
  }
  return { db, migrateTo }
}

/** The house of this release on that database. */
export const houseOn = async (db: Db): Promise<ServiceContext> => {
  await migrate(db)
  const deps = createDeps({
    db,
    clock: createMovableClock(NOW),
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
    miniAppId: '3140592653589793238',
    dataKey: Buffer.alloc(32, 'tests'),
  })
  return systemContext(deps, 'test')
}
