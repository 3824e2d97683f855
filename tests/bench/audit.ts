/** Measures what the trace costs: appending to the chain beside a plain row, checking it, sealing and opening text. */
import { appendAudit } from '@quan-triet/bot-server/db/queries/audit'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { chainOn, CHAIN_START } from '@quan-triet/bot-server/domain/audit/chain'
import { checkLines } from '@quan-triet/bot-server/domain/audit/check-chain'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { openSeal, sealBytes } from '@quan-triet/bot-server/lib/seal'
import { recordAudit } from '@quan-triet/bot-server/services/audit'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { openText, sealText } from '@quan-triet/bot-server/services/vault'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres-server.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const ROUNDS = 15
const PER_ROUND = 60
const AT_ONCE = 16
const LOG_LINES = 50_000
const SEALS = 2000

const entry = (index: number) => ({
  action: 'record-attendance',
  orgUnitId: fixtureUnit,
  subject: `session:session-1 person:person-${index}`,
  detail: { from: 'chua_ghi_nhan', to: 'co_mat', wasDeclared: false, reason: '' },
})

const factOf = (index: number) => ({
  id: `fact-${index}`,
  at: '2026-03-12T02:00:00.000Z',
  actor: 'person:person-1',
  action: 'record-attendance',
  orgUnitId: fixtureUnit,
  subject: entry(index).subject,
  detail: JSON.stringify(entry(index).detail),
})

const houseOn = async (db: Db): Promise<ServiceContext> => {
  await migrate(db)
  const ctx = systemContext(
    createDeps({
      db,
      clock: systemClock,
      log: createLogger('silent'),
      graph: { baseUrl: '', appSecret: '' },
      miniAppId: '',
      dataKey: Buffer.alloc(32, 'bench'),
    }),
    'bench',
  )
  await seedFCb3({ ctx, input: { sentParts: 'recorded' } })
  await sql`create table plain_log (id text primary key, at text, actor text, action text,
    org_unit_id text references org_unit(id), subject text, detail text)`.execute(db)
  await sql`create index plain_unit on plain_log (org_unit_id, at)`.execute(db)
  return ctx
}

type Write = (ctx: ServiceContext, index: number) => Promise<void>

/** The fact itself, as a mark on the roll: one row read, one row written. */
const writeFact = async (tx: ServiceContext, index: number): Promise<void> => {
  await tx.db
    .selectFrom('org_unit')
    .selectAll()
    .where('id', '=', fixtureUnit)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('timed_job')
    .values({ name: `${tx.newId()}-${index}`, last_run_at: tx.clock.now() })
    .execute()
}

const plainly: Write = (ctx, index) =>
  inTransaction(ctx, async (tx) => {
    await writeFact(tx, index)
    const { orgUnitId, ...fact } = { ...factOf(index), id: tx.newId() }
    await sql`insert into plain_log values (${fact.id}, ${fact.at}, ${fact.actor},
      ${fact.action}, ${orgUnitId}, ${fact.subject}, ${fact.detail})`.execute(tx.db)
  })

const chained: Write = (ctx, index) =>
  inTransaction(ctx, async (tx) => {
    await writeFact(tx, index)
    await recordAudit(tx, entry(index))
  })

/** Milliseconds a write, `atOnce` of them under way. */
const timeOf = async (ctx: ServiceContext, write: Write, atOnce: number): Promise<number> => {
  const began = performance.now()
  const rest = Array.from({ length: PER_ROUND }, (_, index) => index).values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const index of rest) await write(ctx, index)
    }),
  )
  return (performance.now() - began) / PER_ROUND
}

const measureAppend = async (ctx: ServiceContext, name: string, atOnce: number): Promise<Row> => {
  const pairs: [number, number][] = []
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const isSwapped = round % 2 === 1
    const first = await timeOf(ctx, isSwapped ? plainly : chained, atOnce)
    const second = await timeOf(ctx, isSwapped ? chained : plainly, atOnce)
    // Two rounds to warm up.
    if (round >= 2) pairs.push(isSwapped ? [second, first] : [first, second])
  }
  const [own, plain] = [0, 1].map((side) =>
    quantile(
      pairs.map((pair) => pair[side] ?? 0),
      0.5,
    ),
  )
  return {
    what: `append, ${name}, ${atOnce} at once: chained / plain row`,
    value: `${ratioOf(pairs)}, ${own?.toFixed(2)} against ${plain?.toFixed(2)} ms`,
    goal: '≤ 1.05',
  }
}

const perSecond = (count: number, took: number) => `${Math.round((count / took) * 1000)} lines/s`

const measureVerify = async (ctx: ServiceContext): Promise<Row[]> => {
  for (let done = 0; done < LOG_LINES; done += 5000)
    await inTransaction(ctx, (tx) =>
      appendAudit(
        tx.db,
        Array.from({ length: 5000 }, (_, index) => factOf(done + index)),
      ),
    )
  const lines = chainOn(
    CHAIN_START,
    Array.from({ length: LOG_LINES }, (_, index) => factOf(index)),
  )
  const pure = performance.now()
  checkLines(CHAIN_START, lines)
  const pureMs = performance.now() - pure
  const began = performance.now()
  const { checked, fault } = await verifyAudit({ ctx, input: { extent: 'whole' } })
  const ms = performance.now() - began
  if (fault) throw new Error(`the chain broke at ${fault.seq}`)
  return [
    { what: 'verify, in memory', value: perSecond(LOG_LINES, pureMs), goal: '≥ 200,000' },
    { what: 'verify, from SQLite page by page', value: perSecond(checked, ms), goal: '≥ 200,000' },
  ]
}

/** Microseconds for each of many. */
const each = async (work: (index: number) => unknown): Promise<string> => {
  const began = performance.now()
  for (let index = 0; index < SEALS; index += 1) await work(index)
  return `${(((performance.now() - began) / SEALS) * 1000).toFixed(1)} µs`
}

const measureSeals = async (ctx: ServiceContext): Promise<Row[]> => {
  const key = Buffer.alloc(32, 'key')
  const bytes = Buffer.from('Đề nghị sửa lại năm sinh của tôi. '.repeat(30))
  const text = bytes.toString()
  const about = 'data_request:one'
  const plainSeal = sealBytes(key, bytes, about)
  const sealed = await sealText(ctx, { unitId: fixtureUnit, text, about })
  return [
    {
      what: `seal ${bytes.length} bytes, cipher alone`,
      value: await each(() => sealBytes(key, bytes, about)),
    },
    { what: 'open, cipher alone', value: await each(() => openSeal(key, plainSeal, about)) },
    {
      what: 'sealText with its key from the database',
      value: await each(() => sealText(ctx, { unitId: fixtureUnit, text, about })),
    },
    { what: 'openText', value: await each(() => openText(ctx, { sealed, about })) },
    {
      what: 'a read of one row by its key',
      value: await each(() =>
        ctx.db.selectFrom('org_unit').selectAll().where('id', '=', fixtureUnit).execute(),
      ),
    },
  ]
}

const onSqlite = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-audit-'))
  const db = openDatabase(`sqlite:${join(folder, 'audit.db')}`)
  try {
    const ctx = await houseOn(db)
    return [
      await measureAppend(ctx, 'SQLite', 1),
      ...(await measureVerify(ctx)),
      ...(await measureSeals(ctx)),
    ]
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true })
  }
}

/** With its flushes to disk, as it runs for real: the chain's end is held until the commit is durable. */
const onPostgres = async (): Promise<Row[]> => {
  const server = await startPostgres([])
  await server.createDatabase('audit')
  const db = openDatabase(`${server.url}/audit`)
  try {
    const ctx = await houseOn(db)
    return [
      await measureAppend(ctx, 'PostgreSQL', 1),
      await measureAppend(ctx, 'PostgreSQL', AT_ONCE),
    ]
  } finally {
    await db.destroy()
    await server.stop()
  }
}

export const run = async (): Promise<void> =>
  printTable('Audit chain and vault', [...(await onSqlite()), ...(await onPostgres())])
