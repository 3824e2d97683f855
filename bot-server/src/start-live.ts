/** Starts the house against the real Zalo. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { assembleHouse } from './assemble-house.ts'
import type { HouseParts } from './house-parts.ts'
import { type Config, REAL_BOT_API, REAL_OA_API, type ZaloConfig } from './config.ts'
import { migrate, openDatabase } from './db/open.ts'
import { systemClock } from './lib/clock.ts'
import { createLogger } from './lib/logger.ts'
import { systemTiming } from './lib/timing.ts'
import { forgetDeadLeases, listen, type Running, stopInOrder } from './running-house.ts'
import { systemContext } from './services/context.ts'
import { hasFixture } from './services/fixture/has-fixture.ts'
import { greetPlatforms } from './services/operations/greet-platforms.ts'

const MINI_APP_DIR = fileURLToPath(new URL('../../mini-app/www', import.meta.url))

/** @throws CannotStart when the port is taken or the database is a practice ground's */
export const startLive = async (config: Config, zalo: ZaloConfig): Promise<Running> => {
  const log = createLogger(config.logLevel)
  const clock = systemClock
  const db = openDatabase(config.databaseUrl)
  await migrate(db)
  // Invented people must never be written to over the real Zalo; a stand-in may play with them.
  if (isRealZalo(zalo) && (await hasFixture(db))) throw new CannotStart(words.fixtureInLive)
  await forgetDeadLeases(db, clock)
  const { deps, worker, app } = assembleHouse({
    ...zaloParts(zalo),
    db,
    clock,
    log,
    miniAppId: zalo.miniAppId,
    dataKey: config.dataKey,
    publicUrl: config.publicUrl,
    filesDir: config.filesDir,
    mail: config.mail,
    limits: config.limits,
    leaseMs: config.leaseMs,
    timing: systemTiming,
    extraOrigins: [],
    miniAppDir: MINI_APP_DIR,
  })
  const address = { port: config.port, hostname: '0.0.0.0' }
  const server = await listen((request, bindings) => app.fetch(request, bindings), address)
  worker.start()
  const stopping = new AbortController()
  const greeting = greetPlatforms({ ctx: systemContext(deps, 'start'), input: stopping.signal })
  return {
    greeting: words.live(config.publicUrl),
    async stop() {
      stopping.abort()
      await greeting
      await stopInOrder({ worker, server, db, live: deps.live })
    },
  }
}

/** Whether anything would be said to real people. */
const isRealZalo = ({ bot, oa }: ZaloConfig): boolean =>
  bot?.apiUrl === REAL_BOT_API || oa?.apiUrl === REAL_OA_API || (!bot && !oa)

const zaloParts = (
  zalo: ZaloConfig,
): Pick<HouseParts, 'graph' | 'bot' | 'botWebhookSecret' | 'oa' | 'notification'> => {
  const { bot, oa, notification, appId, appSecret, graphUrl } = zalo
  return {
    graph: { baseUrl: graphUrl, appSecret },
    bot: bot && { baseUrl: bot.apiUrl, token: bot.token },
    botWebhookSecret: bot?.webhookSecret ?? null,
    oa: oa && {
      ...oa,
      oaId: oa.id,
      appId,
      appSecret,
      names: oa.name === null ? [] : [oa.name],
    },
    notification: notification && { ...notification, baseUrl: notification.apiUrl },
  }
}
