/** Measures how soon a started server answers: on an empty database, and on a province with a million messages sent (PERF-13). */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import { type PeopledSet, planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHouseProcess, freePort } from '../support/house-process.ts'
import { houseOn, SEED } from './figure-events.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const STARTS = 12
const MESSAGES = 1_000_000
const GOAL_MS = 400
const GOAL_RATIO = 1.2

/** Nothing answers at port 9: a start must not wait for the platform. */
const settings = (databaseUrl: string, port: number): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  ZALO_BOT_TOKEN: '1:bench',
  ZALO_BOT_WEBHOOK_SECRET: 'secret-of-the-bench',
  ZALO_BOT_API_URL: 'http://127.0.0.1:9',
  ZALO_GRAPH_URL: 'http://127.0.0.1:9',
  ZALO_APP_ID: '1',
  ZALO_APP_SECRET: 'none',
  ZALO_MINI_APP_ID: '1',
  FILES_DIR: `${databaseUrl.slice('sqlite:'.length)}.files`,
  DATA_KEY: Buffer.alloc(32, 'bench').toString('base64'),
})

const fill = async (databaseUrl: string, set: PeopledSet, messages: number): Promise<void> => {
  const db = openDatabase(databaseUrl)
  await migrate(db)
  await loadSet({ ctx: houseOn(db).ctx, input: { plan: planSet(set, SEED) } })
  const at = '2026-03-01T00:00:00.000Z'
  await sql`with recursive number(n) as (select 1 union all select n + 1 from number where n < ${messages})
    insert into outbox (id, dedupe_key, kind, way, lane, order_key, chat_id, body, state, planned_at, due_at,
      attempts, sent_id, created_at, settled_at)
    select 'old-' || n, 'old-' || n, 'part', 'bot', 'chat-' || n % 4000, 'old-' || n, 'chat-' || n % 4000, '{}',
      'sent', ${at}, ${at}, 1, 'sent-' || n, ${at}, ${at} from number where ${messages} > 0`.execute(
    db,
  )
  await db.destroy()
}

/** From the start of the process to its first answer that database and migrations are ready. */
const startOnce = async (databaseUrl: string): Promise<number> => {
  const port = await freePort()
  const house = createHouseProcess(port, settings(databaseUrl, port))
  const began = performance.now()
  await house.start()
  const took = performance.now() - began
  // An orderly end: it also leaves the compiled code for the next start.
  await house.stop()
  return took
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'cold-start-'))
  const url = (name: string) => `sqlite:${join(folder, `${name}.db`)}`
  try {
    await fill(url('small'), 'D1', 0)
    await fill(url('big'), 'D3', MESSAGES)
    await startOnce(url('small'))
    await startOnce(url('big'))
    const pairs: [number, number][] = []
    for (let turn = 0; turn < STARTS; turn += 1)
      pairs.push([await startOnce(url('big')), await startOnce(url('small'))])
    const rows = ['1,000,000 messages and set D3', 'set D1'].map((what, side): Row => {
      const times = pairs.map((pair) => pair[side] ?? 0)
      const p50 = quantile(times, 0.5)
      return {
        what: `start to first answer, ${what}`,
        value: `p50 ${p50.toFixed(0)}, slowest ${Math.max(...times).toFixed(0)} ms`,
        goal: `≤ ${GOAL_MS} ms`,
        isMissed: p50 > GOAL_MS,
      }
    })
    const ratio = quantile(
      pairs.map(([big, small]) => big / small),
      0.5,
    )
    printTable('Cold start of one process on SQLite', [
      ...rows,
      {
        what: 'big ÷ small',
        value: ratioOf(pairs),
        goal: `≤ ${GOAL_RATIO}`,
        isMissed: ratio > GOAL_RATIO,
      },
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}
