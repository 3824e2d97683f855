/** Tells what kind of spreadsheet a file is from its bytes; its name is never believed. */
import { RefusedSpreadsheet } from './refusal.ts'

export type SpreadsheetKind = 'zipped' | 'xls' | 'csv'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
/** Names of streams in the old container, as its directory writes them. */
const PROTECTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
const MACRO_STREAM = Buffer.from('_VBA_PROJECT', 'utf16le')
const WORKBOOK_STREAMS = ['Workbook', 'Book'].map((name) => Buffer.from(name, 'utf16le'))
const OTHER_TEXT = /^\s*(%PDF-|\{\\rtf|<)/

/** @throws RefusedSpreadsheet `unsupported_type`, `encrypted` or `macros` */
export const sniffSpreadsheet = (bytes: Buffer): SpreadsheetKind => {
  if (startsWith(bytes, ZIP)) return 'zipped'
  if (startsWith(bytes, OLE)) return checkOle(bytes)
  if (!looksLikeText(bytes) || OTHER_TEXT.test(bytes.subarray(0, 512).toString('latin1')))
    throw new RefusedSpreadsheet('unsupported_type')
  return 'csv'
}

const checkOle = (bytes: Buffer): SpreadsheetKind => {
  if (bytes.includes(PROTECTED_STREAM)) throw new RefusedSpreadsheet('encrypted')
  if (bytes.includes(MACRO_STREAM)) throw new RefusedSpreadsheet('macros')
  if (!WORKBOOK_STREAMS.some((name) => bytes.includes(name)))
    throw new RefusedSpreadsheet('unsupported_type')
  return 'xls'
}

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.subarray(0, start.length).equals(start)

/** Text has no zero bytes, unless it opens with the mark of UTF-16. */
const looksLikeText = (bytes: Buffer): boolean => {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isUtf16 || !bytes.subarray(0, 64 * 1024).includes(0)
}
