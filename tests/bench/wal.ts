/** Measures how long commits take while the WAL is written back, and how long the WAL grows (REL-7). */
import { createGroupWriter } from '@quan-triet/bot-server/db/group-writer'
import { keepCheckpoints } from '@quan-triet/bot-server/db/keep-checkpoints'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

/** Rows that are there before, so that each commit changes pages far apart. */
const ROWS = 200_000
const SLICES = 8
const SLICE_MS = 2500
/** Some hundred events a second. */
const TOGETHER = 8
const PAUSE_MS = 5
const LETTERS = 400
const GOAL_RATIO = 10
const GOAL_MB = 64
/** `READER_SECONDS=600 pnpm bench wal` as the goal has it. */
const READER_MS = Number(process.env['READER_SECONDS'] ?? 30) * 1000
const AFTER_MS = 2000
const MB = 1024 * 1024

const NOW = '2026-03-12T02:00:00.000Z'

const eventRow = () => ({
  source: 'zalo-bot' as const,
  event_id: randomUUID(),
  chat: 'c',
  order_key: randomUUID(),
  body: 'x'.repeat(LETTERS),
  state: 'settled' as const,
  reason: null,
  received_at: NOW,
})

interface Side {
  db: Db
  path: string
  commit(): Promise<number>
  /** Ends what writes the WAL back. */
  end(): Promise<void>
}

const fail = (error: unknown): never => {
  throw error
}

/** How the WAL of a side is written back: by whoever commits, by a thread of its own, or never. */
type How = 'default' | 'thread' | 'never'

const openSide = async (path: string, how: How): Promise<Side> => {
  const db = openDatabase(`sqlite:${path}`)
  await migrate(db)
  await sql`with recursive number(n) as (select 1 union all select n + 1 from number where n < ${ROWS})
    insert into inbox (source, event_id, chat, order_key, body, state, received_at)
    select 'zalo-bot', lower(hex(randomblob(16))), 'c', lower(hex(randomblob(16))), '', 'settled', ${NOW}
    from number`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  if (how === 'never') await sql`pragma wal_autocheckpoint = 0`.execute(db)
  const end = how === 'thread' ? keepCheckpoints(db, fail) : undefined
  const writer = createGroupWriter(db)
  return {
    db,
    path,
    async commit() {
      const rows = Array.from({ length: TOGETHER }, eventRow)
      const began = performance.now()
      await Promise.all(rows.map((row) => writer.writeEvent(row)))
      return performance.now() - began
    },
    async end() {
      await end?.()
      await db.destroy()
    },
  }
}

const walMb = ({ path }: Side): number =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) / MB

interface Slice {
  times: number[]
  longestWalMb: number
}

const runSlice = async (side: Side): Promise<Slice> => {
  const slice: Slice = { times: [], longestWalMb: 0 }
  for (const end = performance.now() + SLICE_MS; performance.now() < end;) {
    slice.times.push(await side.commit())
    slice.longestWalMb = Math.max(slice.longestWalMb, walMb(side))
    await pass(PAUSE_MS)
  }
  return slice
}

const tailOf = (times: readonly number[]): number => quantile(times, 0.999) / quantile(times, 0.5)

const rowOf = (what: string, slices: readonly Slice[]): Row => {
  const times = slices.flatMap((slice) => slice.times)
  const tail = tailOf(times)
  return {
    what,
    value: `p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(1)}, p99.9 ${quantile(times, 0.999).toFixed(1)}, most ${Math.max(...times).toFixed(1)}: ×${tail.toFixed(1)}; ${times.length} commits; WAL ≤ ${Math.max(...slices.map((slice) => slice.longestWalMb)).toFixed(1)} MB`,
  }
}

const runTails = async (folder: string): Promise<Row[]> => {
  const open = (how: How) => openSide(join(folder, `${how}.db`), how)
  const sides = {
    default: await open('default'),
    thread: await open('thread'),
    never: await open('never'),
  }
  const slices: Record<How, Slice[]> = { default: [], thread: [], never: [] }
  const order: How[] = ['default', 'thread', 'never']
  for (let turn = 0; turn < SLICES; turn += 1)
    for (const how of turn % 2 === 0 ? order : order.toReversed())
      slices[how].push(await runSlice(sides[how]))
  for (const side of Object.values(sides)) await side.end()
  const tails = (how: How) => slices[how].map((slice) => quantile(slice.times, 0.99))
  const paired = (a: How, b: How): string =>
    ratioOf(tails(a).map((tail, index): [number, number] => [tail, tails(b)[index] ?? 1]))
  return [
    rowOf('written back by whoever commits (SQLite by itself)', slices.default),
    {
      ...rowOf('written back by a thread of its own (the product)', slices.thread),
      goal: `p99.9 ≤ ×${GOAL_RATIO} of p50`,
      isMissed: tailOf(slices.thread.flatMap((slice) => slice.times)) > GOAL_RATIO,
    },
    rowOf('never written back: the tail of disk and machine', slices.never),
    { what: 'p99 of a slice, thread / by itself', value: paired('thread', 'default') },
    { what: 'p99 of a slice, thread / never', value: paired('thread', 'never') },
  ]
}

/** Somebody reads for long, which keeps the WAL from being begun anew; afterwards it must become short again. */
const runReader = async (folder: string): Promise<Row[]> => {
  const side = await openSide(join(folder, 'read.db'), 'thread')
  const reader = openDatabase(`sqlite:${side.path}`)
  let longest = 0
  let commits = 0
  await reader.transaction().execute(async (tx) => {
    await sql`select count(*) from inbox`.execute(tx)
    for (const end = performance.now() + READER_MS; performance.now() < end;) {
      await side.commit()
      commits += 1
      longest = Math.max(longest, walMb(side))
      await pass(PAUSE_MS)
    }
  })
  // The thread's next turn writes it back, and the commit after that begins it anew.
  for (const end = performance.now() + AFTER_MS; performance.now() < end;) {
    await side.commit()
    await pass(PAUSE_MS)
  }
  const after = walMb(side)
  await reader.destroy()
  await side.end()
  return [
    {
      what: `WAL under a reader of ${READER_MS / 1000} s, ${(commits / (READER_MS / 1000)).toFixed(0)} commits/s`,
      value: `${longest.toFixed(1)} MB at most, ${after.toFixed(1)} MB after it`,
      goal: `≤ ${GOAL_MB} MB`,
      isMissed: longest > GOAL_MB,
    },
  ]
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wal-'))
  try {
    printTable('Commits and the WAL', [...(await runTails(folder)), ...(await runReader(folder))])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
