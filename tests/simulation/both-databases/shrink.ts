/** Makes a sequence that was played differently shorter: steps go, one after the other, as long as the difference stays. */
import type { PairOfDatabases } from './pair-of-databases.ts'
import { type Played, playSequence } from './play-sequence.ts'

/** Playing again takes a while. */
const MOST_TRIES = 60

const firstLine = ({ divergence }: Played): string => divergence?.split('\n')[0] ?? ''

/** What was asked may have other ids when steps are gone: its endpoint is the same. */
const kindOf = (played: Played): string => firstLine(played).split(/[\s:]/).slice(0, 2).join(' ')

/** @returns the shortest that was found, which still diverges in the same way */
export const shrink = async (played: Played, pair: PairOfDatabases): Promise<Played> => {
  let shortest = played
  let tries = 0
  for (const step of played.steps.toReversed()) {
    if (tries >= MOST_TRIES) break
    tries += 1
    const only = new Set(shortest.steps.filter((one) => one !== step))
    const again = await playSequence({ seed: played.seed, pair, only })
    if (again.divergence !== undefined && kindOf(again) === kindOf(played)) shortest = again
  }
  return shortest
}
