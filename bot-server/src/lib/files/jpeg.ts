/** Reads a JPEG piece by piece and writes it anew out of what makes the picture: nothing else comes along. */
import { readOrientation, writeOrientation } from './jpeg-orientation.ts'
import { isSpelt, type Picture, uint16 } from './picture.ts'

const SOI = 0xd8
const EOI = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const EXIF = 0xe1
const ADOBE = 0xee
/** Baseline, extended and progressive: what every phone and browser shows. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]
/** Tables of a picture: Huffman, quantisation, restart interval. */
const TABLES: readonly number[] = [0xc4, 0xdb, 0xdd]
const JFIF_BYTES = 18

interface Segment {
  marker: number
  /** The whole segment with its marker and, of a scan, the data behind it. */
  bytes: Uint8Array
}

/** @returns undefined for anything that is not one whole JPEG; what follows its end is left behind */
export const readJpeg = (bytes: Uint8Array): Picture | undefined => {
  const segments = bytes[0] === 0xff && bytes[1] === SOI ? readSegments(bytes) : undefined
  const size = segments && sizeOf(segments)
  if (!segments || !size) return undefined
  const turned = segments.find(isExif)
  const orientation = turned ? readOrientation(turned.bytes) : 1
  return {
    mediaType: 'image/jpeg',
    // From 5 on the picture lies on its side.
    ...(orientation >= 5 ? { width: size.height, height: size.width } : size),
    bytes: Buffer.concat([
      Uint8Array.of(0xff, SOI),
      ...segments
        .filter(isJfif)
        .slice(0, 1)
        .map((one) => withoutThumbnail(one.bytes)),
      ...(orientation > 1 ? [writeOrientation(orientation)] : []),
      ...segments.filter(isAdobe).map((one) => one.bytes),
      ...segments.filter(({ marker }) => isOfPicture(marker)).map((one) => one.bytes),
      Uint8Array.of(0xff, EOI),
    ]),
  }
}

const isOfPicture = (marker: number): boolean =>
  marker === SCAN || FRAMES.includes(marker) || TABLES.includes(marker)

const isJfif = ({ marker, bytes }: Segment): boolean =>
  marker === APP0 && isSpelt(bytes, 4, 'JFIF\0') && bytes.length >= JFIF_BYTES

const isExif = ({ marker, bytes }: Segment): boolean =>
  marker === EXIF && isSpelt(bytes, 4, 'Exif\0\0')

/** Says how colours were turned into numbers; without it they come out wrong. */
const isAdobe = ({ marker, bytes }: Segment): boolean =>
  marker === ADOBE && isSpelt(bytes, 4, 'Adobe') && bytes.length === 16

const withoutThumbnail = (jfif: Uint8Array): Uint8Array => {
  const head = Buffer.from(jfif.subarray(0, JFIF_BYTES))
  head.writeUInt16BE(JFIF_BYTES - 2, 2)
  return head.fill(0, JFIF_BYTES - 2)
}

/** @returns undefined unless there is one picture, and something of it */
const sizeOf = (segments: readonly Segment[]): { width: number; height: number } | undefined => {
  const [frame, ...others] = segments.filter(({ marker }) => FRAMES.includes(marker))
  if (!frame || others.length > 0 || !segments.some(({ marker }) => marker === SCAN))
    return undefined
  const [height, width] = [uint16(frame.bytes, 5), uint16(frame.bytes, 7)]
  return height === undefined || width === undefined ? undefined : { width, height }
}

/** Up to the end of the picture; undefined when anything does not fit. */
const readSegments = (bytes: Uint8Array): Segment[] | undefined => {
  const segments: Segment[] = []
  let at = 2
  while (at < bytes.length) {
    const begin = markerAt(bytes, at)
    const marker = begin === undefined ? undefined : bytes[begin + 1]
    if (begin === undefined || marker === undefined) return undefined
    if (marker === EOI) return segments
    const length = hasLength(marker) ? uint16(bytes, begin + 2) : undefined
    const end = begin + 2 + (length ?? 0)
    if (length === undefined || length < 2 || end > bytes.length) return undefined
    at = marker === SCAN ? endOfScan(bytes, end) : end
    segments.push({ marker, bytes: bytes.subarray(begin, at) })
  }
  return undefined
}

/** Between segments any number of FF may stand. @returns where the marker begins */
const markerAt = (bytes: Uint8Array, from: number): number | undefined => {
  if (bytes[from] !== 0xff) return undefined
  let at = from
  while (bytes[at + 1] === 0xff) at += 1
  return at
}

/** Markers that stand alone have no place between segments. */
const hasLength = (marker: number): boolean => marker >= 0xc0 && (marker < 0xd0 || marker > 0xd9)

/** Within a scan FF means data (followed by 00) or a restart (D0–D7); anything else ends it. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}
