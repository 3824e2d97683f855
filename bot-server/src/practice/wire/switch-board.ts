/** Holds the switches of a stand-in: what goes wrong, and which variant of the platform is played. */

export interface SwitchBoard<Switches extends { nextSends: unknown }> {
  get(): Switches
  /** Changes the named switches and leaves the others. */
  set(changes: Partial<Switches>): void
  /** Counts the next faulty sends down. */
  replaceNext(next: Switches['nextSends']): void
}

/** @param onChange called after every change made with `set` */
export const createSwitchBoard = <Switches extends { nextSends: unknown }>(
  initial: Switches,
  onChange: () => void,
): SwitchBoard<Switches> => {
  let current = initial
  return {
    get: () => current,
    set(changes) {
      current = { ...current, ...changes }
      onChange()
    },
    replaceNext(nextSends) {
      current = { ...current, nextSends }
    },
  }
}
