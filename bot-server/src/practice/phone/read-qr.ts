/** Reads the text of a QR code from its modules, as a phone does whose camera sees every module right. */
import { QrLayout, type QrMatrix } from './qr-layout.ts'

/** Error-correction words per block and blocks per code, by level (L, M, Q, H) and version from 1 (ISO/IEC 18004). */
const WORDS_PER_BLOCK: Record<number, number[]> = {
  1: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
  0: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
  3: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30],
  2: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28],
}
const BLOCKS: Record<number, number[]> = {
  1: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
  0: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
  3: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20],
  2: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25],
}

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

const readWords = (layout: QrLayout, isMasked: (x: number, y: number) => boolean): number[] => {
  const words: number[] = []
  let word = 0
  let bits = 0
  for (const { x, y } of layout.dataPath()) {
    word = (word << 1) | (layout.isDark(x, y) !== isMasked(x, y) ? 1 : 0)
    bits += 1
    if (bits % 8 !== 0) continue
    words.push(word)
    word = 0
  }
  return words
}

/** Undoes the interleaving of blocks and drops the error correction: no module was misread. */
const dataWords = (words: number[], blocks: number, correctionPerBlock: number): number[] => {
  const dataCount = words.length - blocks * correctionPerBlock
  const short = Math.floor(dataCount / blocks)
  const firstLong = blocks - (dataCount % blocks)
  const out: number[][] = Array.from({ length: blocks }, () => [])
  let at = 0
  for (let row = 0; row <= short; row++) {
    for (let block = row < short ? 0 : firstLong; block < blocks; block++) {
      const word = words[at++]
      if (word !== undefined) out[block]?.push(word)
    }
  }
  return out.flat()
}

const createBitReader = (words: number[]) => {
  let at = 0
  return {
    left: () => words.length * 8 - at,
    take(count: number): number {
      let value = 0
      for (let i = 0; i < count; i++, at++)
        value = (value << 1) | (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
      return value
    },
  }
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

type BitReader = ReturnType<typeof createBitReader>

const takeAlphanumeric = (bits: BitReader, count: number): string => {
  let text = ''
  for (let left = count; left > 0; left -= 2) {
    const pair = bits.take(left > 1 ? 11 : 6)
    text += left > 1 ? (ALPHANUMERIC[Math.floor(pair / 45)] ?? '') : ''
    text += ALPHANUMERIC[pair % 45] ?? ''
  }
  return text
}

const takeNumeric = (bits: BitReader, count: number): string => {
  let text = ''
  for (let left = count; left > 0; left -= 3) {
    const digits = Math.min(left, 3)
    text += String(bits.take([4, 7, 10][digits - 1] ?? 10)).padStart(digits, '0')
  }
  return text
}

const takeBytes = (bits: BitReader, count: number): string =>
  new TextDecoder().decode(Uint8Array.from({ length: count }, () => bits.take(8)))

const readText = (words: number[], version: number): string => {
  const bits = createBitReader(words)
  const isSmall = version < 10
  let text = ''
  while (bits.left() >= 4) {
    const mode = bits.take(4)
    if (mode === 4) text += takeBytes(bits, bits.take(isSmall ? 8 : 16))
    else if (mode === 2) text += takeAlphanumeric(bits, bits.take(isSmall ? 9 : 11))
    else if (mode === 1) text += takeNumeric(bits, bits.take(isSmall ? 10 : 12))
    else break
  }
  return text
}

/**
 * Reads a QR code of version 1 to 20.
 * @param rows one text of `0` and `1` per row of modules, dark is `1`
 * @returns the text, or null when the modules are no such code
 */
export const readQr = (rows: QrMatrix): string | null => {
  const layout = QrLayout.of(rows)
  if (!layout) return null
  const { level, mask } = layout.format()
  const correction = WORDS_PER_BLOCK[level]?.[layout.version - 1]
  const blocks = BLOCKS[level]?.[layout.version - 1]
  const isMasked = MASKS[mask]
  if (correction === undefined || blocks === undefined || !isMasked) return null
  const text = readText(dataWords(readWords(layout, isMasked), blocks, correction), layout.version)
  return text === '' ? null : text
}
