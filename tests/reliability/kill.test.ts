import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock, systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW, seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { createHouseProcess, freePort } from '../support/house-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { APP_SECRET, BOT_TOKEN, startZalo, WEBHOOK_SECRET } from '../support/start-zalo.ts'

/** `pnpm kills` asks for more. */
const CYCLES = Number(process.env['KILL_CYCLES'] ?? 12)
/** A chat that asks more within minutes is answered once that it asks too much. @see domain/fairness.ts */
const MOST_QUESTIONS = 36
const questionsOf = (kills: number): number =>
  kills * Math.max(1, Math.floor(MOST_QUESTIONS / kills))
/** On PostgreSQL what a killed process had taken up waits for its lease to run out, so there are fewer kills. */
const runs = [
  { database: 'SQLite', kills: CYCLES, questions: questionsOf(CYCLES) },
  {
    database: 'PostgreSQL',
    kills: Math.ceil(CYCLES / 2),
    questions: questionsOf(Math.ceil(CYCLES / 2)),
  },
] as const
type Kind = (typeof runs)[number]['database']
const LEASE_SECONDS = 2
const PATIENCE_MS = 30_000

/** The token of somebody whose screen is open. */
const WATCHER = 'token-of-a-watcher'

const makeDatabase = async (kind: Kind): Promise<string> => {
  if (kind === 'PostgreSQL') {
    const server = await startPostgres()
    onTestFinished(() => server.stop())
    await server.createDatabase('house')
    return `${server.url}/house`
  }
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-kill-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return `sqlite:${join(folder, 'house.db')}`
}

const setUp = async (kind: Kind = 'SQLite') => {
  const databaseUrl = await makeDatabase(kind)
  const db = openDatabase(databaseUrl)
  await migrate(db)
  const deps = createDeps({
    db,
    clock: createMovableClock(FIXTURE_NOW),
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: APP_SECRET },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'kill'),
  })
  await seedFCb3({ ctx: systemContext(deps, 'test'), input: { sentParts: 'planned' } })
  await db
    .insertInto('sign_in')
    .values({
      token_hash: hashSecret(WATCHER),
      zalo_user_id: asId<ZaloUserId>(fixtureAccounts[5]?.zaloUserId ?? ''),
      signed_in_at: FIXTURE_NOW,
      expires_at: '9999-01-01T00:00:00.000Z',
      revoked_at: null,
    })
    .execute()
  await db.destroy()
  const port = await freePort()
  const patience = Array.from({ length: 200 }, () => 100)
  const webhookUrl = `http://127.0.0.1:${port}/webhooks/zalo-bot`
  const zalo = await startZalo(systemClock, webhookUrl, patience)
  const house = createHouseProcess(port, {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ZALO_BOT_TOKEN: BOT_TOKEN,
    ZALO_BOT_WEBHOOK_SECRET: WEBHOOK_SECRET,
    ZALO_BOT_API_URL: zalo.botApiUrl,
    ZALO_GRAPH_URL: 'http://127.0.0.1:9',
    ZALO_APP_ID: '1',
    ZALO_APP_SECRET: APP_SECRET,
    ZALO_MINI_APP_ID: '3140592653589793238',
    DATA_KEY: Buffer.alloc(32, 'kill').toString('base64'),
    // Everything goes into one chat.
    CHAT_GAP_SECONDS: '0',
    ZALO_BOT_PER_MINUTE: '60000',
    LEASE_SECONDS: String(LEASE_SECONDS),
  })
  onTestFinished(() => house.kill())
  return { house, zalo, databaseUrl }
}

describe('a server that is killed', () => {
  it.each(runs)(
    'loses nothing and sends nothing twice, on $database through $kills kills',
    { timeout: 90_000 + CYCLES * 5000 },
    async ({ database, kills, questions }) => {
      const { house, zalo, databaseUrl } = await setUp(database)
      await house.start()
      const fromBot = () =>
        zalo.botApi.messages(fixtureGroupChat).filter((message) => message.from.isBot)
      for (let asked = 0; asked < questions; asked += 1) {
        zalo.botApi.say({
          chatId: fixtureGroupChat,
          from: fixtureAccounts[asked % 30]?.botUserId ?? '',
          // Each another part: the same question within a minute is answered once.
          text: `gửi lại phần ${asked + 1}`,
          mentionsBot: true,
        })
        if (asked % (questions / kills) !== 0) continue
        const sent = fromBot().length
        await eventually(
          'the bot has said something more',
          () => fromBot().length > sent || undefined,
          PATIENCE_MS,
        )
        await house.kill()
        await house.start()
      }
      await zalo.botApi.idle()
      const db = openDatabase(databaseUrl)
      const waiting = async () => {
        const tasks = await db.selectFrom('task').select('id').execute()
        const unsent = await db
          .selectFrom('outbox')
          .select('id')
          .where('state', 'in', ['ready', 'sending'])
          // At night the parts are held until morning.
          .where('due_at', '<=', systemClock.now())
          .execute()
        return tasks.length + unsent.length
      }
      await eventually('all work is done', async () => (await waiting()) === 0, PATIENCE_MS)
      await house.stop()
      const rows = await db
        .selectFrom('outbox')
        .select(['kind', 'state', 'dedupe_key', 'sent_id'])
        .where('way', '=', 'bot')
        // What officers are told privately meanwhile is no matter of this group.
        .where('chat_id', '=', fixtureGroupChat)
        .execute()
      const events = await db.selectFrom('inbox').select(['state']).execute()
      await db.destroy()

      // Every question that Zalo handed over is settled, each has one answer, all six parts went out.
      expect(events).toHaveLength(questions)
      expect(events.every((event) => event.state === 'settled')).toBe(true)
      expect(rows.filter((row) => row.kind === 'answer')).toHaveLength(questions)
      expect(rows.filter((row) => row.kind === 'part')).toHaveLength(6)
      // What the ledger calls delivered is exactly what Zalo has; the rest it calls unknown, and never sent again.
      const delivered = rows.filter((row) => row.state === 'delivered')
      const unknown = rows.filter((row) => row.state === 'unknown')
      const held = rows.filter((row) => row.state === 'ready' && row.kind === 'part')
      expect(delivered.length + unknown.length + held.length).toBe(rows.length)
      expect(unknown.length).toBeLessThanOrEqual(kills * 20)
      const atZalo = zalo.botApi.messages(fixtureGroupChat).filter((message) => message.from.isBot)
      const ids = new Set(atZalo.map((message) => message.id))
      expect(delivered.every((row) => row.sent_id !== null && ids.has(row.sent_id))).toBe(true)
      expect(ids.size - delivered.length).toBeLessThanOrEqual(unknown.length)
      expect(ids.size).toBeGreaterThanOrEqual(delivered.length)
    },
  )

  it('stops in order when it is asked to', async () => {
    const { house } = await setUp()
    await house.start()
    expect(await house.stop()).toBe(0)
  })

  it('stops within seconds though a screen watches, and ends its stream', async () => {
    const { house } = await setUp()
    await house.start()
    const headers = { authorization: `Bearer ${WATCHER}` }
    const stream = await fetch(`${house.url}/api/live`, { headers })
    expect(stream.status).toBe(200)
    const begun = performance.now()
    const [code, watched] = await Promise.all([house.stop(), stream.text()])
    expect(code).toBe(0)
    expect(watched).toBe(': \n\n')
    expect(performance.now() - begun).toBeLessThan(4000)
  })
})
