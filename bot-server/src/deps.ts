/** Makes what every verb shares, out of a database and a clock: for `main.ts`, and for the tests' house. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { join } from 'node:path'
import { createGroupWriter } from './db/group-writer.ts'
import type { Db } from './db/schema/database.ts'
import { type Budgets, noBudgets } from './lib/budgets.ts'
import type { Clock } from './lib/clock.ts'
import { type DiskReserve, noReserve } from './lib/disk-reserve.ts'
import { type ChannelLimits, defaultLimits } from './domain/channels/limits.ts'
import { createFileStore } from './lib/files/file-store.ts'
import { type NewId, newId } from './lib/ids.ts'
import { createLiveBus } from './lib/live-bus.ts'
import { createLoadGauge } from './lib/load-gauge.ts'
import type { Logger } from './lib/logger.ts'
import type { BotAccount } from './domain/operations/bot-account.ts'
import type { OaAccount } from './domain/operations/oa-grant.ts'
import type { BackupSettings } from './services/backup/backup-settings.ts'
import type { Deps, OaUsers, ZaloIdentity } from './services/context.ts'
import { createCopyHouse } from './services/copy-check/copy-house.ts'
import { ServiceError } from './services/errors.ts'
import { createHouseMetrics } from './services/operations/house-metrics.ts'
import { createSignInWatch, type SignInWatch } from './services/operations/watch-sign-ins.ts'
import { askWhereIs } from './zalo/graph/ask-where-is.ts'
import { askWhoIs, type GraphSettings } from './zalo/graph/client.ts'

const DEFAULT_FILES = './data/files'
/** Less than the lease of a message, and all that another program gets. */
const OUTSIDE_TIMEOUT_MS = 15_000

/** What a house goes without, or does by itself, where nobody says otherwise. */
const leftOut = {
  publicUrl: '',
  filesDir: DEFAULT_FILES,
  backups: null,
  limits: defaultLimits,
  allowsThisMachine: false,
  ways: [],
  oaUsers: null,
  oaAccount: null,
  botAccount: null,
  newId,
  budgets: noBudgets,
  watchesLoad: false,
  reserve: noReserve,
}

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
  /** Only what makes copies of the house needs it. */
  backups?: BackupSettings | null
  limits?: ChannelLimits
  /** Whether programs on this machine may be told, too; not if omitted. */
  allowsThisMachine?: boolean
  /** The ways that are set up; none if omitted. */
  ways?: readonly SendingWay[]
  oaUsers?: OaUsers | null
  oaAccount?: OaAccount | null
  botAccount?: BotAccount | null
  /** By the time and by chance if omitted. */
  newId?: NewId
  /** How much callers may take; anything if omitted. */
  budgets?: Budgets
  /** Whether what is busy gives way by the delay of the event loop, too. */
  watchesLoad?: boolean
  /** Nothing is kept free on the database's disk if omitted. */
  reserve?: DiskReserve
}): Deps => {
  const given = { ...leftOut, ...options }
  const metrics = createHouseMetrics()
  const deps: Deps = {
    db: given.db,
    clock: given.clock,
    log: given.log,
    metrics,
    miniAppId: given.miniAppId,
    dataKey: given.dataKey,
    publicUrl: given.publicUrl,
    files: createFileStore(given.filesDir),
    filesDir: given.filesDir,
    backups: given.backups,
    copies: createCopyHouse(indexFileIn(options.filesDir)),
    limits: given.limits,
    outside: { timeoutMs: OUTSIDE_TIMEOUT_MS, allowsThisMachine: given.allowsThisMachine },
    ways: given.ways,
    oaUsers: given.oaUsers,
    oaAccount: given.oaAccount,
    botAccount: given.botAccount,
    groupWriter: createGroupWriter(given.db, (rows) => metrics.batchRows.observe([], rows)),
    newId: given.newId,
    live: createLiveBus<LiveEvent>(),
    budgets: given.budgets,
    load: createLoadGauge({ isTicking: given.watchesLoad }),
    reserve: given.reserve,
    zaloIdentity: createZaloIdentity(given.graph, () => watch),
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
