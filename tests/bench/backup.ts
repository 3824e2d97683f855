/** Measures copies of a province: what writers notice of a backup, how long a restore takes beside copying files, and a move. */
import { migrate, openDatabase, openSqliteAlone } from '@quan-triet/bot-server/db/open'
import { putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { newKeyPair } from '@quan-triet/bot-server/lib/archive/age'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { fileNameOf } from '@quan-triet/bot-server/lib/files/file-store'
import { restoreArchive } from '@quan-triet/bot-server/services/backup/restore-archive'
import { moveToPostgres } from '@quan-triet/bot-server/services/backup/move-to-postgres'
import { writeInThread } from '@quan-triet/bot-server/services/backup/write-in-thread'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import { planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import type { FileId } from '@quan-triet/shared/models/ids'
import { createHash, randomBytes } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../support/postgres-server.ts'
import { houseOn, SEED } from './figure-events.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const TURNS = 3
/** How often each is measured: at night it takes its minutes; by hand, before an upgrade, somebody waits for it. */
const turnsOf = { 'by itself': 2, 'by hand': TURNS } as const
type Manner = keyof typeof turnsOf
const manners: readonly Manner[] = ['by itself', 'by hand']
/** Some hundred commits a second: what a hall does. */
const BETWEEN_WRITES_MS = 2
const FEWEST_WRITES = 2000
const MB = 1024 * 1024
/** REL-9 and REL-8. */
const MOST_SLOWER = 1.5
const MOST_COPIES = 3

type Pair = [number, number]
const medianOf = (pairs: readonly Pair[]): number =>
  quantile(
    pairs.map(([a, b]) => a / b),
    0.5,
  )

/** Commits one after another until told to stop. @returns how long each took, in milliseconds */
const write = async (db: Db, isOver: () => boolean): Promise<number[]> => {
  const took: number[] = []
  while (!isOver() || took.length < FEWEST_WRITES) {
    const began = performance.now()
    await putFact(db, { name: 'bench', value: String(took.length), at: systemClock.now() })
    took.push(performance.now() - began)
    await pause(BETWEEN_WRITES_MS)
  }
  return took
}

const p99Of = (took: readonly number[]): number => quantile(took, 0.99)

interface Place {
  databaseUrl: string
  folder: string
  keys: Awaited<ReturnType<typeof newKeyPair>>
}

const backUp = ({ databaseUrl, folder, keys }: Place, manner: Manner) =>
  writeInThread({
    databaseUrl,
    filesDir: join(folder, 'files'),
    dir: join(folder, 'archives'),
    key: keys.recipient,
    takenAt: systemClock.now(),
    sentinel: '',
    isPatient: manner === 'by itself',
  })

interface Measured {
  rows: Row[]
  /** The last archive. */
  path: string
}

const measureWriters = async (place: Place): Promise<Measured> => {
  const db = openDatabase(place.databaseUrl)
  const rows: Row[] = []
  let path = ''
  try {
    for (const manner of manners) {
      if (path !== '') await rm(path)
      const measured = await measureWriter(place, db, manner)
      rows.push(...measured.rows)
      ;({ path } = measured)
    }
  } finally {
    await db.destroy()
  }
  return { rows, path }
}

const measureWriter = async (place: Place, db: Db, manner: Manner): Promise<Measured> => {
  const pairs: Pair[] = []
  const seconds: number[] = []
  let last: Awaited<ReturnType<typeof backUp>> | undefined
  for (let turn = 0; turn < turnsOf[manner]; turn += 1) {
    if (last) await rm(last.path)
    const quiet = p99Of(await write(db, () => true))
    let isOver = false
    const began = performance.now()
    const making = backUp(place, manner).finally(() => (isOver = true))
    pairs.push([p99Of(await write(db, () => isOver)), quiet])
    last = await making
    seconds.push((performance.now() - began) / 1000)
  }
  const { path = '', bytes = 0, rows = 0 } = last ?? {}
  const isGoal = manner === 'by itself'
  return {
    path,
    rows: [
      {
        what: `one archive, while others write, ${manner}`,
        value: `${quantile(seconds, 0.5).toFixed(1)} s; ${(bytes / MB).toFixed(0)} MB, ${rows} rows`,
      },
      {
        what: `commit, p99 during ÷ quiet, ${manner}`,
        value: `${ratioOf(pairs)} (${timesOf(pairs, 'ms')})`,
        ...(isGoal && { goal: `≤ ${MOST_SLOWER}`, isMissed: medianOf(pairs) > MOST_SLOWER }),
      },
    ],
  }
}

const timesOf = (pairs: readonly Pair[], unit: string): string =>
  `${pairs.map(([a, b]) => `${a.toFixed(1)}/${b.toFixed(1)}`).join(', ')} ${unit}`

/** Copies as one does by hand, and as durably as a restore. */
const copyDurably = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.sync()
  await file.close()
}

const copyAll = async (folder: string, to: string): Promise<void> => {
  await mkdir(join(to, 'files'), { recursive: true })
  await copyDurably(join(folder, 'house.db'), join(to, 'house.db'))
  for (const name of await readdir(join(folder, 'files')))
    await copyDurably(join(folder, 'files', name), join(to, 'files', name))
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

const measureRestore = async ({ folder, keys }: Place, path: string): Promise<Row> => {
  const pairs: Pair[] = []
  const to = join(folder, 'restored')
  for (let turn = 0; turn < TURNS; turn += 1) {
    const into = `sqlite:${join(to, 'house.db')}`
    const order = {
      path,
      secret: keys.secret,
      into,
      filesDir: join(to, 'files'),
      restoredAt: systemClock.now(),
    }
    const restore = await timed(() => restoreArchive(order))
    await rm(to, { recursive: true })
    const copy = await timed(() => copyAll(folder, to))
    await rm(to, { recursive: true })
    pairs.push([restore, copy])
  }
  return {
    what: 'restore ÷ copying the same files',
    value: `${ratioOf(pairs)} (${timesOf(pairs, 's')})`,
    goal: `≤ ${MOST_COPIES}`,
    isMissed: medianOf(pairs) > MOST_COPIES,
  }
}

const FILES = 1000
const FILE_BYTES = 64 * 1024

/** A province with its files, which are named by rows as the house names them. */
const fill = async (place: Place): Promise<void> => {
  const db = openDatabase(place.databaseUrl)
  await migrate(db)
  await loadSet({ ctx: houseOn(db).ctx, input: { plan: planSet('D3', SEED) } })
  await mkdir(join(place.folder, 'files'))
  const unit = await db.selectFrom('org_unit').select('id').limit(1).executeTakeFirstOrThrow()
  const { deps } = houseOn(db)
  for (let file = 0; file < FILES; file += 1) {
    const id = deps.newId<FileId>()
    const bytes = randomBytes(FILE_BYTES)
    await writeFile(join(place.folder, 'files', fileNameOf(id)), bytes)
    await db
      .insertInto('stored_file')
      .values({
        id,
        org_unit_id: unit.id,
        media_type: 'image/png',
        hash: createHash('sha256').update(bytes).digest('hex'),
        size: FILE_BYTES,
        sealed_key: '',
        created_at: systemClock.now(),
      })
      .execute()
  }
  await db.destroy()
}

const measureMove = async ({ folder }: Place, to: string): Promise<Row> => {
  const source = openSqliteAlone(join(folder, 'house.db'))
  if (!source) throw new Error('somebody has the database open')
  const target = openDatabase(to)
  let rows = 0
  const seconds = await timed(async () => {
    const moved = await moveToPostgres({
      source,
      target,
      contextOn: (db) => houseOn(db).ctx,
      onTable: () => undefined,
    })
    rows = moved.rows
  })
  await source.destroy()
  await target.destroy()
  const value = `${seconds.toFixed(0)} s; ${rows} rows, ${(rows / seconds).toFixed(0)} a second`
  return { what: 'move from SQLite, compared row by row and recounted', value }
}

const measurePostgres = async (place: Place): Promise<Row[]> => {
  // As durable as it is by itself.
  const server = await startPostgres([])
  try {
    for (const name of ['moved', 'restored']) await server.createDatabase(name)
    const moved = { ...place, databaseUrl: `${server.url}/moved` }
    const move = await measureMove(place, moved.databaseUrl)
    const { rows, path } = await measureWriters(moved)
    const into = `${server.url}/restored`
    const order = {
      path,
      secret: place.keys.secret,
      into,
      filesDir: join(place.folder, 'again'),
      restoredAt: systemClock.now(),
    }
    const restore = await timed(() => restoreArchive(order))
    const most = { what: 'restore', value: `${restore.toFixed(0)} s` }
    return [move, ...rows, most]
  } finally {
    await server.stop()
  }
}

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-backup-'))
  const keys = await newKeyPair()
  const place = { folder, keys, databaseUrl: `sqlite:${join(folder, 'house.db')}` }
  try {
    await fill(place)
    const { rows, path } = await measureWriters(place)
    const restore = await measureRestore(place, path)
    printTable('Copies of a province (D3) on SQLite', [...rows, restore])
    await rm(path)
    printTable('Copies of a province (D3) on PostgreSQL', await measurePostgres(place))
  } finally {
    await rm(folder, { recursive: true })
  }
}
