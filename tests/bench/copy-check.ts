/** Measures the copy check of 3,000 essays handed in at once, 1 % of them broken, while the server answers webhooks. */
import { serve, type ServerType } from '@hono/node-server'
import { createApp } from '@quan-triet/bot-server/app'
import { migrate } from '@quan-triet/bot-server/db/open'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import {
  type Deps,
  type ServiceContext,
  systemContext,
} from '@quan-triet/bot-server/services/context'
import { checkEssays } from '@quan-triet/bot-server/services/copy-check/check-essays'
import { measureBorrowed } from '@quan-triet/bot-server/services/copy-check/measure-borrowed'
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addPeople } from '../integration/services/copy-check/add-people.ts'
import { handIn, versionOf } from '../integration/services/copy-check/hand-in.ts'
import { inventText } from '../support/invent-essay.ts'
import { seedHouse, TEST_DATA_KEY } from '../support/seed-house.ts'
import { onBothDatabases } from './both-databases.ts'
import type { Sent } from './post-updates.ts'
import { printTable, quantile, type Row } from './table.ts'
import { BENCH_SECRET } from './webhook-secret.ts'

const ESSAYS = 3000
const SYLLABLES = 1000
/** Every tenth takes a third of the one before it. */
const COPIED = 10
const BROKEN = 100
const MOST_SECONDS = 300
const MOST_WAIT_MS = 100
/** A busy hour's webhooks, so many a second. */
const PER_SECOND = 50

const textOf = (index: number): string => {
  const own = inventText(index, SYLLABLES)
  if (index % COPIED !== 1) return own
  const before = inventText(index - 1, SYLLABLES)
  return `${own.slice(0, own.length * 0.66)} ${before.slice(0, before.length * 0.33)}`
}

const seed = async (ctx: ServiceContext): Promise<void> => {
  const people = await addPeople(ctx.db, ESSAYS)
  for (let at = 0; at < ESSAYS; at += 200)
    await inTransaction(ctx, async (tx) => {
      for (const [step, person] of people.slice(at, at + 200).entries())
        await handIn(tx, { name: `essay-${at + step}`, person, text: textOf(at + step) })
    })
  const broken = Array.from({ length: ESSAYS / BROKEN }, (_, index) =>
    versionOf(`essay-${index * BROKEN}`),
  )
  await ctx.db
    .updateTable('essay_version')
    .set({ content_sealed: 'no.seal' })
    .where('id', 'in', broken)
    .execute()
}

const listen = (deps: Deps): Promise<{ server: ServerType; port: number }> =>
  new Promise((resolve) => {
    const app = createApp(deps, {
      botWebhookSecret: BENCH_SECRET,
      oaWebhook: null,
      onReceived: () => undefined,
      extraOrigins: [],
      miniAppDir: '',
    })
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, port }),
    )
  })

/** Posts a second's webhooks again and again, from a process of its own, until it is asked to stop. */
const keepPosting = (port: number) => {
  const script = fileURLToPath(new URL('post-updates.ts', import.meta.url))
  const child = fork(script, [String(port), String(PER_SECOND)])
  const waits: number[] = []
  const end = new AbortController()
  const posting = (async () => {
    while (!end.signal.aborted) {
      child.send({ text: 'ai chưa học', spreadMs: 1000 })
      const [sent] = (await once(child, 'message')) as [Sent[]]
      waits.push(...sent.map(({ at, acknowledgedAt }) => acknowledgedAt - at))
    }
  })()
  return {
    async stop() {
      end.abort()
      await posting
      child.kill()
      return waits
    },
  }
}

const rowsOf = async (ctx: ServiceContext, database: string): Promise<Row[]> => {
  const { server, port } = await listen(ctx)
  const quiet = keepPosting(port)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const before = quantile(await quiet.stop(), 0.99)
  const posting = keepPosting(port)
  const begun = performance.now()
  const taken = await checkEssays({ ctx })
  const seconds = (performance.now() - begun) / 1000
  const waits = await posting.stop()
  server.close()
  const p99 = quantile(waits, 0.99)
  const results = await ctx.db
    .selectFrom('essay_check')
    .select(['state', 'flagged', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy(['state', 'flagged'])
    .orderBy('state')
    .orderBy('flagged')
    .execute()
  const told = results.map(({ state, flagged, count }) => `${state}${flagged ? '+' : ''} ${count}`)
  return [
    {
      what: `${taken} essays at once, ${database}`,
      value: `${seconds.toFixed(0)} s, ${((seconds * 1000) / taken).toFixed(1)} ms each (${told.join(', ')})`,
      goal: `≤ ${MOST_SECONDS} s`,
      isMissed: seconds > MOST_SECONDS,
    },
    {
      what: `webhooks meanwhile (${waits.length}), ${database}`,
      value: `p50 ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (quiet ${before.toFixed(1)} ms)`,
      goal: `p99 < ${MOST_WAIT_MS} ms`,
      isMissed: p99 >= MOST_WAIT_MS,
    },
  ]
}

/** What every save of a draft asks, too. */
const measureDrafts = async (ctx: ServiceContext, database: string): Promise<Row> => {
  const waits: number[] = []
  for (let turn = 0; turn < 200; turn += 1) {
    const blocks = [textOf(turn)]
    const begun = performance.now()
    await measureBorrowed(ctx, { campaignId: fixtureCampaign, blocks })
    waits.push(performance.now() - begun)
  }
  const p99 = quantile(waits, 0.99)
  return {
    what: `how much of a draft is borrowed, ${database}`,
    value: `p50 ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    goal: 'p50 ≤ 5 ms',
    isMissed: quantile(waits, 0.5) > 5,
  }
}

export const run = async (): Promise<void> => {
  const rows: Row[] = []
  await onBothDatabases('copycheck', async (db, database) => {
    await migrate(db)
    await seedHouse(db)
    const filesDir = await mkdtemp(join(tmpdir(), 'copy-check-'))
    const deps = createDeps({
      db,
      clock: systemClock,
      log: createLogger('silent'),
      graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
      miniAppId: '1',
      dataKey: TEST_DATA_KEY,
      filesDir,
    })
    const ctx = systemContext(deps, 'bench')
    await seed(ctx)
    rows.push(...(await rowsOf(ctx, database)), await measureDrafts(ctx, database))
    deps.copies.index.close()
    await rm(filesDir, { recursive: true })
  })
  printTable('Copy check of a whole day', rows)
}
