import { createDeps } from '@quan-triet/bot-server/deps'
import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'
import { isReady, migrate } from '@quan-triet/bot-server/db/open'
import { countWrongPaths } from '@quan-triet/bot-server/db/queries/tree-paths'
import { listUnitsAbove } from '@quan-triet/bot-server/db/queries/unit-lines'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { searchUnits } from '@quan-triet/bot-server/services/organisation/search-units'
import { createAuthenticator } from '@quan-triet/bot-server/services/people/authenticate'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmptyDatabase } from '../support/open-test-database.ts'

const NOW = '2026-03-12T02:00:00.000Z'
const OLD_LINES = 1203

const unit = (id: string) => id as OrgUnitId

type Row = Record<string, string | number | null>

/** Rows as the release before wrote them, by the columns that its tables had. */
const insert = async (db: Db, table: string, rows: readonly Row[]): Promise<void> => {
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
const seedTree = async (db: Db) => {
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

const seedPeople = async (db: Db) => {
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

const attended = (id: string) => ({
  session_id: 's',
  person_id: id,
  state: 'co_mat',
  method: 'qr',
  recorded_by: null,
  recorded_at: '2026-03-10T01:00:00.000Z',
  device_at: null,
  confirmed_by: 'p1',
  confirmed_at: '2026-03-10T03:30:00.000Z',
  leave: 'none',
  absence_code: null,
  awaits_confirmation: 0,
})

const seedStudy = async (db: Db) => {
  await insert(db, 'campaign', [
    {
      id: 'c',
      owner_org_id: 'ward2',
      title: 'Đợt cũ',
      reporting_base: 'phai_hoc',
      snapshot_on: '2026-04-01',
      essay_opens: 'sau_hoan_thanh',
      starts_on: '2026-03-01',
      target_percent: 98,
    },
  ])
  await insert(db, 'campaign_node', [
    { id: 'n', campaign_id: 'c', org_unit_id: 'branch', state: 'dang_hoc' },
  ])
  await insert(db, 'class', [
    {
      id: 'k',
      campaign_node_id: 'n',
      title: 'Lớp',
      mode: 'truc_tiep',
      is_makeup: 0,
      counts_as_class: 1,
    },
  ])
  await insert(db, 'session', [
    {
      id: 's',
      class_id: 'k',
      number: 1,
      title: 'Buổi 1',
      starts_at: '2026-03-10T01:00:00.000Z',
      ends_at: '2026-03-10T03:00:00.000Z',
      is_mandatory: 1,
      check_in_from: '2026-03-10T00:30:00.000Z',
      check_in_until: '2026-03-10T03:00:00.000Z',
      late_after: '2026-03-10T01:15:00.000Z',
      check_in_key: 'key',
      closed_at: '2026-03-10T03:30:00.000Z',
      speaker: null,
    },
  ])
  await insert(db, 'attendance', [attended('p1'), attended('p2')])
}

/** More lines than a migration reads at a time; most of one moment, as one transaction writes them. */
const seedTrace = (db: Db) =>
  insert(
    db,
    'audit_log',
    Array.from({ length: OLD_LINES }, (_, index) => ({
      id: `line-${String(index).padStart(5, '0')}`,
      at: index < 3 ? `2026-03-0${index + 1}T00:00:00.000Z` : '2026-03-10T03:30:00.000Z',
      actor: 'person:p1',
      action: 'record-attendance',
      org_unit_id: index % 2 === 0 ? 'branch' : null,
      subject: 'session:s person:p2',
      detail: '{"reason":"ghi bổ sung"}',
    })),
  )

const upgraded = async (): Promise<ServiceContext> => {
  const { db, close } = await openEmptyDatabase()
  onTestFinished(close)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const { error } = await migrator.migrateTo('0007-settled-events')
  expect(error).toBeUndefined()
  for (const seed of [seedTree, seedPeople, seedStudy, seedTrace]) await seed(db)
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

describe('a database of the release before', () => {
  it('is brought to this one with its people, roles, sign-ins, tree, study and trace', async () => {
    const ctx = await upgraded()
    expect(await isReady(ctx.db)).toBe(true)
    await expectTree(ctx)
    await expectPeople(ctx)
    await expectTrace(ctx)
  })
})

const expectTree = async (ctx: ServiceContext) => {
  expect(await countWrongPaths(ctx.db)).toBe(0)
  expect(await listUnitsAbove(ctx.db, unit('branch'), '2025-06-30')).toEqual(['ward1', 'province'])
  expect(await listUnitsAbove(ctx.db, unit('branch'), '2025-07-01')).toEqual(['ward2', 'province'])
  const found = await searchUnits({ ctx, input: { day: '2026-03-12', text: 'dang uy ward2' } })
  expect(found.units.map((one) => one.id)).toEqual(['ward2'])
  const figures = await countUnit({ ctx, input: { unitId: unit('province') } })
  expect(figures).toMatchObject({
    campaign: { id: 'c' },
    targetPercent: 98,
    study: { members: 4, exempt: 1, required: 3, completed: 2, completedRequired: 2 },
  })
}

const expectPeople = async (ctx: ServiceContext) => {
  const actor = await createAuthenticator(ctx).actorOf('old-token')
  expect(actor).toMatchObject({
    kind: 'person',
    personId: 'p1',
    place: 'zalo',
    roles: [{ role: 'bi_thu', orgUnitId: 'branch' }],
  })
  const { people } = await listRoster({ ctx: { ...ctx, actor } })
  expect(people.map((one) => [one.personId, one.standing])).toEqual([
    ['p1', 'phai_hoc'],
    ['p2', 'phai_hoc'],
    ['p3', 'phai_hoc'],
    ['p4', 'mien'],
  ])
}

/** The look at the roster just now has joined the chain behind the old lines. */
const expectTrace = async (ctx: ServiceContext) => {
  const verified = await verifyAudit({ ctx, input: { extent: 'whole' } })
  expect(verified).toMatchObject({ fault: null, checked: OLD_LINES + 1 })
  const lines = await ctx.db
    .selectFrom('audit_log')
    .select(['id', 'seq', 'action'])
    .orderBy('seq')
    .execute()
  expect(lines.at(-1)).toMatchObject({ seq: OLD_LINES + 1, action: 'look-roster' })
  const old = lines.slice(0, -1).map((one) => one.id)
  expect(old).toEqual(old.toSorted())
}
