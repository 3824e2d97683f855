/** Replays the 134,000 check-ins of one conference at ten times their speed, through one server and through two (PERF-5). */
import { openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { checkInAt, codeFor, createHallHouse } from '../support/hall-house.ts'
import type { HouseProcess } from '../support/house-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { type Hall, type HallPerson, seedHall } from './check-in-hall.ts'
import { printTable, quantile, type Row } from './table.ts'

/** 335 halls of 400; who comes before and after is no part of the 134,000. */
const SIZE = { branches: 335, perBranch: 402, rounds: 1 }
const BURST = 134_000
const [WARM, IDLE] = [300, 300]
/** Ten times the ten minutes of the anchor (2,233 a second). */
const BURST_MS = 60_000
const IDLE_MS = 20_000
/** One after another: seen from the check-in's answer at one process to the word at the other. */
const SEEN = 40
const TICKS_A_SECOND = 100
/** A durable write is part of what is measured: PostgreSQL as it comes. */
const DURABLE = ['-c', 'max_connections=100']

interface Measured {
  latencies: number[]
  refused: number
  unanswered: number
  /** From the first to the last answer. */
  seconds: number
}

/** Sends each at its moment, whatever has been answered by then: a hall does not wait for the server. */
const replay = async (
  hall: Hall,
  people: readonly HallPerson[],
  { houses, ms }: { houses: readonly HouseProcess[]; ms: number },
): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const measured: Measured = { latencies: [], refused: 0, unanswered: 0, seconds: 0 }
  const began = performance.now()
  const checkOneIn = async (person: HallPerson, index: number): Promise<void> => {
    const due = began + (index * ms) / people.length
    const url = houses[index % houses.length]?.url ?? ''
    const status = await checkInAt(url, { person, code: codeFor(hall, person), agent }).catch(
      () => 0,
    )
    // From the moment at which it was to leave: what waits here for a free hand has waited, too.
    if (status === 200) measured.latencies.push(performance.now() - due)
    else if (status === 0) measured.unanswered += 1
    else measured.refused += 1
  }
  const under: Promise<void>[] = []
  for (const [index, person] of people.entries()) {
    const early = began + (index * ms) / people.length - performance.now()
    if (early > 1) await wait(early)
    under.push(checkOneIn(person, index))
  }
  await Promise.all(under)
  measured.seconds = (performance.now() - began) / 1000
  agent.destroy()
  return measured
}

/** Seconds of a core that the servers have used so far; without what the database uses in processes of its own. */
const cpuOf = async (houses: readonly HouseProcess[]): Promise<number> => {
  let ticks = 0
  for (const house of houses) {
    const stat = await readFile(`/proc/${house.pid()}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    ticks += Number(fields[11]) + Number(fields[12])
  }
  return ticks / TICKS_A_SECOND
}

/** How long each of some check-ins at the first process takes to be told on a screen that is open at the last one. */
const measureSeen = async (
  hall: Hall,
  houses: readonly HouseProcess[],
  [watcher, ...people]: readonly HallPerson[],
): Promise<number[]> => {
  const [first, last] = [houses[0]?.url ?? '', houses.at(-1)?.url ?? '']
  const leaving = new AbortController()
  const stream = await fetch(`${last}/api/live`, {
    headers: { authorization: `Bearer ${watcher?.token ?? ''}` },
    signal: leaving.signal,
  })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const rollTold = async (): Promise<number> => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done || value?.includes('"roll"')) return performance.now()
    }
  }
  const waits: number[] = []
  for (const person of people) {
    const told = rollTold()
    await checkInAt(first, { person, code: codeFor(hall, person) })
    const answered = performance.now()
    waits.push(Math.max(0, (await told) - answered))
    await wait(50)
  }
  leaving.abort()
  return waits
}

const countPresent = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('attendance')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'co_mat')
    .executeTakeFirstOrThrow()
  return count
}

const inMs = (all: readonly number[]): string => all.map((ms) => ms.toFixed(1)).join(' / ')

const rowsOf = (name: string, idle: Measured, burst: Measured): Row[] => {
  const tails = ({ latencies }: Measured) =>
    [0.5, 0.99, 0.999].map((share) => quantile(latencies, share))
  const ratio = (tails(burst)[1] ?? 0) / (tails(idle)[1] ?? 1)
  const isWhole = burst.refused + burst.unanswered === 0
  return [
    {
      what: `${name}: check-ins answered a second`,
      value: (burst.latencies.length / burst.seconds).toFixed(0),
      goal: '2,233 offered',
    },
    { what: `${name}: idle p50 / p99 / p99.9, ms`, value: inMs(tails(idle)) },
    { what: `${name}: burst p50 / p99 / p99.9, ms`, value: inMs(tails(burst)) },
    {
      what: `${name}: p99 burst ÷ idle`,
      value: ratio.toFixed(1),
      goal: '≤ 10',
      isMissed: ratio > 10,
    },
    {
      what: `${name}: refused / unanswered`,
      value: `${burst.refused} / ${burst.unanswered}`,
      goal: '0 / 0',
      isMissed: !isWhole,
    },
  ]
}

/** @param processes how many, all on the one database */
const measure = async (databaseUrl: string, processes: number, folder: string): Promise<Row[]> => {
  const name = processes === 1 ? 'one process, SQLite' : `${processes} processes, PostgreSQL`
  const files = join(folder, 'files')
  const houses: HouseProcess[] = []
  for (let count = 0; count < processes; count += 1)
    houses.push(await createHallHouse(databaseUrl, files))
  try {
    // The first start brings the tables; the people come while nobody has the file open.
    await houses[0]?.start()
    await houses[0]?.stop()
    const db = openDatabase(databaseUrl)
    const hall = await seedHall(db, SIZE)
    await db.destroy()
    await Promise.all(houses.map((house) => house.start()))
    const ofOneHall = hall.people.filter(({ branch }) => branch === 0).slice(0, SEEN + 1)
    const others = hall.people.filter((person) => !ofOneHall.includes(person))
    const warm = await replay(hall, others.slice(0, WARM), { houses, ms: IDLE_MS / 2 })
    const idle = await replay(hall, others.slice(WARM, WARM + IDLE), { houses, ms: IDLE_MS })
    const cpuBefore = await cpuOf(houses)
    const burst = await replay(hall, others.slice(-BURST), { houses, ms: BURST_MS })
    const cpu = (await cpuOf(houses)) - cpuBefore
    const seen = await measureSeen(hall, houses, ofOneHall)
    await Promise.all(houses.map((house) => house.stop()))
    const after = openDatabase(databaseUrl)
    const acknowledged = [warm, idle, burst].reduce((sum, one) => sum + one.latencies.length, 0)
    const lost = acknowledged + seen.length - (await countPresent(after))
    await after.destroy()
    return [
      ...rowsOf(name, idle, burst),
      {
        what: `${name}: CPU of the servers a check-in, µs; cores at 2,233 a second`,
        value: `${((cpu / BURST) * 1e6).toFixed(0)}; ${((cpu / BURST) * (BURST / (BURST_MS / 1000))).toFixed(2)}`,
      },
      {
        what: `${name}: acknowledged and not stored`,
        value: String(lost),
        goal: '0',
        isMissed: lost !== 0,
      },
      {
        what: `${name}: told on a screen${processes > 1 ? ' of the other process' : ''}, p50 / slowest, ms`,
        value: inMs([quantile(seen, 0.5), Math.max(...seen)]),
        goal: '≤ 1,000',
      },
    ]
  } finally {
    await Promise.all(houses.map((house) => house.kill()))
  }
}

/** Everything runs on one machine, the phones as well: what else runs there is part of what is measured. */
export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-conference-'))
  try {
    const alone = await measure(`sqlite:${join(folder, 'house.db')}`, 1, folder)
    const server = await startPostgres(DURABLE)
    try {
      await server.createDatabase('conference')
      const together = await measure(`${server.url}/conference`, 2, folder)
      printTable('134,000 check-ins of a conference in a minute', [...alone, ...together])
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await run()
