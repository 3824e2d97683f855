import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { expectTrueLedger } from '../support/expect-true-ledger.ts'
import { killThroughBroadcast } from '../support/kill-through-broadcast.ts'
import { BROADCAST_PARTS } from '../support/seed-broadcast.ts'

const GROUPS = 240
const KILLS = 40

it(
  'a broadcast through forty kills of its one server reaches every group once, or the ledger says that nobody knows',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quan-triet-broadcast-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const outcome = await killThroughBroadcast({
      databaseUrl: `sqlite:${join(folder, 'house.db')}`,
      processes: 1,
      groups: GROUPS,
      kills: KILLS,
      every: 12,
      perMinute: 3000,
    })
    expect(outcome.killed).toBe(KILLS)
    await expectTrueLedger(outcome, GROUPS * BROADCAST_PARTS)
    // With one process what was under way at a kill is exactly what no answer was recorded for.
    const expected = outcome.ledger.filter(
      ({ id, key }) => outcome.cut.has(id) || outcome.lost.has(key),
    )
    expect(outcome.unknown).toEqual(expected)
  },
)
