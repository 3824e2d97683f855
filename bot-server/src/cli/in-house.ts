/** Opens the house's database for a command, and hands it the context of the house's own work. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { readConfig } from '../config.ts'
import { migrate, openDatabase } from '../db/open.ts'
import { createDeps } from '../deps.ts'
import { systemClock } from '../lib/clock.ts'
import { createLogger } from '../lib/logger.ts'
import { type ServiceContext, systemContext } from '../services/context.ts'

/**
 * Runs a command against the database of the settings; without settings, the practice ground's.
 * @param name the command's name, as the audit log will show it
 * @returns whatever `work` gives; undefined, with the reasons on the error stream, when the settings are not right
 */
export const inHouse = async <T>(
  name: string,
  work: (ctx: ServiceContext) => Promise<T>,
): Promise<T | undefined> => {
  const result = readConfig(process.env)
  if (!result.ok) {
    process.stderr.write(`${[words.settings, ...result.problems].join('\n  ')}\n`)
    process.exitCode = 1
    return undefined
  }
  const { databaseUrl, filesDir, dataKey, zalo, publicUrl, limits } = result.config
  const db = openDatabase(databaseUrl)
  try {
    await migrate(db)
    const deps = createDeps({
      db,
      clock: systemClock,
      log: createLogger('silent'),
      graph: { baseUrl: zalo?.graphUrl ?? '', appSecret: zalo?.appSecret ?? '' },
      miniAppId: zalo?.miniAppId ?? '',
      dataKey,
      publicUrl,
      filesDir,
      limits,
    })
    return await work(systemContext(deps, name))
  } finally {
    await db.destroy()
  }
}
