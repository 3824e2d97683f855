/** Hashes of syllables and of short runs of them: 32 bits, the same on every machine. */

export const SEED = 0x811c9dc5 | 0
export const PRIME = 0x01000193

/** FNV-1a over UTF-16 units, not settled yet. */
export const hashOf = (word: string): number => {
  let hash = SEED
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash
}

/** Mixes the bits, so that any of them may be taken. @returns a signed 32-bit number */
export const settle = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** Odd and large: runs roll along by it. */
const STEP = 0x2c1b3c6d | 0

/**
 * The settled hash of every run of `length` syllables.
 * @returns one a syllable that begins a whole run, in order
 */
export const runsOf = (hashes: Int32Array, length: number): Int32Array => {
  const count = Math.max(0, hashes.length - length + 1)
  const runs = new Int32Array(count)
  let power = 1
  for (let at = 1; at < length; at += 1) power = Math.imul(power, STEP)
  let rolling = 0
  for (let at = 0; at < hashes.length; at += 1) {
    if (at >= length) rolling = (rolling - Math.imul(hashes[at - length] ?? 0, power)) | 0
    rolling = (Math.imul(rolling, STEP) + (hashes[at] ?? 0)) | 0
    if (at >= length - 1) runs[at - length + 1] = settle(rolling)
  }
  return runs
}
