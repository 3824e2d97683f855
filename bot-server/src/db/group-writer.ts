/** Writes hot rows of many callers in one durable commit: one flush for all that arrive in one turn of the event loop. */
import type { Insertable } from 'kysely'
import { TooBusy } from '../lib/too-busy.ts'
import { isFaultOfRow } from './dialect.ts'
import { insertNew } from './insert-new.ts'
import type { Database, Db } from './schema/database.ts'

type EventRow = Insertable<Database['inbox']>
type AttendanceRow = Insertable<Database['attendance']>

export interface GroupWriter {
  /** Stores an event. Resolves once durable; false when it was there already. */
  writeEvent(event: EventRow): Promise<boolean>
  /** Stores a first attendance record. Resolves once durable; false when the person had a row already. */
  writeAttendance(row: AttendanceRow): Promise<boolean>
  /** How many rows are not durable yet. */
  waiting(): number
}

/** More than a database takes in some seconds; whoever comes then is told to come again, and nothing is lost. */
const MOST_WAITING = { rows: 20_000, bytes: 64 * 1024 * 1024 }

interface Waiting {
  key: string
  resolve(isNew: boolean): void
  reject(error: unknown): void
}
interface Batch {
  events: (Waiting & { row: EventRow })[]
  attendance: (Waiting & { row: AttendanceRow })[]
}

const emptyBatch = (): Batch => ({ events: [], attendance: [] })

/**
 * @param db the database whose one connection (SQLite) the flush waits its turn for
 * @param noteBatch told how many rows went into one commit
 */
export const createGroupWriter = (
  db: Db,
  noteBatch: (rows: number) => void = () => undefined,
): GroupWriter => {
  let next = emptyBatch()
  let isFlushing = false
  const held = { rows: 0, bytes: 0 }

  /** @throws TooBusy */
  const makeRoom = (bytes: number): void => {
    if (held.rows >= MOST_WAITING.rows || held.bytes + bytes > MOST_WAITING.bytes)
      throw new TooBusy()
    held.rows += 1
    held.bytes += bytes
  }
  const letGo = ({ events, attendance }: Batch): void => {
    held.rows -= events.length + attendance.length
    held.bytes -= events.reduce((sum, one) => sum + one.row.body.length, 0)
  }
  const flush = async (): Promise<void> => {
    while (next.events.length + next.attendance.length > 0) {
      const batch = next
      next = emptyBatch()
      noteBatch(batch.events.length + batch.attendance.length)
      await settle(db, batch)
      letGo(batch)
    }
    isFlushing = false
  }
  const schedule = (): void => {
    if (isFlushing) return
    isFlushing = true
    setImmediate(() => void flush())
  }
  return {
    writeEvent: (row) =>
      new Promise((resolve, reject) => {
        makeRoom(row.body.length)
        const key = `${row.source}\n${row.event_id}`
        next.events.push({ key, row, resolve, reject })
        schedule()
      }),
    writeAttendance: (row) =>
      new Promise((resolve, reject) => {
        makeRoom(0)
        const key = `${row.session_id}\n${row.person_id}`
        next.attendance.push({ key, row, resolve, reject })
        schedule()
      }),
    waiting: () => held.rows,
  }
}

/**
 * Writes a batch in one commit. When the database refuses it because of what some row says, the batch is halved until
 * that row stands alone: it fails its own caller and nobody else's.
 */
const settle = async (db: Db, batch: Batch): Promise<void> => {
  const events = firstOfEachKey(batch.events)
  const attendance = firstOfEachKey(batch.attendance)
  try {
    const [newEvents = [], newAttendance = []] = await insertNew(db, [
      { table: 'inbox', rows: events.map((one) => one.row), key: ['source', 'event_id'] },
      {
        table: 'attendance',
        rows: attendance.map((one) => one.row),
        key: ['session_id', 'person_id'],
      },
    ])
    answer(batch.events, events, newEvents)
    answer(batch.attendance, attendance, newAttendance)
  } catch (error) {
    const all = [...batch.events, ...batch.attendance]
    if (all.length > 1 && isFaultOfRow(error))
      for (const half of halvesOf(batch)) await settle(db, half)
    else for (const waiting of all) waiting.reject(error)
  }
}

const halvesOf = ({ events, attendance }: Batch): Batch[] => {
  const [e, a] = [Math.ceil(events.length / 2), Math.floor(attendance.length / 2)]
  return [
    { events: events.slice(0, e), attendance: attendance.slice(0, a) },
    { events: events.slice(e), attendance: attendance.slice(a) },
  ]
}

/** Tells each caller whether its row was the one written; of equal keys in one batch only the first was. */
const answer = (
  all: readonly Waiting[],
  first: readonly Waiting[],
  isNew: readonly boolean[],
): void => {
  const written = new Set(first.filter((_, index) => isNew[index]))
  for (const waiting of all) waiting.resolve(written.has(waiting))
}

const firstOfEachKey = <W extends Waiting>(all: readonly W[]): W[] => [
  ...new Map(all.toReversed().map((waiting) => [waiting.key, waiting])).values(),
]
