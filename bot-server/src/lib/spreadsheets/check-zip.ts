/** Looks through the directory of a zipped spreadsheet before anything of it is unpacked. */
import { spreadsheetLimits } from './limits.ts'
import { RefusedSpreadsheet } from './refusal.ts'

const END_SIGNATURE = 'PK\u0005\u0006'
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_LENGTH = 46

/** Programs that a workbook carries: macros of today, and those of thirty years ago. */
const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml)$|^xl\/(macrosheets|dialogsheets)\/|^basic\//i
const PLUGGED_IN = /^xl\/(activex|embeddings|ctrlprops)\//i

/**
 * Bounds the number of parts, the sizes they declare and how much they are packed; what a part really unpacks to is
 * bounded where it is unpacked.
 * @throws RefusedSpreadsheet `damaged`, `encrypted`, `macros` or `too_complex`
 */
export const checkZip = (bytes: Buffer): void => {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > spreadsheetLimits.zipEntries) throw new RefusedSpreadsheet('too_complex')
  let position = bytes.readUInt32LE(end + 16)
  let unpacked = 0
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, position)
    checkEntry(entry)
    unpacked += entry.unpacked
    if (unpacked > spreadsheetLimits.unpackedBytes) throw new RefusedSpreadsheet('too_complex')
    position = entry.next
  }
}

interface Entry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly packed: number
  readonly unpacked: number
  readonly next: number
}

const findEnd = (bytes: Buffer): number => {
  const end = bytes.lastIndexOf(END_SIGNATURE, undefined, 'latin1')
  const isWhole = end >= bytes.length - END_LENGTH - LONGEST_COMMENT
  if (end < 0 || end + END_LENGTH > bytes.length || !isWhole)
    throw new RefusedSpreadsheet('damaged')
  return end
}

const readEntry = (bytes: Buffer, at: number): Entry => {
  if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE)
    throw new RefusedSpreadsheet('damaged')
  const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  }
}

const checkEntry = ({ name, isEncrypted, packed, unpacked }: Entry): void => {
  if (isEncrypted) throw new RefusedSpreadsheet('encrypted')
  if (MACROS.test(name) || PLUGGED_IN.test(name)) throw new RefusedSpreadsheet('macros')
  const isPackedTooWell = unpacked > packed * spreadsheetLimits.ratio
  if (unpacked > spreadsheetLimits.ratioFromBytes && isPackedTooWell)
    throw new RefusedSpreadsheet('too_complex')
}
