/** Keeps the live counters rolling (ruling 18): some times a second what changed is counted, and open screens are told. */
import { setImmediate as othersTurn } from 'node:timers/promises'
import { findTurn, listChangedSince } from '../db/queries/figure-turns.ts'
import { type Deps, systemContext } from '../services/context.ts'
import { rollUpMarks } from '../services/figures/roll-up-marks.ts'
import { keepRunning } from './keep-running.ts'

export interface FigureRoller {
  /** Counts all that is marked now. @returns how many marks that were */
  once(): Promise<number>
  start(): void
  /** Waits for the turn in hand; what is marked after it is counted by the next process. */
  stop(): Promise<void>
}

/** Far within the second that ruling 18 gives; one look when there is nothing to do costs next to nothing. */
const PAUSE_MS = 250

/** @param pauseMs how long it rests when nothing is marked */
export const createFigureRoller = (deps: Deps, pauseMs = PAUSE_MS): FigureRoller => {
  const ctx = systemContext(deps, 'roll-figures')
  /** The last turn whose changes the screens of this process know of. */
  let told: number | undefined

  /** Also tells of turns that other processes took. */
  const tell = async (): Promise<void> => {
    const turn = (await findTurn(deps.db))?.turn ?? 0
    const since = told
    told = turn
    if (since === undefined || since >= turn) return
    // Each process sees the turns by itself.
    for (const unitId of await listChangedSince(deps.db, since))
      deps.live.tell(unitId, { topic: 'figures' })
  }
  const once = async (): Promise<number> => {
    if (told === undefined) await tell()
    let sum = 0
    for (;;) {
      const done = await rollUpMarks({ ctx })
      sum += done
      await tell()
      if (done === 0 || stopping.aborted) return sum
      await othersTurn()
    }
  }
  const { stopping, start, stop } = keepRunning(
    () =>
      once().catch((error: unknown) =>
        deps.log.error({ error: String(error) }, 'figures were not counted'),
      ),
    pauseMs,
  )
  return { once, start, stop }
}
