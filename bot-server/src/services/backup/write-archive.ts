/** Writes one archive of a house that goes on working: database and files, sealed, under its name only once it is whole. */
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Instant } from '@quan-triet/shared/models/moments'
import packageJson from '../../../package.json' with { type: 'json' }
import { copySqlite, inSnapshot, openCopy } from '../../db/copying/snapshot.ts'
import { listMigrations } from '../../db/inspect.ts'
import { openDatabase } from '../../db/open.ts'
import type { Db } from '../../db/schema/database.ts'
import { archiveNameOf } from '../../domain/operations/archives.ts'
import { recipientOf, sealStream } from '../../lib/archive/age.ts'
import { writeTar } from '../../lib/archive/tar.ts'
import { writePieces } from '../../lib/archive/write-pieces.ts'
import { readDiskSpace, readFileSize } from '../../lib/disk.ts'
import { flushFolder } from '../../lib/files/file-store.ts'
import { archiveEntries, type Source } from './archive-entries.ts'
import type { About, Manifest } from './archive-form.ts'
import { BackupRefused } from './refused.ts'
import { removeLeft } from './remove-left.ts'

export interface ArchiveOrder {
  databaseUrl: string
  filesDir: string
  /** Where the archive is to lie. */
  dir: string
  /** Either half: whoever has the secret one can open the archive. */
  key: string
  takenAt: Instant
  /** What was written into the database just before. */
  sentinel: string
  /** Takes minutes for what could take seconds, so that nobody notices. */
  isPatient: boolean
}

export interface Written {
  path: string
  bytes: number
  seconds: number
  rows: number
  files: Manifest['files']
}

const MB = 1024 * 1024
/** The database must never be the one that finds the disk full. */
const SPARE_MB = 64
const SQLITE = 'sqlite:'
/** Shorter than while the archive is written: the journal cannot be emptied meanwhile. */
const COPY_REST_MS = 20
/** A copy of the database on its way into an archive lies beside it, as open as it. */
const COPY = '.copy-'
const PARTIAL = '.partial'
const OWN_PARTIAL = /^\.quan-triet-.+\.partial$/

/** @throws BackupRefused `no_database`, `no_room`, or an Error of the disk */
export const writeArchive = async (order: ArchiveOrder): Promise<Written> => {
  await mkdir(order.dir, { recursive: true, mode: 0o700 })
  await removeLeft(order.dir, (name) => OWN_PARTIAL.test(name))
  return order.databaseUrl.startsWith(SQLITE) ? ofSqlite(order) : ofPostgres(order)
}

const ofSqlite = async (order: ArchiveOrder): Promise<Written> => {
  const path = order.databaseUrl.slice(SQLITE.length)
  const size = await readFileSize(path)
  if (size === 0) throw new BackupRefused('no_database')
  await removeLeft(dirname(path), (name) => name.startsWith(`${basename(path)}${COPY}`))
  await requireRoom(dirname(path), size + (await readFileSize(`${path}-wal`)))
  const folder = await mkdtemp(`${path}${COPY}`)
  try {
    const databaseFile = join(folder, 'database.sqlite')
    await copySqlite(path, databaseFile, order.isPatient ? COPY_REST_MS : 0)
    return await between(openCopy(databaseFile), (snapshot) =>
      between(openDatabase(order.databaseUrl), (live) =>
        write(order, { snapshot, live, databaseFile }),
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const ofPostgres = (order: ArchiveOrder): Promise<Written> =>
  between(openDatabase(order.databaseUrl), (live) =>
    inSnapshot(live, (snapshot) => write(order, { snapshot, live, databaseFile: null })),
  )

const between = async <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => {
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const write = async (
  order: ArchiveOrder,
  from: Pick<Source, 'snapshot' | 'live' | 'databaseFile'>,
): Promise<Written> => {
  const began = performance.now()
  const about = await describe(order, from.snapshot)
  if (from.databaseFile !== null)
    await requireRoom(order.dir, await readFileSize(from.databaseFile))
  let manifest: Manifest | undefined
  const source = { ...from, filesDir: order.filesDir, about, sentinel: order.sentinel }
  const entries = archiveEntries(source, (given) => (manifest = given))
  const recipient = await recipientOf(order.key)
  const path = join(order.dir, archiveNameOf(order.takenAt))
  const sealed = sealStream(recipient, writeTar(entries))
  const bytes = await writeWhole(path, sealed, order.isPatient)
  if (!manifest) throw new Error('the archive has no end')
  const seconds = (performance.now() - began) / 1000
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { path, bytes, seconds, rows, files: manifest.files }
}

const describe = async (order: ArchiveOrder, snapshot: Db): Promise<About> => {
  const migration = [...(await listMigrations(snapshot))].toSorted().at(-1)
  if (migration === undefined) throw new BackupRefused('no_database')
  const database = order.databaseUrl.startsWith(SQLITE) ? 'sqlite' : 'postgres'
  const { takenAt } = order
  return { form: 1, version: packageJson.version, database, migration, takenAt }
}

/** Under another name until all of it is on the disk: what a crash leaves behind never counts. */
const writeWhole = async (
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  rests: boolean,
): Promise<number> => {
  const dir = dirname(path)
  const partial = join(dir, `.${basename(path)}${PARTIAL}`)
  const file = await open(partial, 'w', 0o600)
  let written = 0
  try {
    written = await writePieces(file, pieces, { flushes: true, rests })
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(partial, path)
  await flushFolder(dir)
  return written
}

const requireRoom = async (dir: string, bytes: number): Promise<void> => {
  const space = await readDiskSpace(dir)
  if (space && space.freeMb < bytes / MB + SPARE_MB) throw new BackupRefused('no_room', dir)
}
