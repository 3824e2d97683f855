/** Holds background work up between two pieces while people wait for other things. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../context.ts'
import { givesWay } from './give-way.ts'

const LOOK_MS = 100
/** Two seconds: far within any lease, and so that the work crawls on where a machine is always busy. */
const MOST_LOOKS = 20

/** @param stopping ends the rest at once */
export const restWhileBusy = async (
  deps: Pick<Deps, 'load' | 'groupWriter'>,
  stopping?: AbortSignal,
): Promise<void> => {
  const signal = stopping && { signal: stopping }
  for (let look = 0; look < MOST_LOOKS && givesWay(deps, 'background'); look += 1) {
    await wait(LOOK_MS, undefined, signal).catch(() => undefined)
    if (stopping?.aborted === true) return
  }
}
