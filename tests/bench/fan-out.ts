/** Measures the fan-out of one part to 4,000 groups on a SQLite file: time, memory, and that a second run adds nothing. */
import { insertOutbox, type OutboxRow } from '@quan-triet/bot-server/db/queries/outbox'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { insertPush } from '@quan-triet/bot-server/db/queries/pushes'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureNode,
  fixturePart,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW, seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { fanOutPush } from '@quan-triet/bot-server/services/parts/fan-out-push'
import type { BotChatId, ChatId, GroupId, OrgUnitId, PushId } from '@quan-triet/shared/models/ids'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const GROUPS = 4000
const FEW_GROUPS = 40
const REPEATS = 7
const CHUNK = 200

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

const idOf = (key: number) => asId<OrgUnitId>(`unit-${key}`)

/** Adds units below the fixture's branch, each with a group. */
const addGroups = async (db: Db, from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += CHUNK) {
    const keys = range(start, Math.min(start + CHUNK, to))
    const unit = await db
      .selectFrom('org_unit')
      .selectAll()
      .where('id', '=', fixtureUnit)
      .executeTakeFirstOrThrow()
    await insertUnits(
      db,
      keys.map((key) => ({
        ...unit,
        id: idOf(key),
        code: `unit-${key}`,
        parent_id: fixtureUnit,
      })),
    )
    await db
      .insertInto('branch_group')
      .values(
        keys.map((key) => ({
          id: asId<GroupId>(`group-${key}`),
          org_unit_id: idOf(key),
          channel: 'bot' as const,
          chat_id: asId<BotChatId>(`chat-${key}`),
          name: `Nhóm ${key}`,
          bound_at: FIXTURE_NOW,
          unbound_at: null,
        })),
      )
      .execute()
  }
}

let serial = 0
const addDuePush = async (db: Db): Promise<PushId> => {
  serial += 1
  const id = asId<PushId>(`push-bench-${serial}`)
  const scheduledBy = fixtureAccounts[0]?.personId
  if (scheduledBy === undefined) throw new Error('the fixture has people')
  await insertPush(db, {
    id,
    part_id: fixturePart(4),
    campaign_node_id: fixtureNode,
    due_at: FIXTURE_NOW,
    state: 'hen_gio',
    scheduled_by: scheduledBy,
  })
  return id
}

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc === 'function') gc()
}

interface Measured {
  ms: number
  heapBytes: number
  added: number
}

const measure = async (work: () => Promise<number>): Promise<Measured> => {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const added = await work()
  return {
    ms: performance.now() - start,
    heapBytes: process.memoryUsage().heapUsed - before,
    added,
  }
}

const fanOut = async (ctx: ServiceContext): Promise<Measured> => {
  const id = await addDuePush(ctx.db)
  return measure(() => fanOutPush({ ctx, input: { id } }))
}

/** The same rows, read and written one by one in one transaction. */
const insertOneByOne = async (ctx: ServiceContext): Promise<Measured> => {
  const id = await addDuePush(ctx.db)
  const like = await ctx.db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', 'part')
    .executeTakeFirstOrThrow()
  return measure(() =>
    ctx.db.transaction().execute(async (tx) => {
      const groups = await tx.selectFrom('branch_group').selectAll().execute()
      for (const group of groups) await insertOutbox(tx, rowFor(like, id, group))
      return groups.length
    }),
  )
}

const rowFor = (
  like: OutboxRow,
  pushId: PushId,
  group: { id: GroupId; chat_id: ChatId; org_unit_id: OrgUnitId },
): OutboxRow => ({
  ...like,
  id: asId(`push:${pushId}:${group.id}`),
  dedupe_key: `push:${pushId}:${group.id}`,
  push_id: pushId,
  lane: group.chat_id,
  chat_id: group.chat_id,
  org_unit_id: group.org_unit_id,
})

const openContext = async (folder: string): Promise<ServiceContext> => {
  const db = openDatabase(`sqlite:${join(folder, 'fan-out.db')}`)
  await migrate(db)
  const deps = createDeps({
    db,
    clock: createMovableClock(FIXTURE_NOW),
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
    miniAppId: '3140592653589793238',
    dataKey: Buffer.alloc(32, 'bench'),
  })
  const ctx = systemContext(deps, 'bench')
  await seedFCb3({ ctx, input: { sentParts: 'recorded' } })
  return ctx
}

const kb = (bytes: number): string => `${Math.round(bytes / 1024)} kB`
const ms = (all: readonly Measured[]): string =>
  `${quantile(
    all.map((one) => one.ms),
    0.5,
  ).toFixed(1)} ms`
const heap = (all: readonly Measured[]): string =>
  kb(
    quantile(
      all.map((one) => one.heapBytes),
      0.5,
    ),
  )

export const run = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'fan-out-'))
  const ctx = await openContext(folder)
  try {
    // One group is the fixture's own.
    await addGroups(ctx.db, 1, FEW_GROUPS)
    const few: Measured[] = []
    for (const _ of range(0, REPEATS)) few.push(await fanOut(ctx))
    await addGroups(ctx.db, FEW_GROUPS, GROUPS)
    await fanOut(ctx)
    const pairs: [Measured, Measured][] = []
    for (const _ of range(0, REPEATS)) pairs.push([await fanOut(ctx), await insertOneByOne(ctx)])
    const many = pairs.map(([fanned]) => fanned)
    const single = pairs.map(([, one]) => one)
    const again = await addedAgain(ctx)
    return [
      { what: 'messages added by one fan-out', value: String(many[0]?.added), goal: `${GROUPS}` },
      { what: 'messages added by running it again', value: String(again), goal: '0' },
      { what: 'one transaction, 4,000 groups (median)', value: ms(many) },
      { what: 'one by one in one transaction (median)', value: ms(single) },
      {
        what: 'fan-out / one by one',
        value: ratioOf(pairs.map(([fanned, one]) => [fanned.ms, one.ms])),
        goal: '≤ 0.50',
      },
      { what: 'heap growth, 40 groups (median)', value: heap(few) },
      { what: 'heap growth, 4,000 groups (median)', value: heap(many), goal: 'as for 40' },
      { what: 'heap growth, one by one (median)', value: heap(single) },
    ]
  } finally {
    await ctx.db.destroy()
    await rm(folder, { recursive: true })
  }
}

/** Runs the last fan-out once more as if its mark had been lost in a crash: only the keys keep messages single. */
const addedAgain = async (ctx: ServiceContext): Promise<number> => {
  const id = await addDuePush(ctx.db)
  await fanOutPush({ ctx, input: { id } })
  const marked = await fanOutPush({ ctx, input: { id } })
  await ctx.db.updateTable('part_push').set({ fanned_out_at: null }).where('id', '=', id).execute()
  return marked + (await fanOutPush({ ctx, input: { id } }))
}

if (import.meta.main) printTable('Fan-out of one part to 4,000 groups (SQLite file)', await run())
