/** Measures what durable webhook intake costs (PERF-1…PERF-4): paired slices against the same route without a database. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printTable, quantile, ratioOf, type Row } from './table.ts'
import { BENCH_SECRET } from './webhook-secret.ts'

const MODES = ['none', 'group', 'single', 'plain'] as const
type Mode = (typeof MODES)[number]
const SLICE_MS = 1000
const SLICES = 8

interface Server {
  child: ChildProcess
  port: number
}
interface Slice {
  perSecond: number
  cpuUs: number
  commitsPer1000: number
  latencies: number[]
}

const startServer = async (mode: Mode, folder: string): Promise<Server> => {
  const script = fileURLToPath(new URL('webhook-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, mode, join(folder, `${mode}.db`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(line.toString()) }
}

let serial = 0
const eventBody = (): string => {
  serial += 1
  return JSON.stringify({
    event_name: 'message.text.received',
    message: {
      from: { id: '6ede9afa66b88fe6d6a9', display_name: 'A', is_bot: false },
      chat: { id: `group-${serial % 500}`, chat_type: 'GROUP' },
      text: '@Bot Quán Triệt ai chưa điểm danh',
      message_id: `m-${process.pid}-${serial}`,
      date: 1_773_280_800_000,
    },
  })
}

const post = (port: number, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = eventBody()
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-bot-api-secret-token': BENCH_SECRET,
    }
    const options = {
      port,
      host: '127.0.0.1',
      path: '/webhooks/zalo-bot',
      method: 'POST',
      agent,
      headers,
    }
    const call = request(options, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      )
    })
    call.once('error', reject)
    call.end(body)
  })

const usageOf = async (port: number) => {
  const response = await fetch(`http://127.0.0.1:${port}/usage`)
  return (await response.json()) as { user: number; system: number; commits: number }
}

const measureSlice = async (server: Server, agent: Agent, connections: number): Promise<Slice> => {
  const before = await usageOf(server.port)
  const latencies: number[] = []
  const end = performance.now() + SLICE_MS
  const worker = async () => {
    // Opening a connection is not what is measured.
    await post(server.port, agent)
    while (performance.now() < end) {
      const began = performance.now()
      await post(server.port, agent)
      latencies.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const after = await usageOf(server.port)
  const cpu = after.user + after.system - before.user - before.system
  return {
    perSecond: (latencies.length * 1000) / SLICE_MS,
    cpuUs: cpu / latencies.length,
    commitsPer1000: ((after.commits - before.commits) * 1000) / latencies.length,
    latencies,
  }
}

const measure = async (servers: Map<Mode, Server>, connections: number): Promise<Row[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const slices = new Map<Mode, Slice[]>(MODES.map((mode) => [mode, []]))
  for (let round = 0; round <= SLICES; round += 1)
    for (const mode of MODES.toSorted(() => Math.random() - 0.5)) {
      const server = servers.get(mode)
      if (!server) continue
      const slice = await measureSlice(server, agent, connections)
      // The first round warms up.
      if (round > 0) slices.get(mode)?.push(slice)
    }
  agent.destroy()
  return rowsOf(slices, connections)
}

const rowsOf = (slices: Map<Mode, Slice[]>, connections: number): Row[] => {
  const of = (mode: Mode) => slices.get(mode) ?? []
  const paired = (a: Mode, b: Mode, key: 'perSecond' | 'cpuUs') =>
    ratioOf(of(a).map((slice, index) => [slice[key], of(b)[index]?.[key] ?? Number.NaN] as const))
  const group = of('group')
  const latencies = group.flatMap((slice) => slice.latencies)
  const at = `${connections} connections: `
  const middle = (mode: Mode) =>
    quantile(
      of(mode).map((slice) => slice.perSecond),
      0.5,
    ).toFixed(0)
  const commits = quantile(
    group.map((slice) => slice.commitsPer1000),
    0.5,
  )
  const per999 = quantile(latencies, 0.999)
  return [
    {
      what: `${at}requests/s durable / none / single`,
      value: `${middle('group')} / ${middle('none')} / ${middle('single')}`,
    },
    {
      what: `${at}PERF-1 requests, durable ÷ no database`,
      value: paired('group', 'none', 'perSecond'),
      goal: '≥ 0.95',
    },
    {
      what: `${at}PERF-1 CPU, durable ÷ no database`,
      value: paired('group', 'none', 'cpuUs'),
      goal: '≤ 1.05',
    },
    {
      what: `${at}PERF-2 requests, durable ÷ commit per event`,
      value: paired('group', 'single', 'perSecond'),
      goal: '≥ 4.5',
    },
    {
      what: `${at}PERF-3 commits per 1,000 events`,
      value: commits.toFixed(0),
      goal: '≤ 30 under load',
    },
    {
      what: `${at}PERF-3 acknowledgement p99.9`,
      value: `${per999.toFixed(0)} ms`,
      goal: '≤ 100 ms',
    },
    {
      what: `${at}PERF-4 CPU, durable ÷ plain node:http`,
      value: paired('group', 'plain', 'cpuUs'),
      goal: '≤ 1.25',
    },
  ]
}

/** Runs all servers side by side and prints the table. */
export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-'))
  const servers = new Map<Mode, Server>()
  for (const mode of MODES) servers.set(mode, await startServer(mode, folder))
  try {
    for (const connections of [50, 400])
      printTable('Durable webhook intake', await measure(servers, connections))
  } finally {
    for (const { child } of servers.values()) child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await run()
