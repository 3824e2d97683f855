/** Takes an archive apart entry by entry, hands each to where it belongs, and holds what came out against the manifest. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { CannotOpen, openStream } from '../../lib/archive/age.ts'
import { EndedEarly, readAll } from '../../lib/archive/byte-reader.ts'
import { createSetDigest, type SetDigest } from '../../lib/archive/set-digest.ts'
import { BadTar, readTar, type TarEntry } from '../../lib/archive/tar.ts'
import { createFileTally } from './archive-entries.ts'
import {
  About,
  ABOUT,
  DATABASE,
  fileOfEntry,
  Manifest,
  MANIFEST,
  tableOfEntry,
} from './archive-form.ts'
import { BackupRefused } from './refused.ts'

/** Where the contents go. What an archive holds that a place has no room for makes it a bad one. */
export interface Places {
  database?(pieces: AsyncIterable<Uint8Array>): Promise<void>
  rows?(table: string, lines: readonly string[]): Promise<void>
  file(fileName: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  /** Whether hashes are compared as well, which takes as long as all the rest. */
  hashes: boolean
}

const PIECE = 1024 * 1024
/** An entry that is held as a whole: written as batches of about one megabyte, or one row of a long text. */
const LONGEST = 512 * PIECE

/**
 * Opens an archive and reads what it is.
 * @param secret `AGE-SECRET-KEY-1…`
 * @param work gets the rest: to be read to its end, or not at all
 * @throws BackupRefused `no_archive`, `other_key`, `damaged`, `not_ours`, and whatever `work` throws
 */
export const openArchive = async <T>(
  { path, secret }: { path: string; secret: string },
  work: (about: About, entries: AsyncGenerator<TarEntry>) => Promise<T>,
): Promise<T> => {
  const source = createReadStream(path, { highWaterMark: PIECE })
  const entries = readTar(openStream(secret, source))
  try {
    const first = await entries.next()
    if (first.done || first.value.name !== ABOUT) throw new BackupRefused('not_ours')
    const about = About.safeParse(JSON.parse(String(await readAll(first.value.body, LONGEST))))
    if (!about.success) throw new BackupRefused('not_ours')
    return await work(about.data, entries)
  } catch (error) {
    throw inWords(error, path)
  } finally {
    source.destroy()
  }
}

const inWords = (error: unknown, path: string): unknown => {
  if (error instanceof CannotOpen) return new BackupRefused(error.reason)
  if (error instanceof BadTar || error instanceof EndedEarly) return new BackupRefused('damaged')
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
    return error.path === path ? new BackupRefused('no_archive', path) : error
  return error
}

/** What has come out so far, counted as the manifest counts it. */
interface Seen {
  databaseHash: string | null
  tables: Map<string, SetDigest>
  files: ReturnType<typeof createFileTally>
}

/** @throws BackupRefused `damaged` when something is missing, too much, or not what the manifest says */
export const unpack = async (
  entries: AsyncGenerator<TarEntry>,
  places: Places,
): Promise<Manifest> => {
  const seen: Seen = { databaseHash: null, tables: new Map(), files: createFileTally() }
  let manifest: Manifest | undefined
  for await (const entry of entries) {
    if (manifest) throw new BackupRefused('damaged', entry.name)
    if (entry.name === MANIFEST) manifest = readManifest(await readAll(entry.body, LONGEST))
    else await place(entry, places, seen)
  }
  if (!manifest || !fits(manifest, seen, places.hashes))
    throw new BackupRefused('damaged', MANIFEST)
  return manifest
}

const readManifest = (bytes: Buffer): Manifest => {
  try {
    return Manifest.parse(JSON.parse(String(bytes)))
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new BackupRefused('damaged', MANIFEST)
    throw error
  }
}

const place = async (entry: TarEntry, places: Places, seen: Seen): Promise<void> => {
  const table = tableOfEntry(entry.name)
  const fileName = fileOfEntry(entry.name)
  const sum = places.hashes ? createHash('sha256') : NO_SUM
  if (entry.name === DATABASE && places.database) {
    await places.database(summed(entry.body, sum))
    seen.databaseHash = sum.digest('hex')
  } else if (table !== undefined && places.rows) {
    const lines = String(await readAll(entry.body, LONGEST))
      .split('\n')
      .slice(0, -1)
    const digest = seen.tables.get(table) ?? createSetDigest()
    seen.tables.set(table, digest)
    for (const line of lines) digest.add(line)
    await places.rows(table, lines)
  } else if (fileName !== undefined) {
    await places.file(fileName, summed(entry.body, sum))
    seen.files.add(fileName, entry.size, sum.digest('hex'))
  } else throw new BackupRefused('damaged', entry.name)
}

const NO_SUM = { update: () => undefined, digest: () => '' }

async function* summed(
  pieces: AsyncIterable<Uint8Array>,
  sum: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    sum.update(piece)
    yield piece
  }
}

const fits = (manifest: Manifest, seen: Seen, hashes: boolean): boolean => {
  const { count, bytes, digest } = seen.files.result()
  const { files, databaseHash } = manifest
  const isDatabase = hashes
    ? databaseHash === seen.databaseHash
    : (databaseHash === null) === (seen.databaseHash === null)
  return (
    isDatabase &&
    count === files.count &&
    bytes === files.bytes &&
    (digest === files.digest || !hashes) &&
    fitsTables(manifest.tables, seen.tables)
  )
}

const fitsTables = (said: Manifest['tables'], found: Seen['tables']): boolean => {
  const none = createSetDigest()
  const isKnown = (name: string) => said.some((table) => table.name === name)
  return (
    [...found.keys()].every(isKnown) &&
    said.every(({ name, rows, digest }) => {
      if (digest === null) return true
      const table = found.get(name) ?? none
      return table.count() === rows && table.value() === digest
    })
  )
}
