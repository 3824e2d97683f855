/** Opens a house of 200 branches with a group each, its webhook and its worker, for the measurement of answers. */
import { createGroupWriter } from '@quan-triet/bot-server/db/group-writer'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { zaloBotWebhook } from '@quan-triet/bot-server/http/webhooks/zalo-bot'
import { runTasksOnce } from '@quan-triet/bot-server/jobs/run-tasks'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import type { Deps } from '@quan-triet/bot-server/services/context'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type {
  BotChatId,
  BotUserId,
  CampaignNodeId,
  DeadlineId,
  GroupId,
  OrgUnitId,
} from '@quan-triet/shared/models/ids'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { EventEmitter, once } from 'node:events'
import { type Hall, seedHall } from './check-in-hall.ts'
import { BENCH_SECRET } from './webhook-secret.ts'

export const GROUPS = 200
const PER_BRANCH = 30
const SINCE = '2020-01-01T00:00:00.000Z'
const DUE = '2099-01-01T00:00:00.000Z'

/** Every branch gets a group, a deadline, and a member whom the bot knows. */
const seedGroups = async (db: Db, hall: Hall): Promise<void> => {
  const askers = hall.people.slice(0, GROUPS)
  await db
    .insertInto('branch_group')
    .values(
      askers.map(({ actor, branch }) => ({
        id: asId<GroupId>(`group-${branch}`),
        org_unit_id: asId<OrgUnitId>(actor.homeUnitId),
        channel: 'bot' as const,
        chat_id: asId<BotChatId>(`chat-${branch}`),
        name: `Nhóm ${branch}`,
        bound_at: SINCE,
        unbound_at: null,
      })),
    )
    .execute()
  await db
    .insertInto('bot_identity')
    .values(
      askers.map(({ actor, branch }) => ({
        bot_user_id: asId<BotUserId>(`user-${branch}`),
        person_id: actor.personId,
        private_chat_id: null,
        bound_at: SINCE,
      })),
    )
    .execute()
  await db
    .insertInto('deadline')
    .values(
      askers.map(({ branch }) => ({
        id: asId<DeadlineId>(`deadline-${branch}`),
        campaign_node_id: asId<CampaignNodeId>(`node-${branch}`),
        subject: 'thu_hoach' as const,
        source_wording: 'nộp thu hoạch',
        granularity: 'ngay' as const,
        bound: 'den_het' as const,
        due_at: DUE,
        is_tentative: 0,
      })),
    )
    .execute()
}

export interface AskedHouse {
  db: Db
  port: number
  /** When the answer of an event was durable in the outbox, by the machine's clock in ms. */
  queuedAt: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** The group of branch `n` is `chat-<n>`, and who asks there `user-<n>`; everything runs in this process. */
export const openAskedHouse = async (url: string): Promise<AskedHouse> => {
  const db = openDatabase(url)
  await migrate(db)
  await seedGroups(db, await seedHall(db, { branches: GROUPS, perBranch: PER_BRANCH, rounds: 2 }))
  // As a server in use has done by itself.
  await sql`analyze`.execute(db)
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'bench'),
    ways: ['bot'],
  })
  const tasks = runTasks(deps)
  const routes = zaloBotWebhook(
    { ...deps, groupWriter: createGroupWriter(db) },
    { secret: BENCH_SECRET, onReceived: tasks.wake },
  )
  const app = new Hono().route('/', routes)
  const { server, port } = await listen(app)
  return {
    db,
    port,
    queuedAt: tasks.queuedAt,
    async close() {
      await tasks.stop()
      server.close()
      await db.destroy()
    },
  }
}

const listen = (app: Hono): Promise<{ server: ReturnType<typeof serve>; port: number }> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, port }),
    )
  })

/** Runs tasks as the worker does, at once when something comes in, and notes when what they wrote was durable. */
const runTasks = (deps: Deps) => {
  const queuedAt = new Map<string, number>()
  const stopping = new AbortController()
  const bell = new EventEmitter()
  let isAwake = false
  const note = async () => {
    const now = performance.timeOrigin + performance.now()
    const rows = await deps.db.selectFrom('outbox').select('dedupe_key').execute()
    const added = rows.filter((row) => !queuedAt.has(row.dedupe_key))
    for (const row of added) queuedAt.set(row.dedupe_key, now)
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      if ((await runTasksOnce(deps)) > 0) await note()
      else if (!isAwake) await once(bell, 'wake')
      else isAwake = false
    }
  }
  const running = loop()
  const wake = () => {
    isAwake = true
    bell.emit('wake')
  }
  return {
    queuedAt,
    wake,
    async stop() {
      stopping.abort()
      wake()
      await running
    },
  }
}
