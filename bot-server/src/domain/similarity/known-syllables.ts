/** Knows by its hash whether a word is a Vietnamese syllable: one probe a word, since nearly all words are. */
import { hashOf, settle } from './hashes.ts'
import { allSyllables } from './vietnamese-syllables.ts'

const SIZE = 1 << 15
const MASK = SIZE - 1

let table: Int32Array | undefined

const build = (): Int32Array => {
  const made = new Int32Array(SIZE)
  for (const syllable of allSyllables()) {
    const hash = settle(hashOf(syllable))
    let at = hash & MASK
    while (made[at] !== 0 && made[at] !== hash) at = (at + 1) & MASK
    made[at] = hash
  }
  return made
}

/** @param hash settled, of a word without marks */
export const isKnownSyllable = (hash: number): boolean => {
  table ??= build()
  let at = hash & MASK
  for (;;) {
    const found = table[at]
    if (found === hash) return true
    if (found === 0) return false
    at = (at + 1) & MASK
  }
}
