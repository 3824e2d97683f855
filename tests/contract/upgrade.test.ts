import { isReady } from '@quan-triet/bot-server/db/open'
import { countWrongPaths } from '@quan-triet/bot-server/db/queries/tree-paths'
import { listUnitsAbove } from '@quan-triet/bot-server/db/queries/unit-lines'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { searchUnits } from '@quan-triet/bot-server/services/organisation/search-units'
import { createAuthenticator } from '@quan-triet/bot-server/services/people/authenticate'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import { describe, expect, it } from 'vitest'
import { houseOn, insert, openOld, seedPeople, seedTree, unit } from './old-database.ts'

const OLD_LINES = 1203

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
  const { db, migrateTo } = await openOld()
  await migrateTo('0007-settled-events')
  for (const seed of [seedTree, seedPeople, seedStudy, seedTrace]) await seed(db)
  return houseOn(db)
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
