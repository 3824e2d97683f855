/** Makes what every verb shares, out of a database and a clock: for `main.ts`, and for the tests' house. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { join } from 'node:path'
import { createGroupWriter } from './db/group-writer.ts'
import type { Db } from './db/schema/database.ts'
import type { Clock } from './lib/clock.ts'
import { type ChannelLimits, defaultLimits } from './domain/channels/limits.ts'
import { createFileStore } from './lib/files/file-store.ts'
import { newId } from './lib/ids.ts'
import { createLiveBus } from './lib/live-bus.ts'
import type { Logger } from './lib/logger.ts'
import type { BotAccount } from './domain/operations/bot-account.ts'
import type { OaAccount } from './domain/operations/oa-grant.ts'
import type { Deps, OaUsers, ZaloIdentity } from './services/context.ts'
import { createCopyHouse } from './services/copy-check/copy-house.ts'
import { ServiceError } from './services/errors.ts'
import { createSignInWatch, type SignInWatch } from './services/operations/watch-sign-ins.ts'
import { askWhereIs } from './zalo/graph/ask-where-is.ts'
import { askWhoIs, type GraphSettings } from './zalo/graph/client.ts'

const DEFAULT_FILES = './data/files'

/** @param options.graph where access tokens are asked about */
export const createDeps = (options: {
  db: Db
  clock: Clock
  log: Logger
  graph: GraphSettings
  miniAppId: string
  dataKey: Uint8Array
  /** Where links in letters lead; only what sends them needs it. */
  publicUrl?: string
  /** Only what keeps or shows files needs it. */
  filesDir?: string
  limits?: ChannelLimits
  /** The ways that are set up; none if omitted. */
  ways?: readonly SendingWay[]
  oaUsers?: OaUsers | null
  oaAccount?: OaAccount | null
  botAccount?: BotAccount | null
}): Deps => {
  const deps: Deps = {
    db: options.db,
    clock: options.clock,
    log: options.log,
    miniAppId: options.miniAppId,
    dataKey: options.dataKey,
    publicUrl: options.publicUrl ?? '',
    files: createFileStore(options.filesDir ?? DEFAULT_FILES),
    copies: createCopyHouse(indexFileIn(options.filesDir)),
    limits: options.limits ?? defaultLimits,
    ways: options.ways ?? [],
    oaUsers: options.oaUsers ?? null,
    oaAccount: options.oaAccount ?? null,
    botAccount: options.botAccount ?? null,
    groupWriter: createGroupWriter(options.db),
    newId,
    live: createLiveBus<LiveEvent>(),
    zaloIdentity: createZaloIdentity(options.graph, () => watch),
  }
  const watch = createSignInWatch(deps)
  return deps
}

/** Beside the files, since it is as private as they are; whoever keeps none has it in memory. */
const indexFileIn = (filesDir: string | undefined): string =>
  filesDir === undefined ? ':memory:' : join(filesDir, 'copy-index.db')

const createZaloIdentity = (graph: GraphSettings, watch: () => SignInWatch): ZaloIdentity => ({
  async whoIs(accessToken) {
    const answer = await askWhoIs(graph, accessToken)
    if (answer.kind === 'known') {
      await watch().worked()
      return answer.zaloUserId
    }
    if (answer.kind === 'outside_vietnam') {
      await watch().refusedAbroad()
      throw new ServiceError('zalo_outside_vietnam')
    }
    throw new ServiceError(answer.kind === 'refused' ? 'zalo_refused' : 'zalo_unreachable')
  },
  whereIs: (tokens) => askWhereIs(graph, tokens),
})
