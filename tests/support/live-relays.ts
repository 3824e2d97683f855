/** Puts relays of live events on a database for a test, as so many processes would, and cuts their lines. */
import { type ConnectLine, liveLineOf } from '@quan-triet/bot-server/db/live-line'
import { createLiveRelay, type LiveRelay } from '@quan-triet/bot-server/jobs/relay-live'
import { newId } from '@quan-triet/bot-server/lib/ids'
import { createLiveBus } from '@quan-triet/bot-server/lib/live-bus'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import type { LiveBus } from '@quan-triet/bot-server/services/context'
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { eventually } from './eventually.ts'

export interface Watched {
  live: LiveBus
  relay: LiveRelay
  /** What screens of a unit were told, in order. */
  told(unitId: string): LiveEvent['topic'][]
}

/** A process of which only screens and relay are there. @param units that somebody watches */
export const startRelay = async (
  databaseUrl: string,
  units: readonly string[],
  connect: ConnectLine | null = liveLineOf(databaseUrl),
): Promise<Watched> => {
  const live = createLiveBus<LiveEvent>()
  const told = new Map<string, LiveEvent['topic'][]>(units.map((unit) => [unit, []]))
  for (const [unit, topics] of told) live.subscribe(unit, ({ topic }) => void topics.push(topic))
  const relay = createLiveRelay({ live, log: createLogger('silent'), newId }, connect)
  await relay.start()
  onTestFinished(() => relay.stop())
  const watched = { live, relay, told: (unitId: string) => told.get(unitId) ?? [] }
  // Whoever gets on the line asks about everything first.
  if (connect)
    await eventually('it is on the line', () => units.every((unit) => hasAsked(watched, unit)))
  return watched
}

/** Whether screens of the unit were told to look at their right and at everything, since the last so many events. */
export const hasAsked = (watched: Watched, unitId: string, since = 0): boolean => {
  const topics = watched.told(unitId).slice(since)
  return topics.includes('access') && topics.includes('clock')
}

/** A plain connection to the database, for what an administrator of it does or sees. */
export const openPlain = async (databaseUrl: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** Ends the connections by which processes listen, as a restart of the database or of its network does. @returns how many */
export const cutLines = async (plain: pg.Client): Promise<number> => {
  const { rows } = await plain.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name like 'quan-triet live %'`,
  )
  return rows.length
}
