/** Makes the context of the house's own work on a database that a command opened. */
import type { Config } from '../config.ts'
import type { Db } from '../db/schema/database.ts'
import { createDeps } from '../deps.ts'
import { type Clock, systemClock } from '../lib/clock.ts'
import { createLogger } from '../lib/logger.ts'
import { type ServiceContext, systemContext } from '../services/context.ts'

/** @param as the command's name, as the audit log will show it; and by which clock it works */
export const contextOn = (
  config: Config,
  db: Db,
  as: { name: string; clock?: Clock },
): ServiceContext => {
  const { filesDir, backups, dataKey, zalo, publicUrl, limits } = config
  const deps = createDeps({
    db,
    clock: as.clock ?? systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: zalo?.graphUrl ?? '', appSecret: zalo?.appSecret ?? '' },
    miniAppId: zalo?.miniAppId ?? '',
    dataKey,
    publicUrl,
    filesDir,
    backups,
    limits,
  })
  return systemContext(deps, as.name)
}
