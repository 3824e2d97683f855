/** Lets `Date` tell the time of a sequence, for what looks at the machine's own clock: the two houses are asked one after the other. */
import type { Instant } from '@quan-triet/shared/models/moments'

/** @returns what gives the real one back */
export const stopClock = (now: () => Instant): (() => void) => {
  const Real = Date
  const moment = (): number => Real.parse(now())
  globalThis.Date = new Proxy(Real, {
    construct: (target, given) =>
      // Safe because `Date` takes what `Date` takes.
      given.length === 0 ? new target(moment()) : (Reflect.construct(target, given) as Date),
    get: (target, name) => (name === 'now' ? moment : Reflect.get(target, name)),
  })
  return () => {
    globalThis.Date = Real
  }
}
