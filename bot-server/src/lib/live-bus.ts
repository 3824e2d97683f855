/** Carries small events from who changes something to who watches, within one process; others can be handed them, too. */

/** @typeParam Event what is carried; a listener that throws does not keep it from the others */
export const createLiveBus = <Event>() => {
  const listeners = new Map<string, Set<(event: Event) => void>>()
  const closing = new AbortController()
  let passOn: ((topic: string, event: Event) => void) | undefined
  const tell = (topic: string, event: Event): void => {
    for (const listener of listeners.get(topic) ?? [])
      try {
        listener(event)
      } catch {
        // What was to be told is done and durable: a screen that cannot be told asks again by itself.
      }
  }
  return {
    /** Aborts when the house stops: who watches for long must let go. */
    closing: closing.signal,
    close: () => closing.abort(),
    publish(topic: string, event: Event): void {
      tell(topic, event)
      passOn?.(topic, event)
    },
    /** Tells who watches in this process, and nobody else. */
    tell,
    /** From now on all that is published here is handed to `pass` as well. */
    passTo(pass: (topic: string, event: Event) => void): void {
      passOn = pass
    },
    /** What somebody watches now. */
    watched: (): string[] => [...listeners.keys()],
    /** @returns a function that ends the subscription */
    subscribe(topic: string, listener: (event: Event) => void): () => void {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(topic)
      }
    },
  }
}
