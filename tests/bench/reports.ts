/** Measures how long the report of a whole large province takes to compile and to list, on both databases. */
import { migrate } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { cellsBy } from '@quan-triet/bot-server/domain/figures/cells'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import { nodeIdOf } from '@quan-triet/bot-server/services/synthetic/synthetic-ids'
import { planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import { rootUnit } from '@quan-triet/bot-server/synthetic/plan-tree'
import { takeInAll } from '../support/take-in-all.ts'
import { onBothDatabases } from './both-databases.ts'
import { printTable, quantile, type Row } from './table.ts'

const SEED = 20_260_312
const REPEATS = 20
const GOAL_MS = 3000

/** Every child of the province has sent and was taken in; its report is compiled from those snapshots. */
export const measureReports = async (db: Db): Promise<Row[]> => {
  await migrate(db)
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('error'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'bench'),
  })
  const ctx = systemContext(deps, 'bench')
  const plan = planSet('D3', SEED)
  await loadSet({ ctx, input: { plan } })
  // What the numbers are costs nothing: every child reports the same.
  const total = cellsBy(() => 1000)
  const taken = plan.units
    .filter(({ parentId, to }) => parentId === rootUnit && to === null)
    .map(({ id }) => ({ nodeId: nodeIdOf(id), total }))
  await takeInAll(db, taken)
  const all: number[] = []
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const begun = performance.now()
    await compileReport({ ctx, input: { nodeId: nodeIdOf(rootUnit) } })
    all.push(performance.now() - begun)
  }
  const slowest = quantile(all, 1)
  return [
    {
      what: `the report of the province compiled from ${taken.length} units below`,
      value: `p50 ${quantile(all, 0.5).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
      goal: '≤ 3 s',
      isMissed: slowest > GOAL_MS,
    },
  ]
}

export const run = (): Promise<void> =>
  onBothDatabases('reports', async (db, database) =>
    printTable(`Report of a province of 240,000 members on ${database}`, await measureReports(db)),
  )
