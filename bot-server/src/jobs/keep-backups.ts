/** Keeps a loop of its own for copies of the house, which take minutes: of any number of processes one makes the night's. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { winTimedJob } from '../db/queries/timed-jobs.ts'
import { keepBackups } from '../services/backup/keep-backups.ts'
import { type Deps, systemContext } from '../services/context.ts'
import { savesRoom } from '../services/limits/give-way.ts'
import { keepRunning, type Loop } from './keep-running.ts'

const NAME = 'back-up'
/** One that failed is tried again after as long; one that takes longer is not begun a second time by another process. */
const TURN_MS = 3_600_000
const PAUSE_MS = 60_000

/** Its stop ends a copy that is being made: a part of one never counts. */
export const createBackupKeeper = (deps: Deps): Pick<Loop, 'start' | 'stop'> => {
  const ctx = systemContext(deps, NAME)
  const once = async (stopping: AbortSignal): Promise<void> => {
    if (deps.backups === null || savesRoom(deps, 'background')) return
    const now = deps.clock.wall()
    const turn = { name: NAME, now, notSince: addMs(now, -TURN_MS), notAfter: addMs(now, TURN_MS) }
    if (await winTimedJob(deps.db, turn)) await keepBackups({ ctx, input: { stopping } })
  }
  return keepRunning(
    (stopping) =>
      once(stopping).catch((error: unknown) =>
        deps.log.error({ error: String(error) }, 'backups were not kept'),
      ),
    PAUSE_MS,
  )
}
