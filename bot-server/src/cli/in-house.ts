/** Opens the house's database for a command, and hands it the context of the house's own work. */
import { migrate, openDatabase, waitLonger } from '../db/open.ts'
import type { ServiceContext } from '../services/context.ts'
import { contextOn } from './context-on.ts'
import { readSettings } from './read-settings.ts'

/**
 * Runs a command against the database of the settings; without settings, the practice ground's.
 * @param name the command's name, as the audit log will show it
 * @param isBroughtUp false: the database is taken as it is, whatever version it has
 * @returns whatever `work` gives; undefined, with the reasons on the error stream, when the settings are not right
 */
export const inHouse = async <T>(
  name: string,
  work: (ctx: ServiceContext) => Promise<T>,
  isBroughtUp = true,
): Promise<T | undefined> => {
  const config = readSettings()
  if (!config) return undefined
  const db = openDatabase(config.databaseUrl)
  waitLonger(db)
  try {
    if (isBroughtUp) await migrate(db)
    return await work(contextOn(config, db, { name }))
  } finally {
    await db.destroy()
  }
}
