/** Makes what every verb shares, out of a database and a clock: for `main.ts`, and for the tests' house. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import { createGroupWriter } from './db/group-writer.ts'
import type { Db } from './db/schema/database.ts'
import type { Clock } from './lib/clock.ts'
import { newId } from './lib/ids.ts'
import { createLiveBus } from './lib/live-bus.ts'
import type { Logger } from './lib/logger.ts'
import type { Deps, ZaloIdentity } from './services/context.ts'
import { ServiceError } from './services/errors.ts'
import { askWhoIs, type GraphSettings } from './zalo/graph/client.ts'

/** @param options.graph where access tokens are asked about */
export const createDeps = (options: {
  db: Db
  clock: Clock
  log: Logger
  graph: GraphSettings
  miniAppId: string
  dataKey: Uint8Array
}): Deps => ({
  db: options.db,
  clock: options.clock,
  log: options.log,
  miniAppId: options.miniAppId,
  dataKey: options.dataKey,
  groupWriter: createGroupWriter(options.db),
  newId,
  live: createLiveBus<LiveEvent>(),
  zaloIdentity: createZaloIdentity(options.graph, options.log),
})

const createZaloIdentity = (graph: GraphSettings, log: Logger): ZaloIdentity => ({
  async whoIs(accessToken) {
    const answer = await askWhoIs(graph, accessToken)
    if (answer.kind === 'known') return answer.zaloUserId
    if (answer.kind === 'outside_vietnam') {
      log.error({}, 'Zalo answered -501: this server calls from outside Vietnam')
      throw new ServiceError('zalo_outside_vietnam')
    }
    throw new ServiceError(answer.kind === 'refused' ? 'zalo_refused' : 'zalo_unreachable')
  },
})
