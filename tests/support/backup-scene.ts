/** A house at an address of its own with an audited trace, live counters and stored files, and a key for its archives. */
import { openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { createDeps } from '@quan-triet/bot-server/deps'
import { newKeyPair } from '@quan-triet/bot-server/lib/archive/age'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { recordAudit } from '@quan-triet/bot-server/services/audit'
import { backUp } from '@quan-triet/bot-server/services/backup/back-up'
import { drillArchive } from '@quan-triet/bot-server/services/backup/drill'
import { refusalText } from '@quan-triet/bot-server/services/backup/refused'
import { restoreArchive } from '@quan-triet/bot-server/services/backup/restore-archive'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { rollUpMarks } from '@quan-triet/bot-server/services/figures/roll-up-marks'
import { nameFile, writeFile } from '@quan-triet/bot-server/services/files/keep-file'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import type { FileId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DrillStep } from '@quan-triet/shared/i18n/vi/backup'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDatabaseAt, isOnPostgres } from './open-test-database.ts'
import { TEST_DATA_KEY } from './seed-house.ts'

const LINES = 700
const FILES = 3

const openForTest = (url: string): Db => {
  const db = openDatabase(url)
  onTestFinished(() => db.destroy())
  return db
}

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An address where nothing is yet, and a folder for files beside it. */
const emptyPlace = async (): Promise<{ into: string; filesDir: string }> => {
  const folder = await makeFolder()
  const into = isOnPostgres()
    ? await createDatabaseAt(folder)
    : `sqlite:${join(folder, 'house.db')}`
  return { into, filesDir: join(folder, 'files') }
}

export const auditEntry = (line: number) => ({
  action: 'record-attendance' as const,
  orgUnitId: fixtureUnit,
  subject: `session:${line}`,
  detail: {},
})

const addLife = async (ctx: ServiceContext): Promise<FileId[]> => {
  await inTransaction(ctx, async (tx) => {
    for (let line = 0; line < LINES; line += 1) await recordAudit(tx, auditEntry(line))
  })
  while ((await rollUpMarks({ ctx })) > 0);
  const ids: FileId[] = []
  for (let file = 0; file < FILES; file += 1) {
    const written = await writeFile(ctx, Buffer.alloc(100_000 * file + 17, `file ${file}`))
    await nameFile(ctx, written, { unitId: fixtureUnit, mediaType: 'image/png' })
    ids.push(written.id)
  }
  return ids
}

export const openBackupScene = async () => {
  const folder = await makeFolder()
  const [data, archives] = ['data', 'archives'].map((name) => join(folder, name))
  if (data === undefined || archives === undefined) throw new Error('there are two folders')
  await mkdir(data)
  const databaseUrl = await createDatabaseAt(data, 'house')
  const db = openForTest(databaseUrl)
  const keys = await newKeyPair()
  let moment: Instant = FIXTURE_NOW
  const clock = { now: () => moment, wall: () => moment }
  const filesDir = join(data, 'files')
  const keep = { newest: 2, weeks: 2 }
  const houseOn = (on: Db, dir: string, dataKey: Uint8Array = TEST_DATA_KEY): ServiceContext =>
    systemContext(
      createDeps({
        db: on,
        clock,
        log: createLogger('silent'),
        graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
        miniAppId: '1',
        dataKey,
        filesDir: dir,
        backups: { databaseUrl, filesDir, dir: archives, key: keys.recipient, keep },
      }),
      'test',
    )
  const ctx = houseOn(db, filesDir)
  const fileIds = await addLife(ctx)
  return {
    ctx,
    /** Moves the house's clock and the machine's. */
    moveTo(instant: Instant) {
      moment = instant
    },
    keys,
    databaseUrl,
    folder,
    archives,
    filesDir,
    fileIds,
    emptyPlace,
    backUpFully: () => backUp({ ctx, input: { isPatient: false } }),
    async backUp(): Promise<string> {
      return (await backUp({ ctx, input: { isPatient: false } })).path
    },
    restoreInto: (path: string, place: { into: string; filesDir: string }) =>
      restoreArchive({ path, secret: keys.secret, restoredAt: null, ...place }),
    /** @returns the house as it was put back */
    async restore(
      path: string,
      secret = keys.secret,
      restoredAt: Instant | null = null,
    ): Promise<ServiceContext> {
      const place = await emptyPlace()
      await restoreArchive({ path, secret, restoredAt, ...place })
      return houseOn(openForTest(place.into), place.filesDir)
    },
    /** @returns which steps found faults, and what */
    async drill(path: string, dataKey?: Uint8Array) {
      const found = new Map<DrillStep, readonly string[]>()
      const place = await emptyPlace()
      const isGood = await drillArchive({
        path,
        secret: keys.secret,
        ...place,
        contextOn: (on) => houseOn(on, place.filesDir, dataKey),
        onStep: (step, _, faults) => found.set(step, faults),
      })
      const wrong = [...found].filter(([, faults]) => faults.length > 0)
      return { isGood, steps: [...found.keys()], wrong: Object.fromEntries(wrong) }
    },
  }
}

/** What is said to whoever tried; any other end is a fault of ours. */
export const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const text = await work.then(() => 'it was not refused', refusalText)
  if (text === undefined) await work
  return text ?? ''
}
