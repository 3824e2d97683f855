import { expect, it, onTestFinished } from 'vitest'
import { expectTrueLedger } from '../support/expect-true-ledger.ts'
import { killThroughBroadcast } from '../support/kill-through-broadcast.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { BROADCAST_PARTS } from '../support/seed-broadcast.ts'

const GROUPS = 240
const KILLS = 40

it(
  'a broadcast by two servers that are killed in turns, forty times, reaches every group once or is called unknown',
  { timeout: 300_000 },
  async () => {
    const server = await startPostgres()
    onTestFinished(() => server.stop())
    await server.createDatabase('house')
    const outcome = await killThroughBroadcast({
      databaseUrl: `${server.url}/house`,
      processes: 2,
      groups: GROUPS,
      kills: KILLS,
      every: 15,
      perMinute: 1200,
    })
    expect(outcome.killed).toBe(KILLS)
    await expectTrueLedger(outcome, GROUPS * BROADCAST_PARTS)
  },
)
