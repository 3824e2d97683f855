/** Reads a stream of bytes by counts of bytes, whatever pieces it comes in. */

export interface ByteReader {
  /** Exactly so many bytes. @throws EndedEarly when there are fewer */
  take(count: number): Promise<Buffer>
  /** The next bytes there are, at most so many; undefined at the end. */
  some(most: number): Promise<Buffer | undefined>
  /** All that was not read yet. */
  rest(): AsyncGenerator<Buffer>
}

/** The stream ended where more had to come. */
export class EndedEarly extends Error {
  override name = 'EndedEarly'
}

const asBuffer = (piece: Uint8Array): Buffer =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)

export const createByteReader = (source: AsyncIterable<Uint8Array>): ByteReader => {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  const some = async (most: number): Promise<Buffer | undefined> => {
    while (held.length === 0) {
      const next = await pieces.next()
      if (next.done) return undefined
      held = asBuffer(next.value)
    }
    const given = held.subarray(0, most)
    held = held.subarray(given.length)
    return given
  }
  return {
    some,
    async take(count) {
      const taken = Buffer.allocUnsafe(count)
      let at = 0
      while (at < count) {
        const piece = await some(count - at)
        if (!piece) throw new EndedEarly('the stream ended early')
        at += piece.copy(taken, at)
      }
      return taken
    },
    async *rest() {
      for (let piece = await some(Infinity); piece; piece = await some(Infinity)) yield piece
    },
  }
}

/** All of a short stream. @throws Error when it is longer than expected */
export const readAll = async (
  source: AsyncIterable<Uint8Array>,
  most = Number.MAX_SAFE_INTEGER,
): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    pieces.push(piece)
    length += piece.length
    if (length > most) throw new Error('the stream is longer than expected')
  }
  return Buffer.concat(pieces)
}
