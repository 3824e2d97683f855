/** Reads the sheets of an Excel or OpenDocument workbook; to be called in a thread of its own. */
import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { openZip, packZip } from '../documents/zip.ts'
import { RefusedFile } from '../documents/refusal.ts'
import { spreadsheetLimits } from './limits.ts'
import { type Merge, RefusedSpreadsheet, type Sheet, type SheetCell } from './refusal.ts'

/** All that is needed of a workbook; drawings, comments, links and programs stay packed. */
const WANTED =
  /^(\[content_types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedstrings|styles)\d*\.xml|xl\/_rels\/workbook\d*\.xml\.rels|xl\/worksheets\/[^/]+\.xml|mimetype|content\.xml|styles\.xml|meta-inf\/manifest\.xml)$/i
/** Data that another program would be asked for whenever the file is opened. */
const ASKS_OUTSIDE = /<ddelink|<olelink/i
const OUTSIDE_LINK = /^xl\/externallinks\/[^/]+\.xml$/i
const ROW = { xlsx: '<row', ods: '<table:table-row' } as const

/** @throws RefusedSpreadsheet as its reasons say */
export const readZippedWorkbook = (bytes: Buffer): Sheet[] => {
  const parts = unpackWanted(bytes)
  return readSheets(packZip(parts))
}

/** @throws RefusedSpreadsheet as its reasons say */
export const readOldWorkbook = (bytes: Buffer): Sheet[] => readSheets(bytes)

const unpackWanted = (bytes: Buffer): Map<string, Buffer> => {
  try {
    const zip = openZip(bytes)
    const isSpreadsheet = zip.names.some((name) => /^(xl\/workbook\d*|content)\.xml$/i.test(name))
    if (!isSpreadsheet) throw new RefusedSpreadsheet('unsupported_type')
    const readPart = (name: string): Buffer => zip.read(name) ?? Buffer.alloc(0)
    for (const name of zip.names.filter((one) => OUTSIDE_LINK.test(one)))
      if (ASKS_OUTSIDE.test(readPart(name).toString('latin1')))
        throw new RefusedSpreadsheet('outside_links')
    const wanted = zip.names.filter((name) => WANTED.test(name))
    const parts = wanted.map((name) => [name, checkPart(readPart(name))] as const)
    return new Map(parts.map(([name, part]) => [name, isList(name) ? forgetOthers(part) : part]))
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    const { reason } = error
    const isOurs = reason === 'too_complex' || reason === 'encrypted'
    throw new RefusedSpreadsheet(isOurs ? reason : 'damaged')
  }
}

const isList = (name: string): boolean => /^\[content_types\]\.xml$/i.test(name)

/** The workbook's list of its parts, without those that stay packed: the reader insists on what is listed. */
const forgetOthers = (list: Buffer): Buffer =>
  Buffer.from(
    list
      .toString('utf8')
      .replaceAll(/<(?:\w+:)?Override\b[^>]*?PartName="\/?([^"]*)"[^>]*>/g, (entry, name: string) =>
        WANTED.test(name) ? entry : '',
      ),
  )

/** No spreadsheet program writes entities of its own into a part, nor more rows than people can look through. */
const checkPart = (part: Buffer): Buffer => {
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
    throw new RefusedSpreadsheet('too_complex')
  const rows = Math.max(countUpTo(part, ROW.xlsx), countUpTo(part, ROW.ods))
  if (rows > spreadsheetLimits.rows) throw new RefusedSpreadsheet('too_many_rows')
  return part
}

const countUpTo = (part: Buffer, sign: string): number => {
  let count = 0
  for (let at = part.indexOf(sign); at >= 0; at = part.indexOf(sign, at + sign.length)) {
    count += 1
    if (count > spreadsheetLimits.rows) break
  }
  return count
}

const readSheets = (bytes: Buffer): Sheet[] => {
  const book = open(bytes)
  const names = book.SheetNames.slice(0, spreadsheetLimits.sheets)
  let left: number = spreadsheetLimits.cells
  return names.map((name, index) => {
    const sheet = book.Sheets[name]
    const rows = rowsOf(book, sheet)
    left -= rows.reduce((sum, row) => sum + row.length, 0)
    if (left < 0) throw new RefusedSpreadsheet('too_complex')
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return { name, isHidden, rows, merges: mergesOf(sheet) }
  })
}

const open = (bytes: Buffer): WorkBook => {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      nodim: true,
      sheetRows: spreadsheetLimits.rows + 1,
    })
  } catch (error) {
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new RefusedSpreadsheet(isProtected ? 'encrypted' : 'damaged')
  }
}

const rowsOf = (book: WorkBook, sheet: WorkSheet | undefined): SheetCell[][] => {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? []
  const startsIn1904 = book.Workbook?.WBProps?.date1904 === true
  const rows = Array.from(data, (row) =>
    Array.from((row ?? []).slice(0, spreadsheetLimits.columns), (cell) =>
      cell === undefined ? null : valueOf(cell, startsIn1904),
    ),
  )
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null))
  if (last >= spreadsheetLimits.rows) throw new RefusedSpreadsheet('too_many_rows')
  return rows.slice(0, last + 1)
}

const valueOf = (
  { t: type, v: value, z: format }: CellObject,
  startsIn1904: boolean,
): SheetCell => {
  if (type === 'n' && typeof value === 'number') {
    if (typeof format === 'string' && SSF.is_date(format)) return dayOf(value, startsIn1904)
    // A format of nothing but zeros is how a phone number keeps its first one.
    if (typeof format === 'string' && /^0{2,}$/.test(format)) return SSF.format(format, value)
    return value
  }
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) }
  if (value === undefined || type === 'z' || type === 'e') return null
  const text = String(value).slice(0, spreadsheetLimits.cellCharacters)
  return text === '' ? null : text
}

const dayOf = (serial: number, startsIn1904: boolean): SheetCell => {
  const date = SSF.parse_date_code(serial, { date1904: startsIn1904 })
  if (date === null || date === undefined || date.y < 1) return serial
  return { day: `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}` }
}

const two = (value: number): string => String(value).padStart(2, '0')

const mergesOf = (sheet: WorkSheet | undefined): Merge[] =>
  (sheet?.['!merges'] ?? [])
    .slice(0, spreadsheetLimits.merges)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
