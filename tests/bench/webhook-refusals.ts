/** Measures what a refused webhook costs against an accepted one, and whether comparing secrets tells where they differ (SEC-4). */
import { createApp } from '@quan-triet/bot-server/app'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { isSameSecret } from '@quan-triet/bot-server/lib/secrets'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable, quantile, ratioOf, type Row } from './table.ts'
import { BENCH_SECRET } from './webhook-secret.ts'

const SLICES = 12
const CALLS = 2000
const AT_ONCE = 50
const SAMPLES = 100_000
/** Beyond this two samples are taken to differ. */
const WELCH_LIMIT = 4.5

const HEADER = 'x-bot-api-secret-token'

const openDoor = async (file: string) => {
  const db = openDatabase(`sqlite:${file}`)
  await migrate(db)
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'bench'),
  })
  const app = createApp(deps, {
    botWebhookSecret: BENCH_SECRET,
    onReceived: () => undefined,
    extraOrigins: [],
  })
  return { app, close: () => db.destroy() }
}

type Door = Awaited<ReturnType<typeof openDoor>>

let serial = 0
const post = async ({ app }: Door, secret: string): Promise<number> => {
  serial += 1
  const body = JSON.stringify({
    event_name: 'message.text.received',
    message: {
      from: { id: '6ede9afa66b88fe6d6a9', display_name: 'A', is_bot: false },
      chat: { id: `group-${serial % 500}`, chat_type: 'GROUP' },
      text: '@Bot Quán Triệt ai chưa điểm danh',
      message_id: `m-${serial}`,
      date: 1_773_280_800_000,
    },
  })
  const headers = {
    [HEADER]: secret,
    'content-length': String(Buffer.byteLength(body)),
  }
  const response = await app.request('/webhooks/zalo-bot', { method: 'POST', headers, body })
  return response.status
}

/** Processor time of a call, in µs. */
const costOf = async (door: Door, secret: string, status: number): Promise<number> => {
  const before = process.cpuUsage()
  for (let sent = 0; sent < CALLS; sent += AT_ONCE) {
    const some = await Promise.all(Array.from({ length: AT_ONCE }, () => post(door, secret)))
    if (some.some((one) => one !== status)) throw new Error(`not answered ${status}`)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / CALLS
}

const measureCost = async (door: Door): Promise<Row> => {
  await costOf(door, BENCH_SECRET, 200)
  const pairs: [number, number][] = []
  for (let slice = 0; slice < SLICES; slice += 1) {
    const accepted = await costOf(door, BENCH_SECRET, 200)
    pairs.push([await costOf(door, 'a-guess-of-the-bench!', 401), accepted])
  }
  const ratios = pairs.map(([refused, accepted]) => refused / accepted)
  return {
    what: 'refused ÷ accepted webhook, processor time',
    value: ratioOf(pairs),
    goal: '≤ 0.60',
    isMissed: quantile(ratios, 0.75) > 0.6,
  }
}

const meanAndVariance = (numbers: readonly number[]) => {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (numbers.length - 1)
  return { mean, variance, count: numbers.length }
}

const welch = (a: readonly number[], b: readonly number[]): number => {
  const [one, other] = [meanAndVariance(a), meanAndVariance(b)]
  const spread = Math.sqrt(one.variance / one.count + other.variance / other.count)
  return (one.mean - other.mean) / spread
}

/** Takes both kinds in random order; the slowest tenth is what the machine did meanwhile, not the comparison. */
const timeBoth = (
  compare: (given: string) => boolean,
  early: string,
  late: string,
): { early: number[]; late: number[] } => {
  const times: { early: number[]; late: number[] } = { early: [], late: [] }
  for (let sample = 0; sample < 2 * SAMPLES; sample += 1) {
    const kind = Math.random() < 0.5 ? 'early' : 'late'
    const given = kind === 'early' ? early : late
    const began = process.hrtime.bigint()
    compare(given)
    times[kind].push(Number(process.hrtime.bigint() - began))
  }
  const cut = quantile([...times.early, ...times.late], 0.9)
  return {
    early: times.early.filter((time) => time <= cut),
    late: times.late.filter((time) => time <= cut),
  }
}

/** As a header arrives: what was put together of parts is read more slowly than what was not. */
const inOnePiece = (text: string): string => Buffer.from(text).toString('latin1')

/** How far the times of a wrong first and a wrong last letter lie apart. */
const leakOf = (secret: string, compare: (given: string) => boolean): number => {
  const early = inOnePiece(`!${secret.slice(1)}`)
  const late = inOnePiece(`${secret.slice(0, -1)}!`)
  timeBoth(compare, early, late)
  const times = timeBoth(compare, early, late)
  return Math.abs(welch(times.early, times.late))
}

const measureLeak = (): Row[] => {
  const own = leakOf(BENCH_SECRET, (given) => isSameSecret(given, BENCH_SECRET))
  const long = 'a'.repeat(100_000)
  // Of a copy, or the engine would see that both are one.
  const plain = leakOf(long, (given) => given === Buffer.from(long).toString('latin1'))
  return [
    {
      what: `comparing the secret, ${SAMPLES} samples each: Welch’s |t| of first against last letter wrong`,
      value: own.toFixed(2),
      goal: `< ${WELCH_LIMIT}`,
      isMissed: own >= WELCH_LIMIT,
    },
    {
      what: 'control, === on 100,000 letters',
      value: plain.toFixed(2),
      goal: `≥ ${WELCH_LIMIT}`,
      isMissed: plain < WELCH_LIMIT,
    },
  ]
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-'))
  const door = await openDoor(join(folder, 'bench.db'))
  try {
    printTable('Refused webhooks', [await measureCost(door), ...measureLeak()])
  } finally {
    await door.close()
    await rm(folder, { recursive: true, force: true })
  }
}
