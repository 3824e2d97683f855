/** Starts the practice ground: the same house, with a stand-in for Zalo and a clock that can be moved (PD-3). */
import { practice as practiceWords } from '@quan-triet/shared/i18n/vi/practice'
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { assembleHouse } from './assemble-house.ts'
import type { Config } from './config.ts'
import { migrate, openDatabase } from './db/open.ts'
import { createMovableClock } from './lib/clock.ts'
import { createLogger } from './lib/logger.ts'
import { unpaced } from './outbox/pace.ts'
import { createPractice, type PracticeWorld } from './practice/create-practice.ts'
import { forgetDeadLeases, listen, type Running, stopInOrder } from './running-house.ts'
import { systemContext } from './services/context.ts'
import { fixtureAccounts } from './services/fixture/accounts.ts'
import { fixtureGroupChat, fixtureUnit } from './services/fixture/fixture-ids.ts'
import { FIXTURE_NOW, FIXTURE_START, seedFCb3 } from './services/fixture/seed-f-cb3.ts'

/** Names that mean nothing outside this process and its stand-in. */
const MINI_APP_ID = '3140592653589793238'
const ZALO_APP_ID = '2718281828459045235'
const ZALO_APP_SECRET = 'san-tap-app-secret'
const BOT_TOKEN = '16180339887:san-tap-bot-token'
const WEBHOOK_SECRET = 'san-tap-webhook-secret'

const MINI_APP_DIR = fileURLToPath(new URL('../../mini-app/www', import.meta.url))

/** @throws CannotStart when the port is taken */
export const startPractice = async (config: Config): Promise<Running> => {
  const base = `http://127.0.0.1:${config.port}`
  const log = createLogger(config.logLevel)
  const clock = createMovableClock(FIXTURE_START, { ticking: true })
  const db = openDatabase(config.databaseUrl)
  await migrate(db)
  const graph = { baseUrl: `${base}/zalo/graph`, appSecret: ZALO_APP_SECRET }
  const { deps, worker, app } = assembleHouse({
    db,
    clock,
    log,
    graph,
    miniAppId: MINI_APP_ID,
    dataKey: config.dataKey,
    bot: { baseUrl: `${base}/zalo/bot-api`, token: BOT_TOKEN },
    botWebhookSecret: WEBHOOK_SECRET,
    pace: unpaced,
    extraOrigins: [`http://h5.zdn.vn.localhost:${config.port}`],
    miniAppDir: MINI_APP_DIR,
  })
  const isNew = await seedFCb3({
    ctx: systemContext(deps, 'practice'),
    input: { sentParts: 'planned' },
  })
  // Chats of an earlier database would contradict this one.
  if (isNew) await rm(stateFileFor(config.databaseUrl), { force: true })
  await forgetDeadLeases(db, clock)
  const practice = createPractice({
    port: config.port,
    miniAppDir: MINI_APP_DIR,
    miniAppId: MINI_APP_ID,
    zaloAppId: ZALO_APP_ID,
    zaloAppSecret: ZALO_APP_SECRET,
    botToken: BOT_TOKEN,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: `${base}/webhooks/zalo-bot`,
    stateFile: stateFileFor(config.databaseUrl),
    clock,
    world,
    house: {
      async settle() {
        await worker.settle()
        deps.live.publish(fixtureUnit, { topic: 'clock' })
      },
      nextEventAt: () => worker.nextEventAt(),
    },
  })
  const handle = (request: Request, bindings: object) =>
    practice.handles(request) ? practice.fetch(request, bindings) : app.fetch(request, bindings)
  const server = await listen(handle, { port: config.port, hostname: '127.0.0.1' })
  if (isNew) await practice.advanceTo(FIXTURE_NOW)
  worker.start()
  return {
    greeting: words.practice(`http://localhost:${config.port}`),
    async stop() {
      await practice.close()
      await stopInOrder({ worker, server, db, live: deps.live })
    },
  }
}

/** The chats live beside the database file; with another kind of database, in the data folder. */
const stateFileFor = (databaseUrl: string): string =>
  databaseUrl.startsWith('sqlite:')
    ? `${databaseUrl.slice('sqlite:'.length)}.zalo.jsonl`
    : './data/san-tap.zalo.jsonl'

const world: PracticeWorld = {
  bot: { id: 'b07a5e1c9d3f2468', name: practiceWords.botName },
  groups: [
    {
      chatId: fixtureGroupChat,
      name: practiceWords.groupName,
      memberIds: fixtureAccounts.filter((one) => one.isInGroup).map((one) => one.botUserId),
    },
  ],
  accounts: fixtureAccounts.map((one) => ({
    botUserId: one.botUserId,
    zaloUserId: one.zaloUserId,
    displayName: one.displayName,
    label: one.label,
    hasWrittenToBot: one.hasWrittenToBot,
  })),
}
