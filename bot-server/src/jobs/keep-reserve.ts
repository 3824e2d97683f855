/** Keeps some of the database's disk free for when it is full: fills it up, and calls the operator when it is being used. */
import { type Deps, systemContext } from '../services/context.ts'
import { watchHouse } from '../services/operations/watch-house.ts'
import { keepRunning, type Loop } from './keep-running.ts'

/** What stands still meanwhile goes on within a second after there is room. */
const PAUSE_MS = 500

export const createReserveKeeper = (
  deps: Deps,
  pauseMs = PAUSE_MS,
): Pick<Loop, 'start' | 'stop'> => {
  const ctx = systemContext(deps, 'keep-reserve')
  const { reserve, log } = deps
  let wasShort = false
  const once = async (): Promise<void> => {
    await reserve.restore()
    const isShort = reserve.used() > 0
    if (isShort === wasShort) return
    wasShort = isShort
    if (isShort) log.error({ used: reserve.used() }, 'the disk is full: what is kept free is used')
    else log.info({}, 'there is room on the disk again')
    await watchHouse({ ctx })
  }
  return keepRunning(
    () =>
      once().catch((error: unknown) =>
        log.error({ error: String(error) }, 'the operator was not told about the disk'),
      ),
    pauseMs,
  )
}
