/** Measures an import of 10,000 rows from the file to the roster, what it costs others meanwhile, and what bombs cost. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { writeTable } from '@quan-triet/bot-server/lib/spreadsheets/write-table'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW, seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { bigBranches, bigRoster, bigTitles } from '../fixtures/spreadsheets/big-roster.ts'
import { hostileWorkbooks } from '../fixtures/spreadsheets/hostile-workbooks.ts'
import { workbookOf } from '../fixtures/spreadsheets/workbooks.ts'
import type { Row } from './table.ts'

const ROWS = 10_000
const MEGABYTE = 1024 * 1024

const openHouse = async () => {
  const db = openDatabase('sqlite::memory:')
  await migrate(db)
  const ctx = systemContext(
    createDeps({
      db,
      clock: createMovableClock(FIXTURE_NOW),
      log: createLogger('silent'),
      graph: { baseUrl: '', appSecret: '' },
      miniAppId: '',
      dataKey: Buffer.alloc(32, 'bench'),
    }),
    'bench',
  )
  await seedFCb3({ ctx, input: { sentParts: 'recorded' } })
  await insertUnits(db, bigBranches(wardUnit))
  return { db, ctx }
}

const bigFile = (): Promise<Uint8Array<ArrayBuffer>> =>
  writeTable({
    sheetName: 'Danh sách',
    columns: bigTitles.map((title) => ({ title, width: 20, kind: 'text' })),
    rows: bigRoster(ROWS).rows,
  })

/** The longest time for which nothing else was done while `work` ran, and the memory that it took. */
const watch = async <T>(work: () => Promise<T>) => {
  const before = process.memoryUsage().rss
  let [longest, peak, last] = [0, before, performance.now()]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  const started = performance.now()
  const result = await work()
  const took = performance.now() - started
  clearInterval(timer)
  longest = Math.max(longest, performance.now() - last)
  peak = Math.max(peak, process.memoryUsage().rss)
  return { result, took, longest, growth: (peak - before) / MEGABYTE }
}

const ms = (value: number): string => `${Math.round(value)} ms`
const mb = (value: number): string => `${Math.round(value)} MB`

/** @returns the rows of the table, on SQLite in memory */
export const run = async (): Promise<Row[]> => {
  const { db, ctx } = await openHouse()
  const bytes = await bigFile()
  const target = { kind: 'roster', orgUnitId: wardUnit, fileName: 'ds.xlsx', bytes } as const
  const staged = await watch(() => stageImport({ ctx, input: target }))
  const saved = await watch(() => confirmImport({ ctx, input: { id: staged.result.id } }))
  const again = await watch(() => stageImport({ ctx, input: target }))
  await db.destroy()
  const bomb = workbookOf({ rows: `<row r="1">${' '.repeat(30 * MEGABYTE)}</row>` })
  const lie = workbookOf({ rows: ' '.repeat(60 * MEGABYTE), declared: 1000 })
  const honest = await watch(() => readSpreadsheet(bytes))
  const bombed = await watch(() => readSpreadsheet(bomb))
  const lied = await watch(() => readSpreadsheet(lie))
  const others = []
  for (const [name, , make] of hostileWorkbooks) {
    const file = make()
    others.push({ name, ...(await watch(() => readSpreadsheet(file))) })
  }
  const slowest = others.toSorted((a, b) => b.took - a.took)[0]
  const largest = others.toSorted((a, b) => b.growth - a.growth)[0]
  const doubtful = staged.result.counts.tu_choi + staged.result.counts.nghi_van
  return [
    { what: 'rows, of them doubtful', value: `${ROWS}, ${doubtful}`, goal: `${ROWS}, 50` },
    { what: 'file to preview', value: ms(staged.took) },
    { what: 'preview to roster', value: ms(saved.took) },
    { what: 'end to end', value: ms(staged.took + saved.took), goal: '≤ 10,000 ms' },
    { what: 'the same file again, to preview', value: ms(again.took) },
    { what: 'longest silence while staging', value: ms(staged.longest) },
    { what: 'longest silence while saving', value: ms(saved.longest) },
    { what: 'memory grows, staging and saving', value: mb(staged.growth + saved.growth) },
    { what: 'honest file: time, memory', value: `${ms(honest.took)}, ${mb(honest.growth)}` },
    {
      what: 'bomb 1,000:1: time, memory',
      value: `${ms(bombed.took)}, ${mb(bombed.growth)}`,
      goal: '≤ 1,000 ms, ≤ 64 MB',
    },
    {
      what: 'lying header: time, memory',
      value: `${ms(lied.took)}, ${mb(lied.growth)}`,
      goal: '≤ 1,000 ms, ≤ 64 MB',
    },
    {
      what: `${others.length} hostile files, the slowest: ${slowest?.name}`,
      value: ms(slowest?.took ?? 0),
      goal: '≤ 1,000 ms',
    },
    {
      what: `… the largest: ${largest?.name}`,
      value: mb(largest?.growth ?? 0),
      goal: '≤ 64 MB',
    },
  ]
}
