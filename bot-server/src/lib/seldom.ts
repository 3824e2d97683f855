/** Lets something be said at most once in a while: whoever is refused asks again and again. */

/** @param now in milliseconds, of any beginning @returns says it, unless it was said less than `pauseMs` ago */
export const seldom = <A extends readonly unknown[]>(
  say: (...args: A) => void,
  pauseMs: number,
  now: () => number = () => performance.now(),
): ((...args: A) => void) => {
  let saidAt = -Infinity
  return (...args) => {
    if (now() - saidAt < pauseMs) return
    saidAt = now()
    say(...args)
  }
}
