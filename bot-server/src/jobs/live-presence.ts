/** Knows which processes are on the line, to notice one that went without saying what it still had to say. */

export interface LivePresence {
  heardFrom(name: string): void
  /** It stops in order, and has said all. */
  leaves(name: string): void
  /** Compares with who is there now. @returns whether somebody has gone without a word */
  look(names: readonly string[]): boolean
}

export const createLivePresence = (): LivePresence => {
  let known = new Set<string>()
  /** Those who said goodbye, for as long as their connections are still seen. */
  let left = new Set<string>()
  return {
    heardFrom: (name) => void known.add(name),
    leaves(name) {
      left.add(name)
      known.delete(name)
    },
    look(names) {
      const there = new Set(names)
      const isSomebodyLost = [...known].some((name) => !there.has(name))
      left = new Set([...left].filter((name) => there.has(name)))
      known = new Set(names.filter((name) => !left.has(name)))
      return isSomebodyLost
    },
  }
}
