/** Tries whether an archive can be put back and trusted, in rooms made for it, and notes what came of it. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import type { Config } from '../config.ts'
import { createSpareDatabase } from '../db/copying/spare-database.ts'
import { openDatabase } from '../db/open.ts'
import { listArchives } from '../domain/operations/archives.ts'
import { createMovableClock } from '../lib/clock.ts'
import { absent } from '../lib/files/file-store.ts'
import { drillArchive } from '../services/backup/drill.ts'
import { noteDrill } from '../services/backup/note-drill.ts'
import { BackupRefused } from '../services/backup/refused.ts'
import { removeLeft } from '../services/backup/remove-left.ts'
import { findSecret } from './backup-secret.ts'
import { contextOn } from './context-on.ts'
import { readSettings } from './read-settings.ts'
import { sayRefusal } from './say-refusal.ts'

const options = { key: { type: 'string' }, into: { type: 'string' } } as const
const NAME = 'drill'

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    return positionals.length > 1 ? undefined : { ...values, path: positionals[0] }
  } catch {
    return undefined
  }
}
type Asked = NonNullable<ReturnType<typeof readArguments>>

const newestIn = async (dir: string | null | undefined): Promise<string> => {
  if (dir === null || dir === undefined) throw new BackupRefused('no_folder')
  const [newest] = listArchives((await readdir(dir).catch(absent)) ?? [])
  if (newest === undefined) throw new BackupRefused('no_archive', dir)
  return join(dir, newest)
}

/** As open as the data themselves, and on their disk; gone at the end. */
const inFolder = async <T>(filesDir: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const beside = resolve(filesDir)
  const prefix = `${basename(beside)}.${NAME}-`
  await mkdir(dirname(beside), { recursive: true, mode: 0o700 })
  await removeLeft(dirname(beside), (name) => name.startsWith(prefix))
  const folder = await mkdtemp(join(dirname(beside), prefix))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const inSpareDatabase = async <T>(
  besideUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T> => {
  const spare = await createSpareDatabase(besideUrl, Date.now())
  if (!spare) throw new BackupRefused('may_not_create')
  try {
    return await work(spare.url)
  } finally {
    await spare.drop()
  }
}

const drill = async (config: Config, asked: Asked): Promise<void> => {
  const path = asked.path ?? (await newestIn(config.backups?.dir))
  const secret = await findSecret(asked.key, config.backups?.key)
  console.log(words.drill.begins(path))
  const began = performance.now()
  const tryInto = (into: string, filesDir: string): Promise<boolean> =>
    drillArchive({
      path,
      secret,
      into,
      filesDir,
      contextOn: (db, at) => contextOn(config, db, { name: NAME, clock: createMovableClock(at) }),
      onStep: (step, seconds, faults) => console.log(words.drill.step(step, seconds, faults)),
    })
  const isGood = await inFolder(config.filesDir, (folder) => {
    const filesDir = join(folder, 'files')
    if (asked.into !== undefined) return tryInto(asked.into, filesDir)
    if (config.databaseUrl.startsWith('sqlite:'))
      return tryInto(`sqlite:${join(folder, 'database.sqlite')}`, filesDir)
    return inSpareDatabase(config.databaseUrl, (url) => tryInto(url, filesDir))
  })
  const seconds = (performance.now() - began) / 1000
  console.log(isGood ? words.drill.trusted(seconds) : words.drill.notTrusted(seconds))
  if (!isGood) process.exitCode = 1
  const db = openDatabase(config.databaseUrl)
  try {
    await noteDrill({ ctx: contextOn(config, db, { name: NAME }), input: { isGood, seconds } })
  } finally {
    await db.destroy()
  }
}

const asked = readArguments()
if (asked) {
  const config = readSettings()
  if (config) await sayRefusal(() => drill(config, asked))
} else {
  console.error(words.usage.drill)
  process.exitCode = 2
}
