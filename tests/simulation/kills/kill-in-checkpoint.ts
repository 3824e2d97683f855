/** Kills a server while its WAL, which holds much, is written back into the database. */
import { statSync } from 'node:fs'
import { setTimeout as pass } from 'node:timers/promises'
import { createBareHouse } from '../../support/bare-house.ts'
import { streamEvents } from '../../support/stream-events.ts'
import type { Draw } from '../draw.ts'
import { findWrongs, type Killed, startTimed } from './killed.ts'

const LETTERS = 100_000
const LOOK_MS = 1
const LONGEST_MS = 3
const PATIENCE_MS = 20_000

/** Resolves as soon as the database's own file changes: nothing but a checkpoint writes to it. */
const checkpointOf = async (path: string): Promise<void> => {
  const changedAt = () => statSync(path, { bigint: true }).mtimeNs
  const before = changedAt()
  for (const end = performance.now() + PATIENCE_MS; changedAt() === before;) {
    if (performance.now() > end) throw new Error('there was no checkpoint')
    await pass(LOOK_MS)
  }
}

/** @param folder an empty one */
export const killInCheckpoint = async (
  folder: string,
  { cycles, draw }: { cycles: number; draw: Draw },
): Promise<Killed> => {
  const house = await createBareHouse(folder)
  const path = house.databaseUrl.slice('sqlite:'.length)
  const killed: Killed = { kills: 0, backMs: [], acknowledged: 0, wrongs: [] }
  for (; killed.kills < cycles; killed.kills += 1) {
    await startTimed(house, killed)
    const events = streamEvents(house, `checkpoint-${killed.kills}`, LETTERS)
    await checkpointOf(path)
    await pass(draw.between(0, LONGEST_MS))
    await house.process.kill()
    await events.stop()
    killed.wrongs.push(...(await findWrongs(house)))
  }
  killed.acknowledged = house.acknowledged.size
  return killed
}
