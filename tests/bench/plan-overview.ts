/** Measures the officer's overview of programmes over the 3,321 communes of the nation, on both databases. */
import { migrate } from '@quan-triet/bot-server/db/open'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { getPlanOverview } from '@quan-triet/bot-server/services/plan-overview/get-plan-overview'
import {
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  OrgUnitId,
  PlanId,
} from '@quan-triet/shared/models/ids'
import type { PlanOverviewQuery } from '@quan-triet/shared/models/plan-overview'
import { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { onBothDatabases } from './both-databases.ts'
import { printTable, quantile, type Row } from './table.ts'

const COMMUNES = 3321
const PROVINCES = 34
const REPEATS = 200
const GOAL_MS = 100
const NOW = '2026-04-02T02:00:00.000Z'
const ROWS_AT_ONCE = 100

const campaignId = CampaignId.parse('campaign')
const root = OrgUnitId.parse('root')
const nodeOf = (unit: string) => CampaignNodeId.parse(`node-${unit}`)

interface Place {
  id: OrgUnitId
  parentId: OrgUnitId | null
  level: 'trung_uong' | 'truc_thuoc_tw' | 'cap_tren_truc_tiep'
}

const places = (): Place[] => [
  { id: root, parentId: null, level: 'trung_uong' },
  ...Array.from({ length: PROVINCES }, (_, index): Place => ({
    id: OrgUnitId.parse(`province-${index}`),
    parentId: root,
    level: 'truc_thuoc_tw',
  })),
  ...Array.from({ length: COMMUNES }, (_, index): Place => ({
    id: OrgUnitId.parse(`commune-${String(index).padStart(4, '0')}`),
    parentId: OrgUnitId.parse(`province-${index % PROVINCES}`),
    level: 'cap_tren_truc_tiep',
  })),
]

/** Every other commune has a plan, in all states; a third of all is late. */
const seed = async (db: Db): Promise<void> => {
  const all = places()
  await insertUnits(
    db,
    all.map(({ id, parentId, level }) => ({
      id,
      parent_id: parentId,
      code: id,
      name_org: `Đảng bộ ${id}`,
      name_committee: `Đảng ủy ${id}`,
      short_name: id,
      level,
      org_type: 'xa_phuong',
      symbol: 'ĐU',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
    })),
  )
  await db
    .insertInto('campaign')
    .values({
      id: campaignId,
      owner_org_id: root,
      title: 'Đợt học tập',
      reporting_base: 'tong_so',
      target_percent: 98,
      snapshot_on: '2026-06-30',
      essay_opens: 'sau_hoan_thanh',
      starts_on: '2026-03-01',
    })
    .execute()
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE)
    await seedNodes(db, all.slice(from, from + ROWS_AT_ONCE), from)
}

const seedNodes = async (db: Db, some: readonly Place[], from: number): Promise<void> => {
  await db
    .insertInto('campaign_node')
    .values(
      some.map(({ id, parentId }) => ({
        id: nodeOf(id),
        campaign_id: campaignId,
        org_unit_id: id,
        state: 'dang_hoc' as const,
        parent_node_id: parentId === null ? null : nodeOf(parentId),
      })),
    )
    .execute()
  await db
    .insertInto('deadline')
    .values(
      some.map(({ id }, index) => ({
        id: DeadlineId.parse(`due-${id}`),
        campaign_node_id: nodeOf(id),
        subject: 'chuong_trinh' as const,
        source_wording: 'đến hết ngày',
        granularity: 'ngay' as const,
        bound: 'den_het' as const,
        due_at: (from + index) % 3 === 0 ? '2026-03-31T16:59:59.000Z' : '2026-04-30T16:59:59.000Z',
        is_tentative: 0,
      })),
    )
    .execute()
  const states = PlanState.options
  await db
    .insertInto('plan')
    .values(
      some.flatMap(({ id }, index) =>
        index % 2 === 0
          ? [
              {
                id: PlanId.parse(`plan-${id}`),
                campaign_node_id: nodeOf(id),
                kind: 'tap_the' as const,
                state: states[(from + index / 2) % states.length] ?? ('nhap' as const),
                changed_at: NOW,
              },
            ]
          : [],
      ),
    )
    .execute()
}

const pages: readonly (readonly [what: string, query: Partial<PlanOverviewQuery>])[] = [
  ['all communes, the first page', { reach: 'tat_ca' }],
  ['all communes, those that are late', { reach: 'tat_ca', state: 'qua_han' }],
  ['all communes, page 30', { reach: 'tat_ca', cursor: '1450' }],
  ['the provinces', {}],
]

export const measurePlanOverview = async (db: Db): Promise<Row[]> => {
  await migrate(db)
  await seed(db)
  const deps = createDeps({
    db,
    clock: createMovableClock(NOW),
    log: createLogger('error'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'bench'),
  })
  const ctx = systemContext(deps, 'bench')
  const rows: Row[] = []
  for (const [what, query] of pages) {
    const all: number[] = []
    for (let turn = 0; turn < REPEATS; turn += 1) {
      const begun = performance.now()
      await getPlanOverview({ ctx, input: { unitId: root, campaignId, ...query } })
      all.push(performance.now() - begun)
    }
    const p99 = quantile(all, 0.99)
    rows.push({
      what,
      value: `p50 ${quantile(all, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      goal: `p99 ≤ ${GOAL_MS} ms`,
      isMissed: p99 > GOAL_MS,
    })
  }
  return rows
}

export const run = (): Promise<void> =>
  onBothDatabases('planoverview', async (db, database) =>
    printTable(`Programmes of ${COMMUNES} communes on ${database}`, await measurePlanOverview(db)),
  )
