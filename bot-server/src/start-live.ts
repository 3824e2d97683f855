/** Starts the house against the real Zalo. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { assembleHouse } from './assemble-house.ts'
import { bringUp } from './bring-up.ts'
import { openChat } from './chat/open-chat.ts'
import type { HouseParts } from './house-parts.ts'
import { type Config, isRealZalo, type ZaloConfig } from './config.ts'
import { liveLineOf } from './db/live-line.ts'
import { openDatabase, reserveFor } from './db/open.ts'
import { listFacts } from './db/queries/channel-facts.ts'
import { MOVED_FACT } from './domain/operations/house-facts.ts'
import { settleRestored } from './jobs/settle-restored.ts'
import { systemClock } from './lib/clock.ts'
import { createLogger } from './lib/logger.ts'
import { systemTiming } from './lib/timing.ts'
import { forgetDeadLeases, listen, type Running, stopInOrder } from './running-house.ts'
import { systemContext } from './services/context.ts'
import { hasFixture } from './services/fixture/has-fixture.ts'
import { greetPlatforms } from './services/operations/greet-platforms.ts'

const MINI_APP_DIR = fileURLToPath(new URL('../../mini-app/www', import.meta.url))

/** @throws CannotStart when the port is taken, or the database is a practice ground's, a newer version's, or was moved elsewhere */
export const startLive = async (config: Config, zalo: ZaloConfig): Promise<Running> => {
  const log = createLogger(config.logLevel)
  const clock = systemClock
  const reserve = reserveFor(config.databaseUrl)
  const db = openDatabase(config.databaseUrl, reserve)
  await bringUp(db, log)
  // Invented people must never be written to over the real Zalo; a stand-in may play with them.
  if (isRealZalo(zalo) && (await hasFixture(db))) throw new CannotStart(words.fixtureInLive)
  if ((await listFacts(db)).has(MOVED_FACT)) throw new CannotStart(words.movedAway)
  await forgetDeadLeases(db, clock)
  const house = assembleHouse({
    ...zaloParts(zalo),
    db,
    reserve,
    liveLine: liveLineOf(config.databaseUrl),
    clock,
    log,
    miniAppId: zalo.miniAppId,
    dataKey: config.dataKey,
    metricsToken: config.metricsToken,
    publicUrl: config.publicUrl,
    filesDir: config.filesDir,
    backups: config.backups,
    mail: config.mail,
    limits: config.limits,
    trustedProxies: config.trustedProxies,
    leaseMs: config.leaseMs,
    timing: systemTiming,
    extraOrigins: [],
    miniAppDir: MINI_APP_DIR,
  })
  const { deps, worker, relay, app } = house
  const address = { port: config.port, hostname: '0.0.0.0' }
  // Before anything is taken: what a process acknowledged and could no longer tell is told by the others.
  await relay.start()
  const server = await listen((request, bindings) => app.fetch(request, bindings), address)
  await settleRestored(deps)
  await openChat()
  worker.start()
  const stopping = new AbortController()
  const greeting = greetPlatforms({ ctx: systemContext(deps, 'start'), input: stopping.signal })
  return {
    greeting: words.live(config.publicUrl),
    async stop() {
      stopping.abort()
      await greeting
      await stopInOrder({ ...house, server })
    },
  }
}

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
