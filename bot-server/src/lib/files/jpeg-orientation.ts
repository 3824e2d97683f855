/** Reads which way up a camera was held out of a JPEG's Exif segment, and writes a segment that says that alone. */

const TIFF = 10
const ORIENTATION = 0x0112
const ENTRY_BYTES = 12
const MOST_ENTRIES = 200

/** @param exif the segment with its marker. @returns 1–8; 1, upright, for whatever cannot be read */
export const readOrientation = (exif: Uint8Array): number => {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  try {
    const isLittle = view.getUint16(TIFF) === 0x4949
    const directory = TIFF + view.getUint32(TIFF + 4, isLittle)
    const count = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES)
    for (let entry = 0; entry < count; entry += 1) {
      const at = directory + 2 + entry * ENTRY_BYTES
      if (view.getUint16(at, isLittle) !== ORIENTATION) continue
      const value = view.getUint16(at + 8, isLittle)
      return value >= 1 && value <= 8 ? value : 1
    }
  } catch (error) {
    // It points beyond its own end.
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** A directory of one entry. */
export const writeOrientation = (orientation: number): Uint8Array => {
  const bytes = Buffer.from('ffe100224578696600004d4d002a00000008', 'hex')
  const entry = Buffer.from('000101120003000000010000000000000000', 'hex')
  entry.writeUInt16BE(orientation, 10)
  return Buffer.concat([bytes, entry])
}
