/** Finds multiple-choice questions in the rows of a sheet: question, four options, the right one, the part. */
import { fold } from '@quan-triet/shared/text/fold'
import { QUIZ_OPTIONS } from '@quan-triet/shared/models/quiz'
import type { RawQuestion } from './judge-questions.ts'

export type Cell = string | number | { readonly day: string } | null

interface Columns {
  text: number
  options: number[]
  right: number
  part: number | undefined
}

/** @returns undefined when no row names the columns */
export const readQuestionRows = (rows: readonly (readonly Cell[])[]): RawQuestion[] | undefined => {
  const heads = rows.findIndex((row) => columnsOf(row) !== undefined)
  const columns = columnsOf(rows[heads] ?? [])
  if (!columns) return undefined
  return rows.slice(heads + 1).flatMap((row, index) => {
    const raw = rawOf(row, columns, heads + index + 2)
    return raw.text === '' && raw.options.every((option) => option === '') ? [] : [raw]
  })
}

const LETTERS = ['a', 'b', 'c', 'd'] as const
const isOptionTitle = (title: string, letter: string): boolean =>
  new RegExp(`^(?:(?:phuong an|lua chon|dap an|cau) )?${letter}[.)]?$`, 'u').test(title)

const columnsOf = (row: readonly Cell[]): Columns | undefined => {
  const titles = row.map((cell) => fold(wordsOf(cell)))
  const text = titles.findIndex((title) => /^(?:noi dung )?(?:cau hoi|noi dung)/u.test(title))
  const options = LETTERS.map((letter) => titles.findIndex((title) => isOptionTitle(title, letter)))
  const right = titles.findIndex((title) => /^(?:dap an(?: dung)?|tra loi(?: dung)?)$/u.test(title))
  const part = titles.findIndex((title) => /^(?:thuoc )?phan(?: so)?$/u.test(title))
  if (text < 0 || right < 0 || options.includes(-1)) return undefined
  return { text, options, right, part: part < 0 ? undefined : part }
}

const rawOf = (row: readonly Cell[], columns: Columns, at: number): RawQuestion => {
  const options = columns.options.map((column) => wordsOf(row[column] ?? null))
  const part = columns.part === undefined ? null : wordsOf(row[columns.part] ?? null)
  return {
    at,
    text: wordsOf(row[columns.text] ?? null),
    options,
    right: rightOf(wordsOf(row[columns.right] ?? null), options),
    part: part === null || part === '' ? null : Number(/\d+/u.exec(part)?.[0] ?? Number.NaN),
  }
}

/** A letter, a number from 1, or the option's own words. */
const rightOf = (said: string, options: readonly string[]): number => {
  const letter = LETTERS.findIndex((one) => one === said.toLowerCase().replace(/[.)]$/u, ''))
  if (letter >= 0) return letter
  const number = Number(said)
  if (said !== '' && Number.isInteger(number) && number >= 1 && number <= QUIZ_OPTIONS)
    return number - 1
  return said === '' ? -1 : options.indexOf(said)
}

const wordsOf = (cell: Cell): string => {
  if (cell === null) return ''
  return (typeof cell === 'object' ? cell.day : String(cell)).normalize('NFC').trim()
}
