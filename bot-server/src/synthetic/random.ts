/** Gives streams of random numbers that are the same on every machine: xoshiro128**, one stream for each purpose. */

export interface RandomStream {
  /** The next 32 bits, a whole number from 0 to 2^32 − 1. */
  bits(): number
  /** The next number from 0 (inclusive) to 1 (exclusive), of 32 bits. */
  next(): number
}

type Words = [number, number, number, number]

const TWO_32 = 4_294_967_296
const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/** xoshiro128** 1.1 by Blackman and Vigna. @param words the state: four 32-bit numbers, not all zero */
export const streamFrom = (words: Words): RandomStream => {
  let [a, b, c, d] = words
  const bits = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result >>> 0
  }
  return { bits, next: () => bits() / TWO_32 }
}

/**
 * The stream of a place in the data, such as `streamOf(seed, unitId, index, 'name')`.
 *
 * Every purpose has its own, so that a new field never shifts the numbers of another.
 */
export const streamOf = (...path: readonly (string | number)[]): RandomStream => {
  const words = hashWords(path.join('/'))
  const stream = streamFrom(words)
  // The hash is quick rather than strong: a few steps wash out what neighbours have in common.
  for (let step = 0; step < 4; step += 1) stream.bits()
  return stream
}

const START: Words = [0x9e_37_79_b9, 0x24_3f_6a_88, 0xb7_e1_51_62, 0x6a_09_e6_67]
const FACTORS: Words = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179]

/** Four 32-bit hashes of a text, each letter mixed into all four; the first is odd, so that they are never all zero. */
const hashWords = (text: string): Words => {
  let [a, b, c, d] = START
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ code, FACTORS[0])
    b = c ^ Math.imul(b ^ code, FACTORS[1])
    c = d ^ Math.imul(c ^ code, FACTORS[2])
    d = a ^ Math.imul(d ^ code, FACTORS[3])
  }
  return [finish(a ^ text.length) | 1, finish(b ^ a), finish(c ^ b), finish(d ^ c)]
}

/** The last mixing of MurmurHash3: every bit in reaches every bit out. */
const finish = (word: number): number => {
  let x = word
  x = Math.imul(x ^ (x >>> 16), 0x85_eb_ca_6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2_b2_ae_35)
  return x ^ (x >>> 16)
}
