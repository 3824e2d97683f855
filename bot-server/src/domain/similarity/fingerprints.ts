/** Turns syllables into 32-bit fingerprints of short runs, by which texts that share words are found without comparing all. */

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over UTF-16 units. @returns an unsigned 32-bit number */
export const fingerprintOf = (text: string): number => {
  let hash = OFFSET
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
  return hash >>> 0
}

/** Two neighbours as one fingerprint: the order counts. @returns an unsigned 32-bit number */
export const fingerprintOfPair = (before: number, after: number): number =>
  Math.imul(((before << 13) | (before >>> 19)) ^ after, PRIME) >>> 0

/** Every piece of `length` letters of a word with its edges marked: what a typing error leaves of it. */
export const piecesOf = (word: string, length: number): string[] => {
  const edged = `^${word}$`
  return edged.length <= length
    ? [edged]
    : Array.from({ length: edged.length - length + 1 }, (_, from) =>
        edged.slice(from, from + length),
      )
}
