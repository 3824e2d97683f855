/** Brings the database to this version before anything starts, and says on the console how far it is. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { CannotStart } from './cannot-start.ts'
import type { MigrationStep } from './db/migration-steps.ts'
import { DatabaseIsNewer, migrate } from './db/open.ts'
import type { Db } from './db/schema/database.ts'
import type { Logger } from './lib/logger.ts'
import { seldom } from './lib/seldom.ts'

const SHARE_EVERY_MS = 2000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const createTeller = (): ((step: MigrationStep) => void) => {
  const sayShare = seldom(say, SHARE_EVERY_MS)
  return (step) => {
    if (step.state === 'begun') say(words.migrationBegun(step))
    else if (step.state === 'running') sayShare(words.migrationRunning(step))
    else say(words.migrationDone(step))
  }
}

/** @throws CannotStart when a newer version has made the database into one that this version cannot work with */
export const bringUp = async (db: Db, log: Logger): Promise<void> => {
  try {
    const newer = await migrate(db, createTeller())
    if (newer.length > 0) log.warn({ newer }, 'a newer version has brought the database further')
  } catch (error) {
    if (error instanceof DatabaseIsNewer) throw new CannotStart(words.databaseIsNewer)
    throw error
  }
}
