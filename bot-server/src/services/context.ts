/** What every verb is given: the database, who acts, the time, and the few ports it may need. */
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { Db } from '../db/schema/database.ts'
import type { GroupWriter } from '../db/group-writer.ts'
import type { Actor } from '../domain/actor.ts'
import type { Clock } from '../lib/clock.ts'
import type { NewId } from '../lib/ids.ts'
import type { Logger } from '../lib/logger.ts'

/** Asks Zalo whose access token this is; the only source of identity (PD-7). */
export interface ZaloIdentity {
  /** @throws ServiceError `zalo_refused`, `zalo_unreachable` or `zalo_outside_vietnam` */
  whoIs(accessToken: string): Promise<ZaloUserId>
}

/** Tells open screens of one unit that something changed there. */
export interface LiveBus {
  publish(unitId: string, event: LiveEvent): void
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
  live: LiveBus
  zaloIdentity: ZaloIdentity
  /** The house's own key (32 bytes): wraps the units' keys; never stored beside the data. */
  dataKey: Uint8Array
  /** The Mini App that links lead to (`https://zalo.me/s/<id>/…`). */
  miniAppId: string
}

export interface ServiceContext extends Deps {
  actor: Actor
}

/** The context of the house's own work. @param name the job's name, as the audit log will show it */
export const systemContext = (deps: Deps, name: string): ServiceContext => ({
  ...deps,
  actor: { kind: 'system', name },
})
