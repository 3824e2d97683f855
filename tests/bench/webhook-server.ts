/** One of the servers that `webhook-intake.ts` compares, as a process of its own: `node webhook-server.ts MODE FILE`. */
import { serve } from '@hono/node-server'
import { createGroupWriter, type GroupWriter } from '@quan-triet/bot-server/db/group-writer'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { zaloBotWebhook } from '@quan-triet/bot-server/http/webhooks/zalo-bot'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { isSameSecret } from '@quan-triet/bot-server/lib/secrets'
import { Hono } from 'hono'
import { BENCH_SECRET } from './webhook-secret.ts'
import { createServer } from 'node:http'

const [mode = 'group', file = ''] = process.argv.slice(2)
let commits = 0

/** Writes each event in a transaction of its own: what the group writer is compared with. */
const createSingleWriter = (db: Db): GroupWriter => {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine
    return mine
  }
  return {
    writeEvent: (event) =>
      inTurn(async () => {
        commits += 1
        await db.insertInto('inbox').values(event).execute()
        return true
      }),
    writeAttendance: () => Promise.resolve(true),
    waiting: () => 0,
  }
}

/** Answers as the group writer does, one event-loop turn later, but stores nothing. */
const withoutDatabase: GroupWriter = {
  writeEvent: () => new Promise((resolve) => setImmediate(() => resolve(true))),
  writeAttendance: () => Promise.resolve(true),
  waiting: () => 0,
}

/** Every flush of the group writer takes the connection once. */
const countCommits = (db: Db): Db => {
  const connection = db.connection.bind(db)
  db.connection = () => {
    commits += 1
    return connection()
  }
  return db
}

const writerFor = (db: Db): GroupWriter => {
  if (mode === 'none') return withoutDatabase
  return mode === 'single' ? createSingleWriter(db) : createGroupWriter(countCommits(db))
}

const report = (): string => JSON.stringify({ ...process.cpuUsage(), commits })

const startHouse = async (): Promise<void> => {
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
  const routes = zaloBotWebhook(
    { ...deps, groupWriter: writerFor(db) },
    { secret: BENCH_SECRET, onReceived: () => undefined },
  )
  const app = new Hono().route('/', routes).get('/usage', (c) => c.body(report()))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port))
}

/** The least that any server must do with such a request: read it, compare the secret, parse, answer. */
const startPlain = (): void => {
  const server = createServer((request, response) => {
    if (request.url === '/usage') return void response.end(report())
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const secret = String(request.headers['x-bot-api-secret-token'])
      response.statusCode = isSameSecret(secret, BENCH_SECRET) ? 200 : 401
      JSON.parse(Buffer.concat(chunks).toString('utf8'))
      response.end('ok')
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(typeof address === 'object' && address ? address.port : 0)
  })
}

if (mode === 'plain') startPlain()
else await startHouse()
