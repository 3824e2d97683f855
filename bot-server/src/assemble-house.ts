/** Assembles a house out of its resources: what every verb shares, the worker, the doors; nothing is started. */
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import type { Db } from './db/schema/database.ts'
import { createDeps } from './deps.ts'
import type { HouseEnv } from './http/house-env.ts'
import { createWorker, type Worker } from './jobs/worker.ts'
import type { Clock } from './lib/clock.ts'
import type { Logger } from './lib/logger.ts'
import type { Pace } from './outbox/pace.ts'
import type { Deps } from './services/context.ts'
import { type BotApiSettings, createBotChannel } from './zalo/bot-api/client.ts'
import type { GraphSettings } from './zalo/graph/client.ts'

export interface HouseParts {
  db: Db
  clock: Clock
  log: Logger
  graph: GraphSettings
  miniAppId: string
  dataKey: Uint8Array
  bot: BotApiSettings
  botWebhookSecret: string
  pace: Pace
  extraOrigins: readonly string[]
  miniAppDir: string
}

export interface House {
  deps: Deps
  worker: Worker
  app: Hono<HouseEnv>
}

export const assembleHouse = (parts: HouseParts): House => {
  const deps = createDeps(parts)
  const { db, clock, log, pace } = parts
  const channel = createBotChannel(parts.bot)
  const worker = createWorker(deps, { db, clock, log, channel, pace })
  const app = createApp(deps, {
    botWebhookSecret: parts.botWebhookSecret,
    onReceived: () => worker.wake(),
    extraOrigins: parts.extraOrigins,
    miniAppDir: parts.miniAppDir,
  })
  return { deps, worker, app }
}
