/** Puts what every house of the tests begins with into a migrated database: fixture F-CB3 at its moment. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import type { NewId } from '@quan-triet/bot-server/lib/ids'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { FIXTURE_NOW, seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'

/** Seals whatever the houses of the tests seal. */
export const TEST_DATA_KEY = Buffer.alloc(32, 'tests')

/** @param newId what makes ids; by the time and by chance if omitted */
export const seedHouse = async (db: Db, newId?: NewId): Promise<void> => {
  const deps = createDeps({
    db,
    clock: createMovableClock(FIXTURE_NOW),
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
    miniAppId: '1',
    dataKey: TEST_DATA_KEY,
    ...(newId && { newId }),
  })
  await seedFCb3({ ctx: systemContext(deps, 'test'), input: { sentParts: 'recorded' } })
}
