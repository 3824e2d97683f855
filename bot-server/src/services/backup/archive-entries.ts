/** Lays out an archive: what it is, the database as it was at one moment, the files that it names, what must come out again. */
import { createHash, type Hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { countRows, listTables } from '../../db/copying/tables.ts'
import { readTable } from '../../db/copying/read-table.ts'
import { getChainEnd } from '../../db/queries/audit-chain.ts'
import { listFilesAfter, listKnownFiles, type StoredFile } from '../../db/queries/files.ts'
import type { Db } from '../../db/schema/database.ts'
import { createSetDigest } from '../../lib/archive/set-digest.ts'
import type { TarEntry } from '../../lib/archive/tar.ts'
import { absent, fileNameOf } from '../../lib/files/file-store.ts'
import {
  type About,
  ABOUT,
  DATABASE,
  fileEntryOf,
  MANIFEST,
  type Manifest,
  rowsEntryOf,
} from './archive-form.ts'

export interface Source {
  /** The database at one moment. */
  snapshot: Db
  /** The database as it is by now: who asks whether a file was erased meanwhile. */
  live: Db
  /** SQLite: the snapshot's own file. */
  databaseFile: string | null
  filesDir: string
  about: About
  sentinel: string
}

const PIECE = 1024 * 1024
const FILES_A_PAGE = 500

/** @param done gets the manifest once all of it was given */
export async function* archiveEntries(
  source: Source,
  done: (manifest: Manifest) => void,
): AsyncGenerator<TarEntry> {
  const began = performance.now()
  yield jsonEntry(ABOUT, source.about)
  const tables: Manifest['tables'] = []
  const databaseHash = createHash('sha256')
  if (source.databaseFile === null) yield* rowEntries(source.snapshot, tables)
  else {
    yield await fileEntry(DATABASE, source.databaseFile, databaseHash)
    for (const { name } of await listTables(source.snapshot))
      tables.push({ name, rows: await countRows(source.snapshot, name), digest: null })
  }
  const tally = createFileTally()
  yield* storedFileEntries(source, tally)
  const manifest: Manifest = {
    sentinel: source.sentinel,
    seconds: (performance.now() - began) / 1000,
    databaseHash: source.databaseFile === null ? null : databaseHash.digest('hex'),
    tables,
    audit: (await getChainEnd(source.snapshot)).head,
    files: tally.result(),
  }
  yield jsonEntry(MANIFEST, manifest)
  done(manifest)
}

async function* just(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const jsonEntry = (name: string, content: About | Manifest): TarEntry => {
  const bytes = Buffer.from(JSON.stringify(content))
  return { name, size: bytes.length, body: just(bytes) }
}

async function* rowEntries(snapshot: Db, tables: Manifest['tables']): AsyncGenerator<TarEntry> {
  for (const table of await listTables(snapshot)) {
    const digest = createSetDigest()
    let number = 0
    for await (const lines of readTable(snapshot, table)) {
      for (const line of lines) digest.add(line)
      const bytes = Buffer.from(`${lines.join('\n')}\n`)
      number += 1
      yield { name: rowsEntryOf(table.name, number), size: bytes.length, body: just(bytes) }
    }
    tables.push({ name: table.name, rows: digest.count(), digest: digest.value() })
  }
}

const fileEntry = async (name: string, path: string, sum: Hash): Promise<TarEntry> => {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  const body = async function* () {
    for await (const piece of file.createReadStream({ highWaterMark: PIECE })) {
      const bytes = asBytes(piece)
      sum.update(bytes)
      yield bytes
    }
  }
  return { name, size, body: body() }
}

/** Safe because a stream without an encoding gives nothing else. */
const asBytes = (piece: unknown): Uint8Array => piece as Uint8Array

/** What is said of the files; of unsound ones the same is said whoever reads the archive. */
export const createFileTally = () => {
  const digest = createSetDigest()
  let bytes = 0
  const gone: string[] = []
  const unsound: string[] = []
  return {
    gone,
    unsound,
    add(name: string, size: number, sum: string) {
      digest.add(`${name} ${sum}`)
      bytes += size
    },
    result: (): Manifest['files'] => ({
      count: digest.count(),
      bytes,
      digest: digest.value(),
      gone,
      unsound,
    }),
  }
}

/** The files that the snapshot names: they were all written before their rows, and are never changed. */
async function* storedFileEntries(
  { snapshot, live, filesDir }: Source,
  tally: ReturnType<typeof createFileTally>,
): AsyncGenerator<TarEntry> {
  let page = await listFilesAfter(snapshot, '', FILES_A_PAGE)
  while (page.length > 0) {
    for (const row of page) {
      const name = fileNameOf(row.id)
      const sum = createHash('sha256')
      const entry = await fileEntry(fileEntryOf(name), join(filesDir, name), sum).catch(absent)
      if (!entry) {
        await noteMissing(live, row, tally)
        continue
      }
      yield entry
      const found = sum.digest('hex')
      tally.add(name, entry.size, found)
      if (found !== row.hash) tally.unsound.push(row.id)
    }
    page = await listFilesAfter(snapshot, page.at(-1)?.id ?? '', FILES_A_PAGE)
  }
}

/** The house removes the row before the bytes: a file without a row was erased, one with a row is lost. */
const noteMissing = async (
  live: Db,
  { id }: Pick<StoredFile, 'id'>,
  { gone, unsound }: Pick<ReturnType<typeof createFileTally>, 'gone' | 'unsound'>,
): Promise<void> => {
  const isKnown = (await listKnownFiles(live, [id])).length > 0
  ;(isKnown ? unsound : gone).push(id)
}
