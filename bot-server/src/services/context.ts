/** What every verb is given: the database, who acts, the time, and the few ports it may need. */
import type { OaUserId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { NodeOfUnit } from '../db/queries/campaigns.ts'
import type { Db } from '../db/schema/database.ts'
import type { GroupWriter } from '../db/group-writer.ts'
import type { Actor } from '../domain/actor.ts'
import type { ChannelLimits } from '../domain/channels/limits.ts'
import type { BotAccount } from '../domain/operations/bot-account.ts'
import type { OaAccount } from '../domain/operations/oa-grant.ts'
import type { PlacePoint } from '../domain/attendance/place-check.ts'
import type { Budgets } from '../lib/budgets.ts'
import type { Clock } from '../lib/clock.ts'
import type { DiskReserve } from '../lib/disk-reserve.ts'
import type { FileStore } from '../lib/files/file-store.ts'
import type { NewId } from '../lib/ids.ts'
import type { OutsideSettings } from '../lib/outside/post-outside.ts'
import type { LoadGauge } from '../lib/load-gauge.ts'
import type { Logger } from '../lib/logger.ts'
import type { BackupSettings } from './backup/backup-settings.ts'
import type { CopyHouse } from './copy-check/copy-house.ts'
import type { HouseMetrics } from './operations/house-metrics.ts'

/** Asks Zalo whose access token this is; the only source of identity (PD-7). */
export interface ZaloIdentity {
  /** @throws ServiceError `zalo_refused`, `zalo_unreachable` or `zalo_outside_vietnam` */
  whoIs(accessToken: string): Promise<ZaloUserId>
  /**
   * Where the phone of this access token is, by the token that the phone was given for it; once (platform C.4).
   * @returns null when Zalo does not say, whatever the reason
   */
  whereIs(tokens: { accessToken: string; placeToken: string }): Promise<PlacePoint | null>
}

/** Asks the Official Account about one of its users. */
export interface OaUsers {
  /**
   * What the account knows of a user: the same person's id in the Zalo App's space, when the person last did something
   * that opens the window for private messages, and whether the person follows the account.
   * @returns undefined when it does not know the user, or cannot be asked now
   */
  find(
    id: OaUserId,
  ): Promise<
    { appUserId: ZaloUserId | null; lastInteractionOn: Day | null; follows: boolean } | undefined
  >
}

/** Tells open screens of one unit that something changed there. */
export interface LiveBus {
  /** In every process. */
  publish(unitId: string, event: LiveEvent): void
  /** In this process alone, where each finds out by itself. */
  tell(unitId: string, event: LiveEvent): void
  /** Hands what is published here to whoever tells the other processes. */
  passTo(pass: (unitId: string, event: LiveEvent) => void): void
  /** The units that somebody watches in this process. */
  watched(): string[]
  subscribe(unitId: string, listener: (event: LiveEvent) => void): () => void
  /** Aborts when the house stops. */
  closing: AbortSignal
  close(): void
}

/** What the composition root makes once and every verb shares. */
export interface Deps {
  db: Db
  /** The shared writer of hot rows: one commit for all that arrive together (ruling 17). */
  groupWriter: GroupWriter
  clock: Clock
  newId: NewId
  log: Logger
  /** What this process counts about its own work. */
  metrics: HouseMetrics
  live: LiveBus
  /** How much each caller has taken of a share. */
  budgets: Budgets
  /** How busy this process is. */
  load: LoadGauge
  /** What is kept free on the database's disk. */
  reserve: DiskReserve
  zaloIdentity: ZaloIdentity
  /** Null: this house has no Official Account. */
  oaUsers: OaUsers | null
  /** The Official Account to be signed in; null: this house has none. */
  oaAccount: OaAccount | null
  /** The bot as its platform knows it; null: this house has none. */
  botAccount: BotAccount | null
  /** The house's own key (32 bytes): wraps the units' keys; never stored beside the data. */
  dataKey: Uint8Array
  /** The Mini App that links lead to (`https://zalo.me/s/<id>/…`). */
  miniAppId: string
  /** The house's own address: links in letters, the public page, callbacks. */
  publicUrl: string
  /** Where the bytes of files lie, sealed. */
  files: FileStore
  /** The folder they lie in. */
  filesDir: string
  /** How copies of the house are made; null: it makes none. */
  backups: BackupSettings | null
  /** What the copy check keeps at hand. */
  copies: CopyHouse
  /** How much each channel takes. */
  limits: ChannelLimits
  /** How other programs are called. */
  outside: OutsideSettings
  /** The channels that this house has. */
  ways: readonly SendingWay[]
}

export interface ServiceContext extends Deps {
  actor: Actor
  /** Of several campaigns equally near, the one that is meant now; the nearest if omitted (ruling 13). */
  studying?: NodeOfUnit
}

/** The context of the house's own work. @param name the job's name, as the audit log will show it */
export const systemContext = (deps: Deps, name: string): ServiceContext => ({
  ...deps,
  actor: { kind: 'system', name },
})
