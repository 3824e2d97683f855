/** Runs a house: app and worker on one port, and an orderly end. */
import { serve } from '@hono/node-server'
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import type { Server } from 'node:http'
import type { House } from './assemble-house.ts'
import { CannotStart } from './cannot-start.ts'
import { endAllLeases } from './db/queries/outbox.ts'
import { isSingleProcess } from './db/dialect.ts'
import type { Db } from './db/schema/database.ts'
import type { Clock } from './lib/clock.ts'

export interface Running {
  greeting: string
  stop(): Promise<void>
}

/** How long open requests may go on after a stop was asked for. */
const GRACE_MS = 10_000
/**
 * How long a client may take, and how much it may send before a word of the body: headers (the address is one of them)
 * of 16 kB within 15 s; a whole request within 2 minutes, since a photograph over a slow network takes one.
 */
const HTTP_LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  // Longer than proxies keep a connection for their next request: who hangs up first never meets a request on its way.
  keepAliveTimeout: 125_000,
  connectionsCheckingInterval: 5000,
}
export type HttpLimits = typeof HTTP_LIMITS
/** More than a hall full of phones behind one proxy keeps open; one more is closed at once. */
const MOST_CONNECTIONS = 10_000
/** A client that neither sends nor takes anything; live streams send a word every 20 s. */
const IDLE_MS = 120_000
/** A connection is begun anew after so many, so that none is kept for ever. */
const MOST_REQUESTS = 10_000

/** Ends the leases that a killed process left behind, where no other process can hold any. */
export const forgetDeadLeases = async (db: Db, clock: Clock): Promise<void> => {
  if (isSingleProcess(db))
    await endAllLeases(db, new Date(Date.parse(clock.wall()) - 1).toISOString())
}

/** Listens until closed. @param limits others than the usual ones @throws CannotStart when the port is taken */
export const listen = (
  handle: (request: Request, bindings: object) => Response | Promise<Response>,
  address: { port: number; hostname: string },
  limits: Partial<HttpLimits> = {},
): Promise<Server> =>
  new Promise((resolve, reject) => {
    const serverOptions = { ...HTTP_LIMITS, ...limits }
    const options = { fetch: handle, ...address, serverOptions }
    const server = serve(options, () => resolve(asHttpServer(server)))
    asHttpServer(server).maxConnections = MOST_CONNECTIONS
    asHttpServer(server).setTimeout(IDLE_MS)
    asHttpServer(server).maxRequestsPerSocket = MOST_REQUESTS
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new CannotStart(words.portTaken(address.port)) : error),
    )
  })

/** Safe because `serve` makes an http.Server unless it is told to make another kind, and it is not. */
const asHttpServer = (server: ReturnType<typeof serve>): Server => server as Server

/** Stops in order: no new work, then no new requests, then what other processes should still know, then the database. */
export const stopInOrder = async (
  house: Pick<House, 'deps' | 'worker' | 'relay'> & { server: Server },
): Promise<void> => {
  await house.worker.stop()
  // Live streams never end by themselves: the screens that read them reconnect by themselves.
  house.deps.live.close()
  const closed = new Promise((resolve) => house.server.close(resolve))
  // A connection kept alive after its last answer would hold the end up for seconds.
  const tidying = setInterval(() => house.server.closeIdleConnections(), 50)
  const impatience = setTimeout(() => house.server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(tidying)
  clearTimeout(impatience)
  await house.relay.stop()
  await house.deps.db.destroy()
}
