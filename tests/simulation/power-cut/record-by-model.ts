/** Records what the database asks of its disk, out of what its files hold after each commit and of what is known of SQLite. */
import { sql } from 'kysely'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { drawOf } from '../draw.ts'
import type { DiskLog, FileName, Images, Op } from './disk-log.ts'
import { openRecorded, type RecordingPlan, writeEvents } from './write-events.ts'

const WAL_HEADER = 32
const FRAME_HEADER = 24

const readAll = (file: number): Buffer => {
  const bytes = Buffer.alloc(fstatSync(file).size)
  readSync(file, bytes, 0, bytes.length, 0)
  return bytes
}

interface Parts {
  pageSize: number
  isFull: boolean
}

interface Step {
  before: Images
  after: Images
  /** The place of its first op. */
  at: number
}

/**
 * The ops that made one snapshot of the files out of the one before. A commit appends frames to the WAL and, at FULL,
 * flushes it; a checkpoint flushes the WAL, writes pages, and flushes them. `pnpm power-cuts` compares this with what the
 * database really asked for, where that can be seen.
 */
const opsOf = ({ before, after, at }: Step, { pageSize, isFull }: Parts): Op[] => {
  const ops: Op[] = []
  const isSame = (file: FileName, from: number, until: number): boolean =>
    before[file].subarray(from, until).equals(after[file].subarray(from, until))
  const write = (file: FileName, from: number, until: number) =>
    ops.push({ kind: 'write', file, offset: from, bytes: after[file].subarray(from, until) })
  const sync = (file: FileName) => ops.push({ kind: 'sync', file, since: at + ops.length })

  if (!isSame('wal', 0, WAL_HEADER)) {
    write('wal', 0, WAL_HEADER)
    sync('wal')
  }
  const frame = FRAME_HEADER + pageSize
  for (let from = WAL_HEADER; from < after.wal.length; from += frame) {
    if (isSame('wal', from, from + frame)) continue
    write('wal', from, from + FRAME_HEADER)
    write('wal', from + FRAME_HEADER, from + frame)
  }
  if (isFull && ops.length > 0) sync('wal')
  if (before.db.equals(after.db)) return ops
  sync('wal')
  for (let from = 0; from < after.db.length; from += pageSize)
    if (!isSame('db', from, from + pageSize)) write('db', from, from + pageSize)
  ops.push({ kind: 'truncate', file: 'db', size: after.db.length })
  sync('db')
  return ops
}

/** @param folder an empty one */
export const recordByModel = async (folder: string, plan: RecordingPlan): Promise<DiskLog> => {
  const path = join(folder, 'recorded.db')
  const db = await openRecorded(`sqlite:${path}`, plan.synchronous)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  const readPragma = async (name: string) =>
    Number(Object.values((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0])
  const parts = {
    pageSize: await readPragma('page_size'),
    isFull: (await readPragma('synchronous')) === 2,
  }
  // Opened once: closing another handle of the file would end SQLite's locks on it.
  const files = { db: openSync(path, 'r'), wal: openSync(`${path}-wal`, 'r') }
  const snapshot = (): Images => ({ db: readAll(files.db), wal: readAll(files.wal) })
  const base = snapshot()
  let last = base
  const ops: Op[] = []
  await writeEvents(db, { draw: drawOf('events', plan.seed), commits: plan.commits }, (ids) => {
    const after = snapshot()
    ops.push(...opsOf({ before: last, after, at: ops.length }, parts), { kind: 'acknowledge', ids })
    last = after
  })
  for (const file of Object.values(files)) closeSync(file)
  await db.destroy()
  return { base, ops }
}
