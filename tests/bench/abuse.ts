/** Measures how much one person who asks a hundred times as often as others slows those others down (SEC-8). */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Answered, Order } from './abuse-caller.ts'
import { type Hall, seedHall } from './check-in-hall.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

/** All of them together ask so often, one after another; each once a second, more than anybody does. */
const OTHERS = 100
const SLICE_MS = 2500
const SLICES = 10
/** What the app asks when it is opened. */
const PATH = '/api/home'
const GOAL = 1.5

const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const startServer = async (file: string, mode: 'guarded' | 'open') => {
  const child = spawn(process.execPath, [scriptOf('abuse-server.ts'), file, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(line.toString('utf8')) }
}

const latencyOf = (port: number, agent: Agent, token: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const headers = { authorization: `Bearer ${token}` }
    const call = request({ port, host: '127.0.0.1', path: PATH, agent, headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`somebody else was answered ${response.statusCode}`)),
      )
    })
    call.once('error', reject)
    call.end()
  })

/** What others wait in one slice of time. */
const measureOthers = async (port: number, agent: Agent, hall: Hall): Promise<number[]> => {
  const calls: Promise<number>[] = []
  const began = performance.now()
  while (performance.now() - began < SLICE_MS) {
    const due = ((performance.now() - began) / 1000) * OTHERS
    while (calls.length < due) {
      const { token = '' } = hall.people[1 + (calls.length % OTHERS)] ?? {}
      calls.push(latencyOf(port, agent, token))
    }
    await wait(5)
  }
  return Promise.all(calls)
}

const tell = async (caller: ChildProcess, order: Order): Promise<Answered> => {
  caller.send(order)
  const [answered] = (await once(caller, 'message')) as [Answered]
  return answered
}

interface Measured {
  pairs: (readonly [number, number])[]
  answered: Answered
}

/** Quiet and disturbed slices in turn; the abuser has used up what may be taken at once before the first. */
const measure = async (
  { port, agent, hall }: { port: number; agent: Agent; hall: Hall },
  perSecond: number,
): Promise<Measured> => {
  const [abuser] = hall.people
  const caller = fork(scriptOf('abuse-caller.ts'), [String(port), abuser?.token ?? '', PATH])
  await tell(caller, { perSecond: 500 })
  await wait(2000)
  await tell(caller, { perSecond: 0 })
  const measured: Measured = { pairs: [], answered: { served: 0, refused: 0 } }
  for (let slice = 0; slice < SLICES; slice += 1) {
    const quiet = quantile(await measureOthers(port, agent, hall), 0.99)
    await tell(caller, { perSecond })
    const disturbed = quantile(await measureOthers(port, agent, hall), 0.99)
    const { served, refused } = await tell(caller, { perSecond: 0 })
    measured.pairs.push([disturbed, quiet])
    measured.answered.served += served
    measured.answered.refused += refused
  }
  caller.disconnect()
  return measured
}

const rowOf = (what: string, { pairs, answered }: Measured, goal: string): Row[] => {
  const worse = quantile(
    pairs.map(([disturbed, quiet]) => disturbed / quiet),
    0.75,
  )
  const [with_, without] = [0, 1].map((side) =>
    quantile(
      pairs.map((pair) => pair[side] ?? 0),
      0.5,
    ).toFixed(1),
  )
  return [
    {
      what: `${what}: others’ p99, with ÷ without`,
      value: ratioOf(pairs),
      goal,
      isMissed: goal !== '' && worse > GOAL,
    },
    {
      what: `${what}: p99 with, without; of the abuser served, refused`,
      value: `${with_} ms, ${without} ms; ${answered.served}, ${answered.refused}`,
    },
  ]
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-'))
  const file = join(folder, 'house.db')
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  try {
    const db = openDatabase(`sqlite:${file}`)
    await migrate(db)
    const hall = await seedHall(db, { branches: 10, perBranch: 50, rounds: 1 })
    await db.destroy()
    const rows: Row[] = []
    for (const [mode, perSecond, what, goal] of [
      ['guarded', 100, '100 times as often', `≤ ${GOAL}`],
      ['guarded', 2000, '2,000 times as often', ''],
      ['open', 2000, '2,000 times as often, without limits', ''],
    ] as const) {
      const { child, port } = await startServer(file, mode)
      await measureOthers(port, agent, hall)
      rows.push(...rowOf(what, await measure({ port, agent, hall }, perSecond), goal))
      child.kill()
      await once(child, 'exit')
    }
    printTable('One person who asks on and on', rows)
  } finally {
    agent.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
