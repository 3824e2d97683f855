/** Runs a house: app and worker on one port, and an orderly end. */
import { serve } from '@hono/node-server'
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import type { Server } from 'node:http'
import { CannotStart } from './cannot-start.ts'
import { endAllLeases } from './db/queries/outbox.ts'
import { isSingleProcess } from './db/dialect.ts'
import type { Db } from './db/schema/database.ts'
import type { Worker } from './jobs/worker.ts'
import type { Clock } from './lib/clock.ts'
import type { LiveBus } from './services/context.ts'

export interface Running {
  greeting: string
  stop(): Promise<void>
}

/** How long open requests may go on after a stop was asked for. */
const GRACE_MS = 10_000
const REQUEST_TIMEOUT_MS = 60_000

/** Ends the leases that a killed process left behind, where no other process can hold any. */
export const forgetDeadLeases = async (db: Db, clock: Clock): Promise<void> => {
  if (isSingleProcess(db))
    await endAllLeases(db, new Date(Date.parse(clock.wall()) - 1).toISOString())
}

/** Listens until closed. @throws CannotStart when the port is taken */
export const listen = (
  handle: (request: Request, bindings: object) => Response | Promise<Response>,
  address: { port: number; hostname: string },
): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: handle, ...address }, () => resolve(asHttpServer(server)))
    asHttpServer(server).requestTimeout = REQUEST_TIMEOUT_MS
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new CannotStart(words.portTaken(address.port)) : error),
    )
  })

/** Safe because `serve` makes an http.Server unless it is told to make another kind, and it is not. */
const asHttpServer = (server: ReturnType<typeof serve>): Server => server as Server

/** Stops in order: no new work, then no new requests, then the database. */
export const stopInOrder = async (house: {
  worker: Worker
  server: Server
  db: Db
  live: LiveBus
}): Promise<void> => {
  await house.worker.stop()
  // Live streams never end by themselves: the screens that read them reconnect by themselves.
  house.live.close()
  const closed = new Promise((resolve) => house.server.close(resolve))
  // A connection kept alive after its last answer would hold the end up for seconds.
  const tidying = setInterval(() => house.server.closeIdleConnections(), 50)
  const impatience = setTimeout(() => house.server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(tidying)
  clearTimeout(impatience)
  await house.db.destroy()
}
