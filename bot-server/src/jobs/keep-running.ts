/** Repeats a piece of work with a rest between, until it is asked to stop. */
import { setTimeout as wait } from 'node:timers/promises'

export interface Loop {
  /** Aborted when the loop was asked to stop, so that long work can leave the rest to the next process. */
  stopping: AbortSignal
  start: () => void
  /** Waits for the work in hand. */
  stop: () => Promise<void>
}

/** @param work must not throw: whoever writes it says what a failure means @param pauseMs the rest, in milliseconds */
export const keepRunning = (
  work: (stopping: AbortSignal) => Promise<unknown>,
  pauseMs: number,
): Loop => {
  const stopping = new AbortController()
  const { signal } = stopping
  let running: Promise<void> = Promise.resolve()
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await work(signal)
      await wait(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }
  return {
    stopping: signal,
    start() {
      running = loop()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}
