/** Sets up what a sequence is played on: two houses that have the same time, the same chance and the same answers from outside. */
import { createGraph } from '@quan-triet/bot-server/practice/graph/create-graph'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { addMs } from '@quan-triet/shared/time/calendar'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeIntoHands } from '../determine.ts'
import { drawOf } from '../draw.ts'
import { scenes } from '../scene.ts'
import type { Row } from './draw-value.ts'
import { APP_SECRET, GRAPH, openTwin, type Twin } from './open-twin.ts'
import type { PairOfDatabases, Rows } from './pair-of-databases.ts'
import { stopClock } from './stop-clock.ts'

/** What the houses did differently, or could not do at all. */
export class Divergence extends Error {
  override readonly name = 'Divergence'
}

export interface Stage {
  now(): string
  advance(ms: number): void
  /** Does the same to both, one after the other. @throws Divergence when one of them had trouble inside */
  onBoth<T>(what: string, act: (twin: Twin) => Promise<T>): Promise<{ sqlite: T; postgres: T }>
  /** How often something was done to both. */
  count(): number
  /** Asks the database in memory. */
  rows: (query: string, ...values: readonly (string | number)[]) => readonly Row[]
  accessTokenOf(person: number): string
  read(): Promise<Record<'sqlite' | 'postgres', Rows>>
  close(): Promise<void>
}

/** Whoever calls must close it; only one can be open at a time. */
export const openStage = async (pair: PairOfDatabases, seed: number): Promise<Stage> => {
  let time = scenes.study.start
  let chance = drawOf(seed, 'begin')
  let count = 0
  const now = () => time
  const graph = createGraph({
    appSecret: APP_SECRET,
    people: [...fixtureAccounts],
    nowMs: () => Date.parse(time),
  })
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-both-'))
  const databases = await pair.begin()
  const startClock = stopClock(now)
  const giveBack = takeIntoHands({
    chance: () => chance,
    now: () => Date.parse(time),
    fetch: async (url, call) => {
      if (!url.startsWith(GRAPH)) throw new TypeError('nobody is there')
      return graph.routes.fetch(new Request(url, call))
    },
  })
  const clock = { now, wall: now }
  const sqlite = openTwin(databases.sqlite, clock, join(folder, 'sqlite'))
  const postgres = openTwin(databases.postgres, clock, join(folder, 'postgres'))
  const on = async <T>(twin: Twin, what: string, act: (twin: Twin) => Promise<T>): Promise<T> => {
    chance = drawOf(seed, 'chance', count)
    const result = await act(twin)
    const troubles = twin.troubles()
    if (troubles.length === 0) return result
    const name = twin === sqlite ? 'SQLite' : 'PostgreSQL'
    throw new Divergence(`${what}: trouble on ${name}: ${troubles.join(' ')}`)
  }
  return {
    now,
    advance(ms) {
      time = addMs(time, ms)
    },
    async onBoth(what, act) {
      count += 1
      const first = await on(sqlite, what, act)
      return { sqlite: first, postgres: await on(postgres, what, act) }
    },
    count: () => count,
    // Safe because every column is text or a whole number.
    rows: (query, ...values) => databases.raw.prepare(query).all(...values) as Row[],
    accessTokenOf(person) {
      chance = drawOf(seed, 'token', count)
      return graph.mintAccessToken(fixtureAccounts[person]?.zaloUserId ?? '')
    },
    read: () => pair.read(databases),
    async close() {
      await sqlite.close()
      await postgres.close()
      await databases.sqlite.destroy()
      giveBack()
      startClock()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
