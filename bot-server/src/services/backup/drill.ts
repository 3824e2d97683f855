/** Tries whether an archive can be put back and is worth anything: all that can be proved about it, in empty rooms. */
import { audit as auditWords } from '@quan-triet/shared/i18n/vi/audit'
import { backup as words, type DrillStep } from '@quan-triet/shared/i18n/vi/backup'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { findFaults } from '../../db/copying/find-faults.ts'
import { digestTable } from '../../db/copying/read-table.ts'
import { inSnapshot } from '../../db/copying/snapshot.ts'
import { countRows, listTables } from '../../db/copying/tables.ts'
import { isFaultOfRow } from '../../db/dialect.ts'
import { migrate, openDatabase } from '../../db/open.ts'
import { listFacts } from '../../db/queries/channel-facts.ts'
import { listFilesAfter } from '../../db/queries/files.ts'
import type { Db } from '../../db/schema/database.ts'
import { SENTINEL_FACT } from '../../domain/operations/house-facts.ts'
import { absent, fileNameOf } from '../../lib/files/file-store.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { ServiceContext } from '../context.ts'
import { recountFigures } from '../figures/recount-figures.ts'
import { fitsHouseKey } from '../vault/fits-house-key.ts'
import { refusalText } from './refused.ts'
import { type Restored, restoreArchive, type RestoreOrder } from './restore-archive.ts'

export interface DrillOrder extends Omit<RestoreOrder, 'restoredAt'> {
  /** The house as it would be on that database, at that moment. */
  contextOn(db: Db, at: string): ServiceContext
  /** Hears of each step once it is done. */
  onStep(step: DrillStep, seconds: number, faults: readonly string[]): void
}

const { faults: say } = words.drill
const MOST_FAULTS = 20
const FILES_A_PAGE = 500

/**
 * @returns whether it may be trusted
 * @throws BackupRefused when it cannot be tried here: another key, another kind of database, a place that is not empty
 */
export const drillArchive = async (order: DrillOrder): Promise<boolean> => {
  let isGood = true
  const step = async (name: DrillStep, work: () => Promise<readonly string[]>): Promise<void> => {
    const began = performance.now()
    const faults = await work()
    order.onStep(name, (performance.now() - began) / 1000, shortened(faults))
    isGood &&= faults.length === 0
  }
  let restored: Restored | undefined
  await step('restore', async () => {
    try {
      restored = await restoreArchive({ ...order, restoredAt: null })
      return []
    } catch (error) {
      return [damageText(error)]
    }
  })
  if (!restored) return false
  const db = openDatabase(order.into)
  try {
    await examine({ ...order, ...restored, db }, step)
    return isGood
  } finally {
    await db.destroy()
  }
}

const shortened = (faults: readonly string[]): readonly string[] =>
  faults.length <= MOST_FAULTS
    ? faults
    : [...faults.slice(0, MOST_FAULTS), say.more(faults.length - MOST_FAULTS)]

/** Damage is what a drill is to find; all else is for whoever started it to put right. */
const damageText = (error: unknown): string => {
  // Rows that do not fit together: PostgreSQL tells as they come in.
  if (isFaultOfRow(error)) return say.inside(error instanceof Error ? error.message : '')
  const text = refusalText(error)
  if (text !== undefined && text === words.refusals.damaged()) return text
  throw error
}

interface Examined extends DrillOrder, Restored {
  db: Db
}

const examine = async (
  examined: Examined,
  step: (name: DrillStep, work: () => Promise<readonly string[]>) => Promise<void>,
): Promise<void> => {
  const { db, manifest, about } = examined
  await step('integrity', async () => (await findFaults(db)).map(say.inside))
  await step('rows', () => compareRows(examined))
  await step('sentinel', async () => {
    const found = (await listFacts(db)).get(SENTINEL_FACT)?.value
    return found === manifest.sentinel ? [] : [say.sentinel]
  })
  await step('files', () => compareFiles(examined))
  await step('migrate', async () => {
    await migrate(db)
    return []
  })
  const ctx = examined.contextOn(db, about.takenAt)
  await step('key', async () => ((await fitsHouseKey({ ctx })) === false ? [say.key] : []))
  await step('audit', async () => {
    const anchor = manifest.audit.seq > 0 ? manifest.audit : undefined
    const { fault } = await verifyAudit({ ctx, input: { extent: 'whole', anchor } })
    return fault ? [auditWords.command.broken(fault)] : []
  })
  await step('figures', async () => {
    const { differences } = await recountFigures({ ctx, input: { repair: false } })
    return differences.length > 0 ? [say.figures(differences.length)] : []
  })
}

const compareRows = async ({ db, manifest }: Examined): Promise<string[]> => {
  const faults: string[] = []
  for (const { name, rows } of manifest.tables) {
    const found = await countRows(db, name)
    if (found !== rows) faults.push(say.rows(name, rows, found))
  }
  return [...faults, ...(await compareContents(db, manifest))]
}

/** Where the manifest knows the contents row by row: of a file that was copied as a whole it knows the file. */
const compareContents = (db: Db, manifest: Restored['manifest']): Promise<string[]> => {
  const digests = new Map(manifest.tables.map(({ name, digest }) => [name, digest]))
  if ([...digests.values()].every((digest) => digest === null)) return Promise.resolve([])
  return inSnapshot(db, async (snapshot) => {
    const faults: string[] = []
    for (const table of await listTables(snapshot)) {
      const expected = digests.get(table.name)
      if (expected === undefined) continue
      if ((await digestTable(snapshot, table)).value() !== expected)
        faults.push(say.content(table.name))
    }
    return faults
  })
}

/** Every file that a row names must be there and be what the row says. */
const compareFiles = async ({ db, manifest, filesDir }: Examined): Promise<string[]> => {
  const faults: string[] = []
  const gone = new Set(manifest.files.gone)
  let page = await listFilesAfter(db, '', FILES_A_PAGE)
  while (page.length > 0) {
    for (const { id, hash } of page) {
      const found = await hashOf(join(filesDir, fileNameOf(id))).catch(absent)
      if (found === undefined && !gone.has(id)) faults.push(say.fileMissing(id))
      if (found !== undefined && found !== hash) faults.push(say.fileDiffers(id))
    }
    page = await listFilesAfter(db, page.at(-1)?.id ?? '', FILES_A_PAGE)
  }
  return faults
}

const hashOf = async (path: string): Promise<string> => {
  const sum = createHash('sha256')
  for await (const piece of createReadStream(path)) sum.update(asBytes(piece))
  return sum.digest('hex')
}

/** Safe because a stream without an encoding gives nothing else. */
const asBytes = (piece: unknown): Uint8Array => piece as Uint8Array
