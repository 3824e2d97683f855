/** Runs a real server under steady traffic and watches its memory, its handles and its journal (REL-14): `SOAK_MINUTES=10`. */
import { serve } from '@hono/node-server'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { createBotApi } from '@quan-triet/bot-server/practice/bot-api/create-bot-api'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createHouseProcess, freePort } from '../support/house-process.ts'
import { houseOn } from './figure-events.ts'
import { printTable, quantile, type Row } from './table.ts'

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 2)
/** What a start fills by itself: caches, compiled code, the first pages of the database. */
const WARM_UP_SHARE = 0.25
const ROUND_MS = 100
const LOOK_EVERY_MS = 2000
const STREAM_EVERY_ROUNDS = 5
const TOKEN = '1:soak'
const SECRET = 'secret-of-the-soak'
const READS = ['/api/home', '/api/parts', '/api/sessions', '/api/me'] as const
const QUESTIONS = ['lịch học thế nào', 'ai chưa điểm danh', 'hạn nộp thu hoạch đến bao giờ']

/** The first of the branch: all of them are in the group, with a phone bound. */
const members = fixtureAccounts.slice(0, 20)

/** What stands of the process at a moment: memory in MB, open files and sockets, the journal in MB. */
interface Look {
  memory: number
  handles: number
  journal: number
}

const lookAt = async (pid: number, file: string): Promise<Look> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const handles = await readdir(`/proc/${pid}/fd`)
  const journal = await stat(`${file}-wal`).catch(() => ({ size: 0 }))
  return {
    memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    handles: handles.length,
    journal: journal.size / 1024 ** 2,
  }
}

const seed = async (databaseUrl: string): Promise<void> => {
  const db = openDatabase(databaseUrl)
  await migrate(db)
  await seedFCb3({ ctx: houseOn(db).ctx, input: { sentParts: 'recorded' } })
  await db
    .insertInto('sign_in')
    .values(
      members.map(({ zaloUserId }, index) => ({
        token_hash: hashSecret(tokenOf(index)),
        zalo_user_id: asId<ZaloUserId>(zaloUserId),
        signed_in_at: '2026-01-01T00:00:00.000Z',
        expires_at: '9999-01-01T00:00:00.000Z',
        revoked_at: null,
      })),
    )
    .execute()
  await db.destroy()
}

const tokenOf = (index: number): string => `soak-${index % members.length}`

/** A bot platform in this process that takes all that is sent and passes on what is said. */
const startPlatform = async (webhookUrl: string) => {
  const api = createBotApi({
    token: TOKEN,
    bot: { id: 'bot-of-the-soak', name: 'Bot Quán Triệt' },
    groups: [
      {
        chatId: fixtureGroupChat,
        name: 'Chi bộ Khu phố 3',
        memberIds: members.map((one) => one.botUserId),
      },
    ],
    people: fixtureAccounts.map((one) => ({
      userId: one.botUserId,
      displayName: one.displayName,
      hasWrittenToBot: one.hasWrittenToBot,
    })),
    now: () => new Date().toISOString(),
    allowLoopback: true,
    webhook: { url: webhookUrl, secretToken: SECRET },
  })
  const server = serve({ fetch: api.routes.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  return { api, server, port: typeof address === 'object' && address ? address.port : 0 }
}

type Platform = Awaited<ReturnType<typeof startPlatform>>

/** What came of the traffic: how long reads took, and how many were not answered as they should be. */
interface Traffic {
  latencies: number[]
  failures: number
}

/** One tenth of a second of an evening: a few reads, one question, now and then a screen that opens and closes. */
const playRound = async (
  round: number,
  { url, platform, traffic }: { url: string; platform: Platform; traffic: Traffic },
): Promise<void> => {
  const headers = { authorization: `Bearer ${tokenOf(round)}` }
  platform.api.say({
    chatId: fixtureGroupChat,
    from: members[round % members.length]?.botUserId ?? '',
    text: QUESTIONS[round % QUESTIONS.length] ?? '',
    mentionsBot: true,
  })
  const reads = READS.map(async (path) => {
    const began = performance.now()
    const response = await fetch(`${url}${path}`, { headers })
    await response.arrayBuffer()
    if (response.ok) traffic.latencies.push(performance.now() - began)
    else traffic.failures += 1
  })
  if (round % STREAM_EVERY_ROUNDS === 0) {
    const leaving = new AbortController()
    const stream = await fetch(`${url}/api/live`, { headers, signal: leaving.signal })
    if (!stream.ok) traffic.failures += 1
    leaving.abort()
  }
  await Promise.all(reads)
}

/** The middle of one figure over a part of the run, both ends as shares of it. */
const middle = (
  looks: readonly Look[],
  of: keyof Look,
  [from, to]: readonly [number, number],
): number =>
  quantile(
    looks
      .slice(Math.floor(looks.length * from), Math.ceil(looks.length * to))
      .map((one) => one[of]),
    0.5,
  )

const rowsOf = (looks: readonly Look[], traffic: Traffic): Row[] => {
  const span = 0.15
  const [before, after] = (['memory', 'handles'] as const).map((of) => ({
    warm: middle(looks, of, [WARM_UP_SHARE, WARM_UP_SHARE + span]),
    end: middle(looks, of, [1 - span, 1]),
  }))
  const ratio = (before?.end ?? 0) / (before?.warm ?? 1)
  const { latencies, failures } = traffic
  return [
    {
      what: `memory after warm-up and at the end of ${MINUTES} minutes`,
      value: `${before?.warm.toFixed(0)} → ${before?.end.toFixed(0)} MB, × ${ratio.toFixed(2)}`,
      goal: '≤ 1.10',
      isMissed: ratio > 1.1,
    },
    { what: 'open files and sockets', value: `${after?.warm} → ${after?.end}`, goal: 'flat' },
    {
      what: 'journal, largest',
      value: `${Math.max(...looks.map((one) => one.journal)).toFixed(1)} MB`,
      goal: '≤ 64 MB',
    },
    {
      what: `${latencies.length} reads, p50 / p99; not answered`,
      value: `${quantile(latencies, 0.5).toFixed(1)} / ${quantile(latencies, 0.99).toFixed(1)} ms; ${failures}`,
      goal: '0',
      isMissed: failures > 0,
    },
  ]
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'))
  const file = join(folder, 'house.db')
  await seed(`sqlite:${file}`)
  const port = await freePort()
  const platform = await startPlatform(`http://127.0.0.1:${port}/webhooks/zalo-bot`)
  const house = createHouseProcess(port, {
    DATABASE_URL: `sqlite:${file}`,
    FILES_DIR: join(folder, 'files'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ZALO_BOT_TOKEN: TOKEN,
    ZALO_BOT_WEBHOOK_SECRET: SECRET,
    ZALO_BOT_API_URL: `http://127.0.0.1:${platform.port}`,
    ZALO_BOT_PER_MINUTE: '60000',
    CHAT_GAP_SECONDS: '0',
    ZALO_GRAPH_URL: 'http://127.0.0.1:9',
    ZALO_APP_ID: '1',
    ZALO_APP_SECRET: 'none',
    ZALO_MINI_APP_ID: '1',
    DATA_KEY: Buffer.alloc(32, 'bench').toString('base64'),
  })
  try {
    await house.start()
    const looks: Look[] = []
    const traffic: Traffic = { latencies: [], failures: 0 }
    const until = performance.now() + MINUTES * 60_000
    let nextLook = 0
    for (let round = 0; performance.now() < until; round += 1) {
      const began = performance.now()
      await playRound(round, { url: house.url, platform, traffic })
      if (began >= nextLook) {
        looks.push(await lookAt(house.pid() ?? 0, file))
        nextLook = began + LOOK_EVERY_MS
      }
      await wait(Math.max(0, ROUND_MS - (performance.now() - began)))
    }
    printTable('Steady traffic on one process, SQLite', rowsOf(looks, traffic))
  } finally {
    await house.stop()
    await platform.api.close()
    platform.server.close()
    await rm(folder, { recursive: true })
  }
}
