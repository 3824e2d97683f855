/** Keeps what the other processes have not been told yet: each change once, and in bounded memory. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { Change, LiveMessage } from '../domain/live/live-messages.ts'

type Waiting = Pick<LiveMessage, 'changes' | 'isTooMuch'>

export interface WaitingChanges {
  put(unitId: string, event: LiveEvent): void
  isEmpty(): boolean
  /** All of it; what comes from now on waits for the next time. */
  take(): Waiting
  /** It could not be told: it waits again, beside what came since. */
  giveBack(waiting: Waiting): void
}

/** A quarter of a megabyte on the way; where more has changed, asking again about everything costs screens less. */
const MOST_WAITING = 5000

export const createWaitingChanges = (most = MOST_WAITING): WaitingChanges => {
  const waiting = new Map<string, Change>()
  let isTooMuch = false
  const put = (unitId: string, event: LiveEvent): void => {
    if (!isTooMuch) waiting.set(`${event.topic} ${unitId}`, { unitId, event })
    if (waiting.size <= most) return
    isTooMuch = true
    waiting.clear()
  }
  return {
    put,
    isEmpty: () => !isTooMuch && waiting.size === 0,
    take() {
      const taken = { changes: [...waiting.values()], isTooMuch }
      waiting.clear()
      isTooMuch = false
      return taken
    },
    giveBack(back) {
      if (back.isTooMuch) {
        isTooMuch = true
        waiting.clear()
      }
      for (const { unitId, event } of back.changes) put(unitId, event)
    },
  }
}
