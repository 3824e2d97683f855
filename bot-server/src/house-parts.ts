/** Names the resources and settings that a house is assembled out of. */
import type { Db } from './db/schema/database.ts'
import type { ChannelLimits } from './domain/channels/limits.ts'
import type { Clock } from './lib/clock.ts'
import type { Logger } from './lib/logger.ts'
import type { Timing } from './lib/timing.ts'
import type { BotApiSettings } from './zalo/bot-api/client.ts'
import type { GraphSettings } from './zalo/graph/client.ts'

/** What the Official Account needs. */
export interface OaParts {
  oaId: string
  appId: string
  appSecret: string
  secretKey: string
  codeVerifier: string | null
  apiUrl: string
  oauthUrl: string
  /** What it is called in groups, to know when it is spoken to. */
  names?: readonly string[]
}

export interface HouseParts {
  db: Db
  clock: Clock
  log: Logger
  graph: GraphSettings
  miniAppId: string
  dataKey: Uint8Array
  bot: BotApiSettings | null
  /** Null: no bot, and no door for its updates. */
  botWebhookSecret: string | null
  /** Null: no Official Account. */
  oa: OaParts | null
  /** Null or omitted: no Mini App notifications. */
  notification?: { baseUrl: string; apiKey: string; templateId: string } | null
  /** Null or omitted: no letters. */
  mail?: { smtpUrl: string; from: string } | null
  publicUrl: string
  filesDir: string
  limits: ChannelLimits
  /** How long what a process has taken up is its own; a minute if omitted. */
  leaseMs?: number
  /** By which calls keep their pace. */
  timing: Timing
  extraOrigins: readonly string[]
  miniAppDir: string
}
