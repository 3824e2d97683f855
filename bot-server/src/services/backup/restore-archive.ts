/** Puts an archive back into an empty place: all of it, or nothing at all. */
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Instant } from '@quan-triet/shared/models/moments'
import { fillTables } from '../../db/copying/fill-tables.ts'
import { isUnused } from '../../db/copying/tables.ts'
import { knowsMigration, listMigrations } from '../../db/inspect.ts'
import { migrateTo, openDatabase } from '../../db/open.ts'
import { putFact } from '../../db/queries/channel-facts.ts'
import type { Db } from '../../db/schema/database.ts'
import { RESTORED_FACT } from '../../domain/operations/house-facts.ts'
import type { TarEntry } from '../../lib/archive/tar.ts'
import { writePieces } from '../../lib/archive/write-pieces.ts'
import { absent, flushFolder } from '../../lib/files/file-store.ts'
import type { About, Manifest } from './archive-form.ts'
import { BackupRefused } from './refused.ts'
import { openArchive, type Places, unpack } from './unpack.ts'

export interface RestoreOrder {
  path: string
  secret: string
  /** An address as in DATABASE_URL. */
  into: string
  filesDir: string
  /**
   * Noted in it, so that the house knows when it starts. Null: it is only tried, and takes its time to compare hashes:
   * that all is what was sealed was proved already when it was opened.
   */
  restoredAt: Instant | null
}

export interface Restored {
  about: About
  manifest: Manifest
}

const SQLITE = 'sqlite:'
/** What is on its way back: it gets its name when it is whole. */
const ON_THE_WAY = '.restoring'

/** @throws BackupRefused, with nothing left behind */
export const restoreArchive = async (order: RestoreOrder): Promise<Restored> => {
  const files = await prepareFolder(order.filesDir)
  try {
    const restored = await openArchive(order, async (about, entries) => {
      requireFit(about, order.into)
      const put = about.database === 'sqlite' ? intoSqlite : intoPostgres
      return { about, manifest: await put({ ...order, about, entries, file: files.write }) }
    })
    await files.finish()
    return restored
  } catch (error) {
    await files.undo()
    throw error
  }
}

const requireFit = (about: About, into: string): void => {
  if (!knowsMigration(about.migration)) throw new BackupRefused('newer', about.version)
  if (into.startsWith(SQLITE) === (about.database === 'sqlite')) return
  throw new BackupRefused(about.database === 'sqlite' ? 'only_sqlite' : 'only_postgres')
}

interface Putting extends RestoreOrder {
  about: About
  entries: AsyncGenerator<TarEntry>
  file: Places['file']
}

const intoSqlite = async ({
  into,
  about,
  entries,
  file,
  restoredAt,
}: Putting): Promise<Manifest> => {
  const path = into.slice(SQLITE.length)
  for (const one of [path, `${path}-wal`])
    if (await stat(one).catch(absent)) throw new BackupRefused('not_empty', one)
  await mkdir(dirname(path), { recursive: true })
  const onTheWay = `${path}${ON_THE_WAY}`
  try {
    const database: Places['database'] = (pieces) => writeFile(onTheWay, pieces)
    const manifest = await unpack(entries, { database, file, hashes: restoredAt === null })
    await noteInFile(onTheWay, about, restoredAt)
    await rename(onTheWay, path)
    await flushFolder(dirname(path))
    return manifest
  } catch (error) {
    await rm(onTheWay, { force: true })
    throw error
  }
}

/** The file is whole by itself again once it is closed. */
const noteInFile = async (path: string, about: About, at: Instant | null): Promise<void> => {
  const db = openDatabase(`${SQLITE}${path}`)
  try {
    await note(db, about, at)
  } finally {
    await db.destroy()
  }
}

const note = async (db: Db, { takenAt }: About, at: Instant | null): Promise<void> => {
  if (at !== null) await putFact(db, { name: RESTORED_FACT, value: takenAt, at })
}

/** In one transaction: what was put back half-way was never there. */
const intoPostgres = async ({
  into,
  about,
  entries,
  file,
  restoredAt,
}: Putting): Promise<Manifest> => {
  const db = openDatabase(into)
  try {
    if (!(await isRoomFor(db, about))) throw new BackupRefused('not_empty', withoutPassword(into))
    await migrateTo(db, about.migration)
    return await db.transaction().execute(async (tx) => {
      const hashes = restoredAt === null
      const manifest = await fillFrom(tx, entries, { file, hashes })
      await note(tx, about, restoredAt)
      return manifest
    })
  } finally {
    await db.destroy()
  }
}

/** Nothing is in it but, perhaps, the tables that an earlier try made: of the archive's version, since none goes back. */
const isRoomFor = async (db: Db, { migration }: About): Promise<boolean> => {
  const newest = [...(await listMigrations(db))].toSorted().at(-1)
  return (newest === undefined || newest === migration) && isUnused(db)
}

const fillFrom = (
  tx: Db,
  entries: Putting['entries'],
  places: Pick<Places, 'file' | 'hashes'>,
): Promise<Manifest> =>
  fillTables(tx, ({ tables, add }) =>
    unpack(entries, {
      ...places,
      async rows(name, lines) {
        const table = tables.find((one) => one.name === name)
        if (!table) throw new BackupRefused('damaged', name)
        await add(table, lines)
      },
    }),
  )

/** An address to be shown. */
const withoutPassword = (url: string): string => {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}

const writeFile = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'w', 0o600)
  try {
    await writePieces(file, pieces, { flushes: false, rests: false })
  } finally {
    await file.close()
  }
}

/** A folder that gets its name when all files are in it. @throws BackupRefused `not_empty` */
const prepareFolder = async (dir: string) => {
  const target = resolve(dir)
  if (((await readdir(target).catch(absent)) ?? []).length > 0)
    throw new BackupRefused('not_empty', dir)
  const onTheWay = `${target}${ON_THE_WAY}`
  await rm(onTheWay, { recursive: true, force: true })
  await mkdir(onTheWay, { recursive: true, mode: 0o700 })
  return {
    write: (name: string, pieces: AsyncIterable<Uint8Array>) =>
      writeFile(join(onTheWay, name), pieces),
    async finish() {
      await flushFolder(onTheWay)
      await rmdir(target).catch(absent)
      await rename(onTheWay, target)
      await flushFolder(dirname(target))
    },
    undo: () => rm(onTheWay, { recursive: true, force: true }),
  }
}
