/** Sums up a set of texts in one number each way of writing it down gives the same of: their order does not matter. */
import { hash } from 'node:crypto'

export interface SetDigest {
  add(text: string): void
  count(): number
  /** 64 hexadecimal digits. */
  value(): string
}

const LANES = 8

/** Finds what differs by accident. Whoever could choose the texts could make two sets alike: a seal is for that. */
export const createSetDigest = (): SetDigest => {
  const sums = new Uint32Array(LANES)
  let count = 0
  return {
    add(text) {
      const digest = hash('sha256', text, 'buffer')
      for (let lane = 0; lane < LANES; lane += 1)
        sums[lane] = (sums[lane] ?? 0) + digest.readUInt32LE(lane * 4)
      count += 1
    },
    count: () => count,
    value: () => Buffer.from(sums.buffer).toString('hex'),
  }
}
