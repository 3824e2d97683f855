/** Opens a house without the fixture, for worlds that a test builds itself. */
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock, type MovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import type { Deps } from '@quan-triet/bot-server/services/context'
import { at } from '@quan-triet/shared/time/calendar'
import { onTestFinished } from 'vitest'
import { openTestDatabase } from '../../../support/open-test-database.ts'

/** Closed by itself when the test ends. The clock stands at 1/5/2026. */
export const openEmptyHouse = async (): Promise<Deps & { clock: MovableClock }> => {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  const clock = createMovableClock(at('2026-05-01', '09:00'))
  const deps = createDeps({
    db: database.db,
    clock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'tests'),
  })
  return { ...deps, clock }
}
