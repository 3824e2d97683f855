/** Knows which processes are on the line, to notice one that went without saying what it still had to say. */

export interface LivePresence {
  heardFrom(name: string): void
  /** It stops in order, and has said all. */
  leaves(name: string): void
  /**
   * Compares with who is there now. One that only lost its line comes back and says what it has to say; one that died
   * meanwhile never does, so whoever is missing is missed a second time once that must have happened.
   * @param now in ms, of a clock of one's own
   * @returns whether somebody has gone without a word
   */
  look(names: readonly string[], now: number): boolean
}

/** Longer than a process is ever off the line while the database answers. */
const BACK_WITHIN_MS = 10_000

export const createLivePresence = (): LivePresence => {
  let known = new Set<string>()
  /** Those who said goodbye, for as long as their connections are still seen. */
  let left = new Set<string>()
  /** Those who were missed, and since when. */
  const missed = new Map<string, number>()
  /** @returns whether somebody has been missed for so long that nothing can come any more */
  const giveUp = (now: number): boolean => {
    const over = [...missed].filter(([, since]) => now - since >= BACK_WITHIN_MS)
    for (const [name] of over) missed.delete(name)
    return over.length > 0
  }
  return {
    heardFrom: (name) => void known.add(name),
    leaves(name) {
      left.add(name)
      known.delete(name)
    },
    look(names, now) {
      const there = new Set(names)
      const lost = [...known].filter((name) => !there.has(name))
      for (const name of lost) missed.set(name, now)
      for (const name of there) missed.delete(name)
      left = new Set([...left].filter((name) => there.has(name)))
      known = new Set(names.filter((name) => !left.has(name)))
      return giveUp(now) || lost.length > 0
    },
  }
}
