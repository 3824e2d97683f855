/** Measures in virtual time how much of the permitted rate a broadcast uses, with refusals, silence and crashes (PERF-9). */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVirtualTime } from '../support/virtual-time.ts'
import { addMessages, GROUPS, PARTS } from './broadcast-messages.ts'
import { createPlatform, PER_SECOND, type Policy } from './broadcast-platform.ts'
import { printTable, type Row } from './table.ts'

const START = '2026-03-12T02:00:00.000Z'
const CRASH_EVERY_MS = 400_000

interface Measured {
  seconds: number
  calls: number
  refused: number
  /** Calls that got no answer, or were under way in a crash. */
  lost: number
  /** Most calls begun within any second. */
  busiestSecond: number
  busiestMinute: number
  outOfOrder: number
  twice: number
  unknown: number
  dead: number
  crashes: number
  queries: number
}

/** Most moments of a sorted list that lie within one stretch of time. */
const busiest = (moments: readonly number[], stretchMs: number): number => {
  let from = 0
  let most = 0
  for (const [to, moment] of moments.entries()) {
    while ((moments[from] ?? 0) <= moment - stretchMs) from += 1
    most = Math.max(most, to - from + 1)
  }
  return most
}

const countOpen = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', ['ready', 'sending'])
    .executeTakeFirstOrThrow()
  return count
}

const countState = async (db: Db, state: 'unknown' | 'dead'): Promise<number> => {
  const { count } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return count
}

/** Counts every statement that is compiled. */
const withCounter = (db: Db) => {
  let queries = 0
  return {
    db: db.withPlugin({
      transformQuery({ node }) {
        queries += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
    count: () => queries,
  }
}

/** Sends until nothing is left; a process that crashes is replaced by another at once. */
const broadcast = async (bare: Db, policy: Policy): Promise<Measured> => {
  await addMessages(bare, START)
  const counter = withCounter(bare)
  const time = createVirtualTime(START)
  const platform = createPlatform(time, policy)
  let open = GROUPS * PARTS
  let crashes = 0
  let crashAt = Date.parse(START) + CRASH_EVERY_MS / 2
  while (open > 0) {
    const life = time.beginLife()
    const dispatcher = createDispatcher({
      db: counter.db,
      clock: time.clock,
      log: createLogger('silent'),
      channels: { bot: platform.channelFor(life.timing) },
      limits: {
        perMinute: policy.isKnown ? { bot: PER_SECOND * 60 } : {},
        perMonth: {},
        chatGapMs: 3000,
      },
      timing: life.timing,
      loadFile: () => Promise.reject(new Error('there is no file')),
      onTrouble: () => Promise.resolve(),
    })
    const running = dispatcher.run(new AbortController().signal)
    void running.catch((error: unknown) => console.error(error))
    while (open > 0 && time.now() < crashAt) {
      const lookAt = time.now() + 1000
      await time.passUntil(() => time.now() >= Math.min(lookAt, crashAt))
      open = await countOpen(bare)
    }
    life.kill()
    platform.lost += platform.underWay
    platform.underWay = 0
    if (open > 0) crashes += 1
    crashAt += CRASH_EVERY_MS
  }
  const lists = [...platform.received.values()]
  return {
    seconds: ((platform.calls.at(-1) ?? 0) - Date.parse(START)) / 1000,
    calls: platform.calls.length,
    refused: platform.refused,
    lost: platform.lost,
    busiestSecond: busiest(platform.calls, 1000),
    busiestMinute: busiest(platform.calls, 60_000),
    outOfOrder: lists.filter((list) => list.some((part, i) => part < (list[i - 1] ?? 0))).length,
    twice: lists.filter((list) => new Set(list).size < list.length).length,
    unknown: await countState(bare, 'unknown'),
    dead: await countState(bare, 'dead'),
    crashes,
    queries: counter.count(),
  }
}

const measure = async (policy: Policy): Promise<Measured> => {
  const folder = await mkdtemp(join(tmpdir(), 'broadcast-'))
  const db = openDatabase(`sqlite:${join(folder, 'broadcast.db')}`)
  try {
    await migrate(db)
    return await broadcast(db, policy)
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true })
  }
}

const utilisation = ({ seconds }: Measured): number => (GROUPS * PARTS) / PER_SECOND / seconds
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const rowsOf = (measured: Measured, goal: string): Row[] => [
  { what: 'of the permitted rate (T min / T)', value: percent(utilisation(measured)), goal },
  { what: 'seconds', value: measured.seconds.toFixed(1) },
  { what: 'calls refused', value: percent(measured.refused / measured.calls) },
  { what: 'crashes', value: String(measured.crashes) },
  {
    what: 'most calls in any second',
    value: String(measured.busiestSecond),
    goal: `≤ ${PER_SECOND} when known`,
  },
  {
    what: 'most calls in any minute',
    value: String(measured.busiestMinute),
    goal: `≤ ${PER_SECOND * 60} when known`,
  },
  { what: 'groups with a part twice', value: String(measured.twice), goal: '0' },
  { what: 'groups with parts out of order', value: String(measured.outOfOrder), goal: '0' },
  {
    what: 'lost / reported unknown',
    value: `${measured.lost} / ${measured.unknown}`,
    goal: 'equal',
  },
  { what: 'given up', value: String(measured.dead), goal: '0' },
  {
    what: 'statements a message',
    value: (measured.queries / (GROUPS * PARTS)).toFixed(1),
    goal: 'constant',
  },
]

export const run = async (): Promise<void> => {
  const known = await measure({ isKnown: true, refused: 0.01, pausesAll: false })
  printTable('Broadcast, limit known, 2,000 groups × 6 parts', rowsOf(known, '≥ 97 %'))
  const learned = await measure({ isKnown: false, refused: 0, pausesAll: false })
  printTable('Broadcast, limit learned', [
    ...rowsOf(learned, '≥ 90 %'),
    { what: 'refused', value: percent(learned.refused / learned.calls), goal: '≤ 1 %' },
  ])
  const pausing = await measure({ isKnown: true, refused: 0.01, pausesAll: true })
  printTable('Broadcast, everything paused for each refusal', [
    ...rowsOf(pausing, ''),
    {
      what: 'only the refused chat waits / everything waits',
      value: (utilisation(known) / utilisation(pausing)).toFixed(2),
      goal: '≥ 1.45',
    },
  ])
}

if (import.meta.main) await run()
