/** Measures from the webhook to the queued answer: 200 groups asking in the same moment, and within a few seconds. */
import { understand } from '@quan-triet/bot-server/chat/understand'
import { chunksOf } from '@quan-triet/bot-server/db/chunks'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres-server.ts'
import { type AskedHouse, GROUPS, openAskedHouse } from './answers-house.ts'
import type { Round, Sent } from './post-updates.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

/** The same question within a minute is answered once: each round asks another. */
const QUESTIONS = [
  'lịch học thế nào',
  'ai chưa điểm danh',
  'hạn nộp thu hoạch đến bao giờ',
  'mấy giờ học buổi tới',
  'học ở đâu',
  'bao nhiêu người đã học rồi',
  'còn ai chưa nộp thu hoạch',
  'bao nhiêu người đã nộp thu hoạch',
]
/** The first warms the server up. */
const PASSES = 3
/** Within so long every group asks once, at a moment of its own. */
const SPREAD_MS = 8000

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until every answer is there. */
const allQueued = async ({ queuedAt }: AskedHouse, sent: readonly Sent[]): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (sent.every(({ eventId }) => queuedAt.has(keyOf(eventId)))) return
    await wait(100)
  }
  throw new Error('some questions were not answered')
}

const keyOf = (eventId: string) => `answer:${eventId}:0`

interface Latency {
  acknowledged: number
  queued: number
}

/** Safe because the process answers each round with what it sent. */
const asSent = (message: unknown): Sent[] => message as Sent[]

interface Asked extends AskedHouse {
  groups: ChildProcess
}

/** @param spreadMs 0: all in the same moment @returns milliseconds from each request to its acknowledgement and to its answer */
const round = async (house: Asked, text: string, spreadMs: number): Promise<Latency[]> => {
  house.groups.send({ text, spreadMs } satisfies Round)
  const [message] = await once(house.groups, 'message')
  const sent = asSent(message)
  await allQueued(house, sent)
  await house.db.deleteFrom('outbox').execute()
  return sent.map(({ eventId, at, acknowledgedAt }) => ({
    acknowledged: acknowledgedAt - at,
    queued: (house.queuedAt.get(keyOf(eventId)) ?? Number.NaN) - at,
  }))
}

/** What no server of this kind can be faster than: the quickest round stored, and its questions understood. */
const floorOf = (atOnce: readonly Latency[]): number => {
  const today = new Date().toISOString().slice(0, 10)
  const begun = performance.now()
  for (const text of QUESTIONS)
    for (let group = 0; group < GROUPS; group += 1)
      understand(`@Bot Quán Triệt ${text}`, { today, botNames: linking.names })
  const understood = (performance.now() - begun) / QUESTIONS.length
  const stored = chunksOf(atOnce, GROUPS).map((all) =>
    Math.max(...all.map(({ acknowledged }) => acknowledged)),
  )
  return understood + Math.min(...stored)
}

const queuedOf = (all: readonly Latency[]): number[] => all.map(({ queued }) => queued)

const measure = async (name: string, url: string): Promise<Row[]> => {
  const opened = await openAskedHouse(url)
  const groups = fork(new URL('post-updates.ts', import.meta.url), [`${opened.port}`, `${GROUPS}`])
  const house = { ...opened, groups }
  const atOnce: Latency[] = []
  for (let pass = 0; pass < PASSES; pass += 1) {
    await house.db.deleteFrom('group_answer').execute()
    for (const text of QUESTIONS) {
      const latencies = await round(house, text, 0)
      if (pass > 0) atOnce.push(...latencies)
    }
  }
  await house.db.deleteFrom('group_answer').execute()
  const spread: Latency[] = []
  for (const text of QUESTIONS.slice(0, 3)) spread.push(...(await round(house, text, SPREAD_MS)))
  groups.kill()
  await house.close()
  return rowsOf(name, { atOnce, spread })
}

const rowsOf = (
  name: string,
  { atOnce, spread }: Record<'atOnce' | 'spread', readonly Latency[]>,
): Row[] => {
  const floor = floorOf(atOnce)
  const ms = (all: readonly Latency[], share: number) =>
    `${quantile(queuedOf(all), share).toFixed(0)} ms`
  return [
    {
      what: `${name}: 200 groups in one moment, p50 / p99 / slowest`,
      value: `${ms(atOnce, 0.5)} / ${ms(atOnce, 0.99)} / ${ms(atOnce, 1)}`,
      goal: 'p99 < 50 ms',
    },
    {
      what: `${name}: 200 groups within ${SPREAD_MS / 1000} s, p50 / p99 / slowest`,
      value: `${ms(spread, 0.5)} / ${ms(spread, 0.99)} / ${ms(spread, 1)}`,
      goal: 'p99 < 50 ms',
    },
    {
      what: `${name}: answers a second while all wait`,
      value: ((GROUPS * 1000) / quantile(queuedOf(atOnce), 0.99)).toFixed(0),
    },
    {
      what: `${name}: p99 in one moment ÷ all stored and understood (${floor.toFixed(0)} ms)`,
      value: (quantile(queuedOf(atOnce), 0.99) / floor).toFixed(1),
    },
    {
      what: `${name}: queued answer ÷ acknowledgement, within ${SPREAD_MS / 1000} s`,
      value: ratioOf(spread.map((one) => [one.queued, one.acknowledged] as const)),
    },
  ]
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-answers-'))
  const postgres = await startPostgres()
  await postgres.createDatabase('answers')
  try {
    const rows = [
      ...(await measure('SQLite', `sqlite:${join(folder, 'answers.db')}`)),
      ...(await measure('PostgreSQL', `${postgres.url}/answers`)),
    ]
    printTable('From the webhook to the queued answer', rows)
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await run()
