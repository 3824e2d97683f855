/** Reads a table kept as text: separated by commas, semicolons or tabs, in the encodings that offices save. */
import { isInOldEncoding } from '../documents/decode-text.ts'
import { spreadsheetLimits } from './limits.ts'
import { RefusedSpreadsheet, type Sheet } from './refusal.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const

/** @throws RefusedSpreadsheet `old_encoding`, `too_many_rows` or `too_complex` */
export const readCsv = (bytes: Buffer): Sheet => {
  const text = decode(bytes)
  if (isInOldEncoding(text)) throw new RefusedSpreadsheet('old_encoding')
  return { name: 'CSV', isHidden: false, merges: [], rows: splitRows(text) }
}

/** UTF-8, or UTF-16 with its mark; else what Vietnamese Windows saves when nobody asks it for better. */
const decode = (bytes: Buffer): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const latin = bytes.toString('latin1')
    if (isInOldEncoding(latin)) throw new RefusedSpreadsheet('old_encoding')
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

/** `sep=;` on the first line decides, as Excel has it; else the sign that the first lines hold most of. */
const findSeparator = (text: string): string => {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (said !== undefined) return said
  const start = text.slice(0, 4000).replaceAll(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((sign) => start.split(sign).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

const splitRows = (text: string): string[][] => {
  const separator = findSeparator(text)
  const body = text.replace(/^sep=.\r?\n/i, '')
  const rows: string[][] = []
  let row: string[] = []
  let position = 0
  const endRow = (): void => {
    rows.push(row)
    row = []
    if (rows.length > spreadsheetLimits.rows) throw new RefusedSpreadsheet('too_many_rows')
  }
  while (position < body.length) {
    const { value, end } = readField(body, position, separator)
    row.push(value)
    if (row.length > spreadsheetLimits.columns) throw new RefusedSpreadsheet('too_complex')
    position = end + 1
    if (body[end] === separator) {
      if (position === body.length) row.push('')
      continue
    }
    if (body[end] === '\r' && body[position] === '\n') position += 1
    endRow()
  }
  if (row.length > 0) endRow()
  return rows
}

interface Field {
  value: string
  /** Where the sign after the field stands. */
  end: number
}

const readField = (text: string, start: number, separator: string): Field => {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1
    return { value: cut(text.slice(start, end)), end }
  }
  let end = start + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
    end += text[end] === '"' ? 2 : 1
  const value = text.slice(start + 1, end).replaceAll('""', '"')
  end += 1
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1
  return { value: cut(value), end }
}

const isLineEnd = (sign: string | undefined): boolean => sign === '\n' || sign === '\r'
const cut = (text: string): string => text.slice(0, spreadsheetLimits.cellCharacters)
