/** Measures live figures at the size of a large province and of the nation, on both databases (PERF-6, PERF-7, ruling 18). */
import { migrate } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createFigureRoller } from '@quan-triet/bot-server/jobs/roll-figures'
import { readCells } from '@quan-triet/bot-server/services/figures/read-cells'
import { getCoverage } from '@quan-triet/bot-server/services/progress/get-coverage'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import { planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import type { CampaignId, OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { type FiguresHouse as House, houseOn, measureEvents, SEED } from './figure-events.ts'
import { onBothDatabases } from './both-databases.ts'
import { seedNationCounts } from './nation-counts.ts'
import { printTable, quantile, type Row } from './table.ts'

const REPEATS = 200
const CHECK_INS_A_SECOND = 500
const RUSH_SECONDS = 20
const ASK_EVERY_MS = 100
const LAG_TRIALS = 20

interface Province {
  campaignId: CampaignId
  root: OrgUnitId
  committee: OrgUnitId
  branch: OrgUnitId
}

const ms = (time: number): string => `${time.toFixed(1)} ms`
const spread = (times: readonly number[]): string =>
  `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const times = async (count: number, work: () => Promise<unknown>): Promise<number[]> => {
  const all: number[] = []
  for (let turn = 0; turn < count; turn += 1) all.push(await timed(work))
  return all
}

/** The campaign with the most units, its owner, and the largest committee and a branch below. */
const findProvince = async ({ db }: House): Promise<Province> => {
  const campaign = await db
    .selectFrom('campaign_node')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .select(['campaign.id', 'campaign.owner_org_id as root'])
    .groupBy(['campaign.id', 'campaign.owner_org_id'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .executeTakeFirstOrThrow()
  const below = await db
    .selectFrom('org_edge')
    .select('child_id')
    .where('parent_id', '=', campaign.root)
    .orderBy(
      (eb) =>
        eb
          .selectFrom('org_path')
          .select(({ fn }) => fn.countAll().as('size'))
          .whereRef('org_path.ancestor_id', '=', 'org_edge.child_id'),
      'desc',
    )
    .executeTakeFirstOrThrow()
  const branch = await db
    .selectFrom('membership')
    .select('org_unit_id')
    .where('attach', '=', 'chinh_thuc')
    .where('org_unit_id', 'in', (eb) =>
      eb.selectFrom('campaign_node').select('org_unit_id').where('campaign_id', '=', campaign.id),
    )
    .limit(1)
    .executeTakeFirstOrThrow()
  return {
    campaignId: campaign.id,
    root: campaign.root,
    committee: below.child_id,
    branch: branch.org_unit_id,
  }
}

const measureReading = async ({ ctx, db }: House, at: Province): Promise<Row[]> => {
  const row = await times(REPEATS, () =>
    db.selectFrom('org_unit').select('code').where('id', '=', at.root).executeTakeFirst(),
  )
  const base = quantile(row, 0.5)
  const rows: Row[] = [{ what: 'one row by its key (p50)', value: `${base.toFixed(3)} ms` }]
  for (const [what, unitId] of [
    ['the province', at.root],
    ['its largest committee', at.committee],
    ['a branch', at.branch],
  ] as const) {
    const input = { unitId, campaignId: at.campaignId }
    const all = await times(REPEATS, () => readCells({ ctx, input }))
    const p50 = quantile(all, 0.5)
    rows.push({
      what: `cells of ${what}`,
      value: `${spread(all)}, ${(p50 / base).toFixed(0)}× a row`,
      goal: '≤ 2 ms',
      isMissed: p50 > 2,
    })
  }
  return rows
}

/** An open session at every branch, with the people who will check in to it, in an order that hits all branches. */
const openSessions = async ({ db, ctx }: House, at: Province) => {
  await sql`insert into class (id, campaign_node_id, title, mode, is_makeup, counts_as_class)
    select 'bench-' || node.id, node.id, 'Lớp', 'truc_tiep', 0, 1 from campaign_node as node
    where node.campaign_id = ${at.campaignId} and exists (select 1 from membership
      where membership.org_unit_id = node.org_unit_id and membership.attach = 'chinh_thuc')`.execute(
    db,
  )
  const [from, until] = ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']
  await sql`insert into session (id, class_id, number, title, starts_at, ends_at, is_mandatory,
      check_in_from, check_in_until, late_after, check_in_key)
    select class.id, class.id, 9, 'Buổi', ${from}, ${until}, 1, ${from}, ${until}, ${until}, 'key'
    from class where class.id like 'bench-%'`.execute(db)
  const { rows } = await sql<{ sessionId: SessionId; personId: PersonId }>`
    select session.id as "sessionId", membership.person_id as "personId"
    from session join class on class.id = session.class_id
      join campaign_node as node on node.id = class.campaign_node_id
      join membership on membership.org_unit_id = node.org_unit_id
        and membership.attach = 'chinh_thuc' and membership.valid_to is null
    where session.id like 'bench-%'
    order by substr(membership.person_id, length(membership.person_id) - 5), membership.person_id
    limit 40000`.execute(db)
  const now = ctx.clock.now()
  return rows.map(({ sessionId, personId }) => ({
    person_id: personId,
    session_id: sessionId,
    state: 'co_mat' as const,
    method: 'qr' as const,
    recorded_by: personId,
    recorded_at: now,
    device_at: null,
    confirmed_by: null,
    confirmed_at: null,
    awaits_confirmation: 0,
    leave: 'none' as const,
    absence_code: null,
  }))
}

type CheckIns = Awaited<ReturnType<typeof openSessions>>

/** Check-ins by the house's own group writer at an even pace, while the counters roll and an officer looks. */
const measureRush = async (house: House, at: Province, all: CheckIns): Promise<Row[]> => {
  const { ctx, deps, roller } = house
  const input = { unitId: at.root, campaignId: at.campaignId }
  const pages: number[] = []
  const writes: number[] = []
  roller.start()
  const end = performance.now() + RUSH_SECONDS * 1000
  const rush = async () => {
    const begun = performance.now()
    for (let sent = 0; performance.now() < end && sent < all.length;) {
      const due = Math.min(
        all.length,
        Math.floor(((performance.now() - begun) / 1000) * CHECK_INS_A_SECOND),
      )
      const some = all.slice(sent, due)
      sent = Math.max(sent, due)
      if (some.length > 0)
        writes.push(
          await timed(() => Promise.all(some.map((row) => deps.groupWriter.writeAttendance(row)))),
        )
      await wait(10)
    }
  }
  const look = async () => {
    while (performance.now() < end) {
      pages.push(await timed(() => getCoverage({ ctx, input })))
      await wait(ASK_EVERY_MS)
    }
  }
  await Promise.all([rush(), look()])
  await roller.stop()
  await createFigureRoller(deps).once()
  return [
    {
      what: `the province page during ${CHECK_INS_A_SECOND} check-ins a second`,
      value: spread(pages),
      goal: 'p99 ≤ 50 ms',
      isMissed: quantile(pages, 0.99) > 50,
    },
    { what: 'check-ins of 10 ms together, then', value: spread(writes) },
  ]
}

/** From a check-in that is durable to the province's own number with it. */
const measureLag = async (house: House, at: Province, some: CheckIns): Promise<Row> => {
  const { ctx, deps } = house
  const input = { unitId: at.root, campaignId: at.campaignId }
  const roller = createFigureRoller(deps)
  const attended = async () => (await readCells({ ctx, input })).total.attended
  roller.start()
  const lags: number[] = []
  for (const row of some) {
    const session = { ...row, session_id: row.session_id }
    await house.db.deleteFrom('attendance').where('person_id', '=', row.person_id).execute()
    await createFigureRoller(deps).once()
    const before = await attended()
    await deps.groupWriter.writeAttendance(session)
    const written = performance.now()
    await waitUntil(async () => (await attended()) > before)
    lags.push(performance.now() - written)
  }
  await roller.stop()
  return {
    what: 'one check-in until the province counts it',
    value: spread(lags),
    goal: '≤ 1 s',
    isMissed: quantile(lags, 1) > 1000,
  }
}

const LONGEST_WAIT_MS = 10_000
const waitUntil = async (isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + LONGEST_WAIT_MS
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('waited in vain')
    await wait(5)
  }
}

const measureProvince = async (db: Db): Promise<Row[]> => {
  await migrate(db)
  const house = houseOn(db)
  await loadSet({ ctx: house.ctx, input: { plan: planSet('D3', SEED) } })
  await sql`update campaign set closed_at = null`.execute(db)
  const building = await timed(() => house.roller.once())
  const at = await findProvince(house)
  const reading = await measureReading(house, at)
  const checkIns = await openSessions(house, at)
  await createFigureRoller(house.deps).once()
  const lag = await measureLag(house, at, checkIns.slice(0, LAG_TRIALS))
  return [
    { what: 'all counters built from the facts', value: `${(building / 1000).toFixed(1)} s` },
    ...reading,
    lag,
    ...(await measureRush(house, at, checkIns.slice(LAG_TRIALS))),
    ...(await measureEvents(house)),
  ]
}

/** The nation as counts alone: 237,000 branches and all above them. */
const measureNation = async (db: Db): Promise<Row[]> => {
  await migrate(db)
  const house = houseOn(db)
  const { campaignId, root, units } = await seedNationCounts(house.ctx)
  const rows: Row[] = []
  const ask = async (what: string, unitIds: readonly OrgUnitId[]) => {
    let turn = 0
    const all = await times(REPEATS, () => {
      const unitId = unitIds[(turn += 7919) % unitIds.length] ?? root
      return readCells({ ctx: house.ctx, input: { unitId, campaignId } })
    })
    const p50 = quantile(all, 0.5)
    rows.push({ what, value: spread(all), goal: '≤ 2 ms', isMissed: p50 > 2 })
  }
  await ask('cells of the root', [root])
  await ask('cells of a province', units.provinces)
  await ask('cells of a commune', units.communes)
  await ask('cells of a branch', units.branches)
  return rows
}

/** @returns after both sets were measured on both databases */
export const run = async (): Promise<void> => {
  await onBothDatabases('figures', async (db, name) =>
    printTable(`Figures of a province, 240,000 members (${name})`, await measureProvince(db)),
  )
  await onBothDatabases('nation', async (db, name) =>
    printTable(`Figures of the nation, 237,000 branches (${name})`, await measureNation(db)),
  )
}

if (import.meta.main) await run()
