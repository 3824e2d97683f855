/** Kills a server at any moment while events come: in a commit, in its start, between two of its loops' turns. */
import { setTimeout as pass } from 'node:timers/promises'
import { createBareHouse } from '../../support/bare-house.ts'
import { streamEvents } from '../../support/stream-events.ts'
import type { Draw } from '../draw.ts'
import { findWrongs, type Killed, startTimed } from './killed.ts'

const LONGEST_MS = 400
/** One in so many is killed before it answers. */
const IN_START = 0.2

/** @param folder an empty one */
export const killUnderTraffic = async (
  folder: string,
  { cycles, draw }: { cycles: number; draw: Draw },
): Promise<Killed> => {
  const house = await createBareHouse(folder)
  const killed: Killed = { kills: 0, backMs: [], acknowledged: 0, wrongs: [] }
  await house.process.start()
  const events = streamEvents(house, 'killed')
  for (; killed.kills < cycles; killed.kills += 1) {
    await pass(draw.between(0, LONGEST_MS))
    await house.process.kill()
    if (draw.chance(IN_START)) {
      const starting = house.process.start()
      await pass(draw.between(0, LONGEST_MS))
      await house.process.kill()
      await starting
      killed.kills += 1
    }
    await startTimed(house, killed)
  }
  await events.stop()
  await house.process.stop()
  killed.acknowledged = house.acknowledged.size
  killed.wrongs.push(...(await findWrongs(house)))
  return killed
}
