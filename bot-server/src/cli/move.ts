/** Moves the house of the settings from SQLite to an empty PostgreSQL database, while no server runs on it. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import type { Config } from '../config.ts'
import { migrate, openDatabase, openSqliteAlone } from '../db/open.ts'
import { deleteFact, putFact } from '../db/queries/channel-facts.ts'
import type { Db } from '../db/schema/database.ts'
import { MOVED_FACT } from '../domain/operations/house-facts.ts'
import { createMovableClock, systemClock } from '../lib/clock.ts'
import { moveToPostgres } from '../services/backup/move-to-postgres.ts'
import { BackupRefused } from '../services/backup/refused.ts'
import { contextOn } from './context-on.ts'
import { readSettings } from './read-settings.ts'
import { sayRefusal } from './say-refusal.ts'

const SQLITE = 'sqlite:'

type Asked = { to: string } | 'back'

/** Undefined when it cannot be understood. */
const readArguments = (): Asked | undefined => {
  try {
    const options = { to: { type: 'string' }, back: { type: 'boolean' } } as const
    const { to, back = false } = parseArgs({ options }).values
    if (back) return to === undefined ? 'back' : undefined
    return to !== undefined && /^postgres(ql)?:\/\/.+/.test(to) ? { to } : undefined
  } catch {
    return undefined
  }
}

const openSource = (path: string): Db => {
  if (!existsSync(path)) throw new BackupRefused('no_database')
  const source = openSqliteAlone(path)
  if (!source) throw new BackupRefused('in_use')
  return source
}

const move = async (config: Config, to: string): Promise<void> => {
  const began = performance.now()
  const source = openSource(config.databaseUrl.slice(SQLITE.length))
  const target = openDatabase(to)
  try {
    await migrate(source)
    // Both sides are judged at the same moment.
    const clock = createMovableClock(systemClock.now())
    const { tables, rows, proof } = await moveToPostgres({
      source,
      target,
      contextOn: (db) => contextOn(config, db, { name: 'move', clock }),
      onTable(table, count) {
        if (count > 0) console.log(words.move.copied(table, count))
      },
    })
    await putFact(source, { name: MOVED_FACT, value: '', at: clock.now() })
    const took = (performance.now() - began) / 1000
    console.log(words.move.done({ tables, rows, ...proof, took }))
  } finally {
    await target.destroy()
    await source.destroy()
  }
}

/** What was written elsewhere since is not here: whoever asks for it knows. */
const goBack = async (config: Config): Promise<void> => {
  const source = openSource(config.databaseUrl.slice(SQLITE.length))
  try {
    await deleteFact(source, MOVED_FACT)
    console.log(words.move.back)
  } finally {
    await source.destroy()
  }
}

const asked = readArguments()
if (asked === undefined) {
  console.error(words.usage.move)
  process.exitCode = 2
} else {
  const config = readSettings()
  if (config && !config.databaseUrl.startsWith(SQLITE)) {
    console.error(words.move.notSqlite)
    process.exitCode = 1
  } else if (config)
    await sayRefusal(() => (asked === 'back' ? goBack(config) : move(config, asked.to)))
}
