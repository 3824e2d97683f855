/** What the recorded process does: it stores events as the doors do, and changes more than one row as the verbs do. */
import { createGroupWriter } from '@quan-triet/bot-server/db/group-writer'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { sql } from 'kysely'
import type { Draw } from '../draw.ts'

export const synchronousModes = ['FULL', 'NORMAL'] as const
/** FULL as the product has it, or NORMAL: what it would be if nobody had seen to it. */
export type Synchronous = (typeof synchronousModes)[number]

export interface RecordingPlan {
  seed: number
  commits: number
  synchronous: Synchronous
  /** Whether a thread writes the WAL back meanwhile, as in the running product; not where ops are compared. */
  hasThread?: boolean
}

/** How a process of its own begins a line that names what is durable. */
export const ACKNOWLEDGED = 'acknowledged '

const NOW = '2026-03-12T02:00:00.000Z'
const MOST_TOGETHER = 8
const MOST_LETTERS = 3000

/** Two rows of one transaction: after a cut both are there, or neither. */
export const pairOf = (id: string): readonly [string, string] => [`${id}:left`, `${id}:right`]

const eventRow = (id: string, letters: number) => ({
  source: 'zalo-bot' as const,
  event_id: id,
  chat: 'c',
  order_key: id,
  body: 'x'.repeat(letters),
  state: 'received' as const,
  reason: null,
  received_at: NOW,
})

/** Opens the database as the product does, with all its tables. */
export const openRecorded = async (url: string, synchronous: Synchronous): Promise<Db> => {
  const db = openDatabase(url)
  await migrate(db)
  if (synchronous !== 'FULL') await sql`pragma synchronous = ${sql.raw(synchronous)}`.execute(db)
  return db
}

/** @param acknowledge told at once which events the writer says are durable */
export const writeEvents = async (
  db: Db,
  { draw, commits }: { draw: Draw; commits: number },
  acknowledge: (ids: readonly string[]) => void,
): Promise<void> => {
  const writer = createGroupWriter(db)
  let count = 0
  const nextId = () => `event-${(count += 1)}`
  const writeTogether = async (): Promise<void> => {
    const ids = Array.from({ length: draw.between(1, MOST_TOGETHER) }, nextId)
    const rows = ids.map((id) => eventRow(id, draw.between(0, MOST_LETTERS)))
    await Promise.all(rows.map((row) => writer.writeEvent(row)))
    acknowledge(ids)
  }
  const writePair = async (): Promise<void> => {
    const ids = pairOf(nextId())
    await inTransaction({ db }, async (tx) => {
      for (const id of ids) await tx.db.insertInto('inbox').values(eventRow(id, 10)).execute()
    })
    acknowledge(ids)
  }
  /** What is done with loses its words, and its room is used again. */
  const settleSome = async (): Promise<void> => {
    await db
      .updateTable('inbox')
      .set({ state: 'settled', body: '' })
      .where('event_id', 'in', [nextId(), `event-${draw.between(1, count)}`, `event-${count - 9}`])
      .execute()
    acknowledge([])
  }
  const writeBack = async (): Promise<void> => {
    await sql`pragma wal_checkpoint(passive)`.execute(db)
    acknowledge([])
  }
  for (let commit = 0; commit < commits; commit += 1)
    if (draw.chance(0.03)) await writeBack()
    else if (draw.chance(0.7)) await writeTogether()
    else if (draw.chance(0.6)) await writePair()
    else await settleSome()
}
