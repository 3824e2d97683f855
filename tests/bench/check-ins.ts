/** Measures check-ins per second of one process on SQLite: QR verified, row committed durably (PERF-5, goal 2,200/s). */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { codesAt } from '@quan-triet/bot-server/domain/attendance/check-in-codes'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { checkIn } from '@quan-triet/bot-server/services/attendance/check-in'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type Hall, type HallPerson, seedHall } from './check-in-hall.ts'
import { printTable, quantile, type Row } from './table.ts'

const SIZE = { branches: 40, perBranch: 100 }
const CONCURRENCIES = [64, 256] as const
const REPEATS = 3
const WAYS = ['verb', 'HTTP'] as const
type Way = (typeof WAYS)[number]
/** Each way warms up in a round of its own. */
const ROUNDS = WAYS.length * (1 + CONCURRENCIES.length * REPEATS)

interface Measured {
  round: number
  perSecond: number
  refusals: number
  latencies: number[]
}
/** Checks one person in; throws when refused. */
type CheckOneIn = (person: HallPerson, code: string) => Promise<unknown>

/** Runs `work` for everyone, at most `concurrency` at once. */
const inParallel = async <T>(
  all: readonly T[],
  concurrency: number,
  work: (one: T) => Promise<void>,
): Promise<void> => {
  const rest = all.values()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const one of rest) await work(one)
    }),
  )
}

/** Everyone checks in once in this round, each by the code that shows at that moment. */
const measureRound = async (
  hall: Hall,
  { round, concurrency }: { round: number; concurrency: number },
  checkOneIn: CheckOneIn,
): Promise<Measured> => {
  const latencies: number[] = []
  let refusals = 0
  const began = performance.now()
  await inParallel(hall.people, concurrency, async (person) => {
    const start = performance.now()
    const { qr } = codesAt(hall.sessionOf(round, person.branch), systemClock.now())
    try {
      await checkOneIn(person, qr)
      latencies.push(performance.now() - start)
    } catch {
      refusals += 1
    }
  })
  const seconds = (performance.now() - began) / 1000
  return { round, perSecond: latencies.length / seconds, refusals, latencies }
}

const measureWay = async (
  hall: Hall,
  way: Way,
  checkOneIn: CheckOneIn,
): Promise<Map<number, Measured[]>> => {
  let round = WAYS.indexOf(way) * (1 + CONCURRENCIES.length * REPEATS)
  await measureRound(hall, { round, concurrency: CONCURRENCIES[0] }, checkOneIn)
  const measured = new Map<number, Measured[]>()
  for (const concurrency of CONCURRENCIES) {
    const some: Measured[] = []
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      round += 1
      some.push(await measureRound(hall, { round, concurrency }, checkOneIn))
    }
    measured.set(concurrency, some)
  }
  return measured
}

const verbOn = (db: Db): CheckOneIn => {
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'bench'),
  })
  return (person, code) =>
    checkIn({ ctx: { ...deps, actor: person.actor }, input: { code, method: 'qr' } })
}

const startServer = async (file: string): Promise<{ child: ChildProcess; port: number }> => {
  const script = fileURLToPath(new URL('check-in-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(line.toString('utf8')) }
}

const httpTo =
  (port: number, agent: Agent): CheckOneIn =>
  (person, code) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ code, method: 'qr' })
      const call = request(
        {
          port,
          host: '127.0.0.1',
          path: '/api/check-ins',
          method: 'POST',
          agent,
          headers: {
            authorization: `Bearer ${person.token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          response.resume()
          response.once('end', () =>
            response.statusCode === 200
              ? resolve(undefined)
              : reject(new Error(`${response.statusCode}`)),
          )
        },
      )
      call.once('error', reject)
      call.end(body)
    })

/** The bound: the same rows by a prepared statement, one durable commit for each `batch`, nothing else. */
const measureBound = (folder: string, batch: number): number => {
  const database = new DatabaseSync(join(folder, `bound-${batch}.db`))
  database.exec('pragma journal_mode = WAL; pragma synchronous = FULL')
  database.exec(`create table attendance (
    session_id text not null, person_id text not null, state text not null, method text, recorded_by text,
    recorded_at text, device_at text, confirmed_by text, confirmed_at text, leave text not null,
    absence_code text, awaits_confirmation integer not null, primary key (session_id, person_id))`)
  database.exec('create index attendance_person on attendance (person_id)')
  const insert = database.prepare(
    `insert into attendance values (?, ?, 'co_mat', 'qr', ?, ?, null, null, null, 'none', null, 0)`,
  )
  const people = SIZE.branches * SIZE.perBranch
  const began = performance.now()
  for (let from = 0; from < people; from += batch) {
    database.exec('begin')
    for (let index = from; index < Math.min(people, from + batch); index += 1) {
      const person = `person-${index}`
      insert.run(`session-0-${index % SIZE.branches}`, person, person, new Date().toISOString())
    }
    database.exec('commit')
  }
  const seconds = (performance.now() - began) / 1000
  database.close()
  return people / seconds
}

/** How many acknowledged check-ins of some rounds are not in the database. */
const countLost = async (db: Db, hall: Hall, measured: readonly Measured[]): Promise<number> => {
  const acknowledged = measured.reduce((sum, one) => sum + one.latencies.length, 0)
  const ids = measured.flatMap(({ round }) =>
    Array.from({ length: SIZE.branches }, (_, branch) => hall.sessionOf(round, branch).sessionId),
  )
  const { stored } = await db
    .selectFrom('attendance')
    .select((eb) => eb.fn.countAll<number>().as('stored'))
    .where('session_id', 'in', ids)
    .where('state', '=', 'co_mat')
    .executeTakeFirstOrThrow()
  return acknowledged - stored
}

const rowsOf = (
  name: string,
  measured: readonly Measured[],
  found: { lost: number; bound: number },
): Row[] => {
  const perSecond = quantile(
    measured.map((one) => one.perSecond),
    0.5,
  )
  const latencies = measured.flatMap((one) => one.latencies)
  const refusals = measured.reduce((sum, one) => sum + one.refusals, 0)
  const tails = [0.5, 0.99].map((share) => `${quantile(latencies, share).toFixed(1)} ms`)
  return [
    { what: `${name}: check-ins/s, median`, value: perSecond.toFixed(0), goal: '≥ 2200' },
    { what: `${name}: p50 / p99`, value: tails.join(' / ') },
    { what: `${name}: refused / lost`, value: `${refusals} / ${found.lost}`, goal: '0 / 0' },
    {
      what: `${name}: share of bare inserts (${found.bound.toFixed(0)}/s)`,
      value: (perSecond / found.bound).toFixed(2),
    },
    {
      what: `${name}: share of such a process for the busiest minute (3,860/s)`,
      value: (3860 / perSecond).toFixed(2),
    },
  ]
}

/** @returns the table of check-ins through the verb, then through HTTP with sign-in */
export const run = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-'))
  const file = join(folder, 'house.db')
  const agent = new Agent({ keepAlive: true })
  try {
    const db = openDatabase(`sqlite:${file}`)
    await migrate(db)
    const hall = await seedHall(db, { ...SIZE, rounds: ROUNDS })
    const byWay = new Map([['verb', await measureWay(hall, 'verb', verbOn(db))]])
    // The file belongs to one process at a time.
    await db.destroy()
    const { child, port } = await startServer(file)
    byWay.set('HTTP', await measureWay(hall, 'HTTP', httpTo(port, agent)))
    child.kill()
    await once(child, 'exit')
    const after = openDatabase(`sqlite:${file}`)
    const rows: Row[] = []
    for (const [way, byConcurrency] of byWay)
      for (const [concurrency, measured] of byConcurrency) {
        const lost = await countLost(after, hall, measured)
        const bound = measureBound(await mkdtemp(join(folder, 'bound-')), concurrency)
        rows.push(...rowsOf(`${way}, ${concurrency} at once`, measured, { lost, bound }))
      }
    await after.destroy()
    return rows
  } finally {
    agent.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) printTable('Check-ins of one process on SQLite', await run())
