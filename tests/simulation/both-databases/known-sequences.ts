/** Sequences that were once played differently, or not at all, and why: they are played always, before any other. */

/** A seed means the same sequence only as long as steps are drawn as they are: then its reason is what stays. */
export const knownSequences: readonly { seed: number; because: string }[] = [
  { seed: 302, because: 'an officer who asked for a unit that does not exist was answered 500' },
]
