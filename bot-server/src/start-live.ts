/** Starts the house against the real Zalo. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { assembleHouse } from './assemble-house.ts'
import { type Config, REAL_BOT_API, type ZaloConfig } from './config.ts'
import { migrate, openDatabase } from './db/open.ts'
import { systemClock } from './lib/clock.ts'
import { createLogger } from './lib/logger.ts'
import { createPace } from './outbox/pace.ts'
import { forgetDeadLeases, listen, type Running, stopInOrder } from './running-house.ts'
import { hasFixture } from './services/fixture/has-fixture.ts'
import { setWebhook } from './zalo/bot-api/client.ts'

const CALLS_PER_SECOND = 10
const MINI_APP_DIR = fileURLToPath(new URL('../../mini-app/www', import.meta.url))

/** @throws CannotStart when the port is taken or the database is a practice ground's */
export const startLive = async (config: Config, zalo: ZaloConfig): Promise<Running> => {
  const log = createLogger(config.logLevel)
  const clock = systemClock
  const db = openDatabase(config.databaseUrl)
  await migrate(db)
  // Invented people must never be written to over the real Zalo; a stand-in may play with them.
  if (zalo.botApiUrl === REAL_BOT_API && (await hasFixture(db)))
    throw new CannotStart(words.fixtureInLive)
  await forgetDeadLeases(db, clock)
  const graph = { baseUrl: zalo.graphUrl, appSecret: zalo.appSecret }
  const bot = { baseUrl: zalo.botApiUrl, token: zalo.botToken }
  const { deps, worker, app } = assembleHouse({
    db,
    clock,
    log,
    graph,
    miniAppId: zalo.miniAppId,
    dataKey: config.dataKey,
    bot,
    botWebhookSecret: zalo.botWebhookSecret,
    pace: createPace(CALLS_PER_SECOND),
    extraOrigins: [],
    miniAppDir: MINI_APP_DIR,
  })
  const address = { port: config.port, hostname: '0.0.0.0' }
  const server = await listen((request, bindings) => app.fetch(request, bindings), address)
  worker.start()
  const webhook = {
    url: `${config.publicUrl}/webhooks/zalo-bot`,
    secret: zalo.botWebhookSecret,
  }
  await setWebhook(bot, webhook).catch((error: unknown) =>
    log.error({ error: String(error) }, 'Zalo did not take the webhook address'),
  )
  return {
    greeting: words.live(config.publicUrl),
    stop: () => stopInOrder({ worker, server, db, live: deps.live }),
  }
}
