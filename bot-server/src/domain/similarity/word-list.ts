/** Keeps words as three numbers each, in room that is used again for every text. */

/** Parallel arrays, one place a word. */
export interface Words {
  /** Settled hash of the word without case and marks. */
  hashes: Int32Array
  /** UTF-16 offsets of its first unit and behind its last. */
  starts: Int32Array
  ends: Int32Array
  count: number
}

const SPARE = 64
/** Room for longer texts is given back. */
const LARGEST_KEPT = 65_536

/** Filled by one text at a time; what it gives is a view that the next text overwrites. */
export class WordList {
  #count = 0
  #room = 4096
  #hashes = new Int32Array(this.#room)
  #starts = new Int32Array(this.#room)
  #ends = new Int32Array(this.#room)

  /** Begins anew. @param expected about so many words will come */
  clear(expected: number): this {
    this.#count = 0
    const isTooLarge = this.#room > LARGEST_KEPT && expected < LARGEST_KEPT
    if (isTooLarge || this.#room < expected + SPARE) this.#make(Math.max(4096, expected + SPARE))
    return this
  }

  get count(): number {
    return this.#count
  }

  add(hash: number, start: number, end: number): void {
    if (this.#count === this.#room) this.#grow()
    this.#hashes[this.#count] = hash
    this.#starts[this.#count] = start
    this.#ends[this.#count] = end
    this.#count += 1
  }

  /** Copies the words of a stretch. */
  addAll(from: Words, start: number, end: number): void {
    while (this.#count + end - start > this.#room) this.#grow()
    this.#hashes.set(from.hashes.subarray(start, end), this.#count)
    this.#starts.set(from.starts.subarray(start, end), this.#count)
    this.#ends.set(from.ends.subarray(start, end), this.#count)
    this.#count += end - start
  }

  /** Good until the next text. */
  view(): Words {
    return { hashes: this.#hashes, starts: this.#starts, ends: this.#ends, count: this.#count }
  }

  /** For keeping: one piece of memory, just large enough. */
  copy(): Words {
    const count = this.#count
    const all = new Int32Array(3 * count)
    all.set(this.#hashes.subarray(0, count))
    all.set(this.#starts.subarray(0, count), count)
    all.set(this.#ends.subarray(0, count), 2 * count)
    return {
      hashes: all.subarray(0, count),
      starts: all.subarray(count, 2 * count),
      ends: all.subarray(2 * count),
      count,
    }
  }

  #make(room: number): void {
    this.#room = room
    this.#hashes = new Int32Array(room)
    this.#starts = new Int32Array(room)
    this.#ends = new Int32Array(room)
  }

  #grow(): void {
    const { hashes, starts, ends } = this.view()
    this.#make(this.#room * 2)
    this.#hashes.set(hashes)
    this.#starts.set(starts)
    this.#ends.set(ends)
  }
}
