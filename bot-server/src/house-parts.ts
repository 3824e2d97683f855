/** Names the resources and settings that a house is assembled out of. */
import type { Db } from './db/schema/database.ts'
import type { ConnectLine } from './db/live-line.ts'
import type { ChannelLimits } from './domain/channels/limits.ts'
import type { BackupSettings } from './services/backup/backup-settings.ts'
import type { Clock } from './lib/clock.ts'
import type { DiskReserve } from './lib/disk-reserve.ts'
import type { NewId } from './lib/ids.ts'
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
  /** What is kept free on the database's disk; nothing if omitted. */
  reserve?: DiskReserve
  /** By which processes of one database tell each other what their screens should know; null or omitted: there is one. */
  liveLine?: ConnectLine | null
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
  /** Whether other programs may live on this machine: in the practice ground. */
  allowsThisMachine?: boolean
  publicUrl: string
  filesDir: string
  /** Null or omitted: no copies are made by themselves. */
  backups?: BackupSettings | null
  limits: ChannelLimits
  /** How long what a process has taken up is its own; a minute if omitted. */
  leaseMs?: number
  /** Proxies on other machines whose word is taken for whom they serve. */
  trustedProxies?: readonly string[]
  /** Whether what is busy gives way by the delay of the event loop, too; it does if omitted. */
  watchesLoad?: boolean
  /** By which calls keep their pace. */
  timing: Timing
  extraOrigins: readonly string[]
  /** Null or omitted: nobody collects this process's numbers. */
  metricsToken?: string | null
  miniAppDir: string
  /** By the time and by chance if omitted. */
  newId?: NewId
}
