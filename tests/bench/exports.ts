/** Measures long tables at the size of the nation: time, memory and how long others wait, at 10,000 and 100,000 rows (PERF-12). */
import { migrate } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { streamTable } from '@quan-triet/bot-server/lib/spreadsheets/stream-table'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { progressTable } from '@quan-triet/bot-server/services/exports/progress-table'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { onBothDatabases } from './both-databases.ts'
import { type Nation, seedNationCounts } from './nation-counts.ts'
import { printTable, type Row } from './table.ts'

const SIZES = [10_000, 100_000]
const MB = 1024 * 1024
/** PERF-12. */
const MOST_GROWTH = 1.1
/** Far enough apart that collecting does not become what is measured. */
const LOOK_EVERY_ROWS = 5000

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** What is truly held: what nobody needs any more is collected first. */
const liveHeap = (): number => {
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  return process.memoryUsage().heapUsed
}

/** The first rows of many: as a unit with so many below it gives them. */
async function* first<T>(rows: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let left = count
  for await (const row of rows) {
    if (left === 0) return
    left -= 1
    yield row
  }
}

const measure = async (ctx: ServiceContext, nation: Nation, count: number) => {
  const now = ctx.clock.now()
  const campaign = {
    id: nation.campaignId,
    title: 'Đợt học tập toàn quốc',
    targetPercent: 98,
    reportingBase: 'phai_hoc' as const,
  }
  const asked = { unitId: nation.root, campaign, countedAt: now, day: dayOf(now) }
  const before = liveHeap()
  let most = before
  let rss = 0
  const noteMemory = (rowsDone: number): Promise<void> => {
    if (rowsDone % LOOK_EVERY_ROWS === 0) most = Math.max(most, liveHeap())
    rss = Math.max(rss, process.memoryUsage.rss())
    return Promise.resolve()
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const table = progressTable(ctx, asked, noteMemory)
  let size = 0
  for await (const chunk of streamTable({ ...table, rows: first(table.rows, count) }))
    size += chunk.byteLength
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  const value = [
    `${seconds.toFixed(1)} s`,
    `${(size / MB).toFixed(1)} MB file`,
    `${((most - before) / MB).toFixed(0)} MB more held at most`,
    `others wait ${(delay.percentile(99) / 1e6).toFixed(0)} ms (p99), ${(delay.max / 1e6).toFixed(0)} ms at most`,
  ].join('; ')
  return { value, rss }
}

/** Prints a row a database and a size. */
export const run = async (): Promise<void> => {
  const rows: Row[] = []
  await onBothDatabases('exports', async (db, database) => {
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
    const nation = await seedNationCounts(ctx)
    const resident: number[] = []
    for (const size of SIZES) {
      const { value, rss } = await measure(ctx, nation, size)
      resident.push(rss)
      rows.push({ what: `${size} rows of the table of progress, ${database}`, value })
    }
    const ratio = (resident[1] ?? 0) / (resident[0] ?? 1)
    rows.push({
      what: `memory of the process, 100000 rows to 10000, ${database}`,
      value: ratio.toFixed(2),
      goal: '≤ 1.10',
      isMissed: ratio > MOST_GROWTH,
    })
  })
  printTable('Long exports', rows)
}
