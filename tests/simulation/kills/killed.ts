/** What came of kills: how soon the house was back, and what was wrong afterwards. */
import type { BareHouse } from '../../support/bare-house.ts'

export interface Killed {
  kills: number
  /** From each start until it answered. */
  backMs: number[]
  /** Events that were acknowledged. */
  acknowledged: number
  /** What was lost, doubled or damaged. */
  wrongs: string[]
}

export const startTimed = async (house: BareHouse, killed: Killed): Promise<void> => {
  const began = performance.now()
  await house.process.start()
  killed.backMs.push(performance.now() - began)
}

/** Looks at the database while no server runs. */
export const findWrongs = async (house: BareHouse): Promise<string[]> => {
  const { stored, faults } = await house.lookInside()
  const has = new Set(stored)
  const lost = [...house.acknowledged].filter((id) => !has.has(id))
  const double = stored.length - has.size
  return [
    ...faults,
    ...lost.map((id) => `lost ${id}`),
    ...(double > 0 ? [`${double} are there twice`] : []),
  ]
}
