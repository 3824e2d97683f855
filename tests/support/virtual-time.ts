/** Passes time in jumps: as soon as everybody waits, it is the moment that somebody waits for. */
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import type { Timing } from '@quan-triet/bot-server/lib/timing'

interface Waiter {
  at: number
  life: object
  wake(): void
}

export interface VirtualTime {
  /** The house's time and the machine's, both virtual. */
  clock: Clock
  now(): number
  /** Time for one life of a process: what waits in it never wakes again once it is killed. */
  beginLife(): { timing: Timing; kill(): void }
  /** Lets time pass until the condition holds or nobody waits any more. */
  passUntil(isOver: () => boolean): Promise<void>
  /** Goes straight to a later moment: whoever waited for an earlier one is late. */
  jumpTo(ms: number): void
  /** Sets the machine's clock this much before or behind: what it says jumps, what is waited for does not. */
  skewBy(ms: number): void
}

const everybodyWaits = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** @param isBusy whether somebody waits for the real world: a query, an answer; SQLite's queries end at once */
export const createVirtualTime = (start: string, isBusy = () => false): VirtualTime => {
  let now = Date.parse(start)
  let skew = 0
  const waiters = new Set<Waiter>()
  const wait = (life: object, ms: number, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve()
        return
      }
      const wake = () => {
        waiters.delete(waiter)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      const waiter = { at: now + Math.max(0, ms), life, wake }
      waiters.add(waiter)
      signal?.addEventListener('abort', wake)
    })
  const machine = () => now + skew
  const instant = () => new Date(machine()).toISOString()
  return {
    clock: { now: instant, wall: instant },
    now: () => now,
    beginLife() {
      const life = {}
      let isOver = false
      const pass = (ms: number, signal?: AbortSignal) =>
        isOver ? new Promise<void>(() => undefined) : wait(life, ms, signal)
      return {
        timing: { now: machine, wait: pass, rest: pass },
        kill() {
          isOver = true
          for (const waiter of waiters) if (waiter.life === life) waiters.delete(waiter)
        },
      }
    },
    async passUntil(isOver) {
      for (;;) {
        await everybodyWaits()
        await everybodyWaits()
        if (isBusy()) continue
        if (isOver()) return
        const first = [...waiters].reduce<Waiter | undefined>(
          (soonest, one) => (soonest && soonest.at <= one.at ? soonest : one),
          undefined,
        )
        if (!first) return
        now = Math.max(now, first.at)
        first.wake()
      }
    },
    jumpTo(ms) {
      now = Math.max(now, ms)
    },
    skewBy(ms) {
      skew = ms
    },
  }
}
