/** Says what a picture without anything beside it is: what readers of its kinds give, and what is refused. */

export interface Picture {
  mediaType: 'image/jpeg' | 'image/png'
  /** In pixels, as it is seen: turned the way its maker held the camera. */
  width: number
  height: number
  /** The same picture without places, names, thumbnails and whatever else was written beside it. */
  bytes: Uint8Array
}

/** Reads whole numbers, the most significant byte first; beyond the end there is nothing. */
export const uint16 = (bytes: Uint8Array, at: number): number | undefined => {
  const [high, low] = [bytes[at], bytes[at + 1]]
  return high === undefined || low === undefined ? undefined : high * 256 + low
}

export const uint32 = (bytes: Uint8Array, at: number): number | undefined => {
  const [high, low] = [uint16(bytes, at), uint16(bytes, at + 2)]
  return high === undefined || low === undefined ? undefined : high * 65_536 + low
}

/** Whether the bytes at a place spell this. */
export const isSpelt = (bytes: Uint8Array, at: number, word: string): boolean =>
  Buffer.from(bytes.subarray(at, at + word.length)).toString('latin1') === word
