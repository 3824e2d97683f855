/** Joins the lines of a text that was broken at a fixed width back into paragraphs. */
import { fold } from '@quan-triet/shared/text/fold'
import { looksNumbered } from './numbering.ts'

/** Narrower than this no one breaks a text, wider than this a line is a paragraph. */
const NARROWEST = 40
const WIDEST = 130
const ENDS_A_SENTENCE = /[.;:!?…][”"')\]]*$/u
const STARTS_LOWER = /^[\p{Ll}(]/u
/** Words after which no paragraph ends: a number on the next line belongs to them. */
const LEADS_ON =
  /(?:^| )(?:khoan|dieu|muc|diem|phan|chuong|nam|thang|ngay|quy|khoa|lan|so|va|hoac|cua|tu|den|la|trong|voi|cac|nhung|theo|ve)$|[,–-]$/u

interface Shape {
  readonly width: number
  readonly hasBlankLines: boolean
}

/**
 * Rebuilds paragraphs from lines; a text whose lines already are paragraphs comes back unchanged.
 * @param lines lines without line ends, empty ones included, leading spaces kept
 * @returns paragraphs, none of them empty
 */
export const unwrapLines = (lines: readonly string[]): string[] => {
  const shape = readShape(lines)
  const paragraphs: string[] = []
  let previous = ''
  for (const line of lines) {
    const words = line.trim()
    if (words !== '') {
      const last = paragraphs.at(-1)
      if (last !== undefined && shape !== undefined && belongs(previous, line, shape)) {
        paragraphs[paragraphs.length - 1] = joinWords(last, words)
      } else paragraphs.push(line)
    }
    previous = line.trimEnd()
  }
  return paragraphs
}

/** The width at which the text was broken, or undefined if it was not. */
const readShape = (lines: readonly string[]): Shape | undefined => {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0)
  if (lengths.length < 6) return undefined
  const width = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < NARROWEST || width > WIDEST) return undefined
  let broken = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trim() ?? ''
    if (isFull(line, width) && !ENDS_A_SENTENCE.test(line.trim()) && STARTS_LOWER.test(next)) {
      broken += 1
    }
  }
  if (broken < lengths.length * 0.25) return undefined
  return { width, hasBlankLines: lines.length - lengths.length >= lengths.length * 0.1 }
}

/** «2020-» at the end of a line and «2025» on the next are one word. */
const joinWords = (before: string, after: string): string =>
  /[\p{L}\p{N}][-–]$/u.test(before) ? before + after : `${before.trimEnd()} ${after}`

const isFull = (line: string, width: number): boolean => line.trim().length >= width * 0.65

const belongs = (previous: string, line: string, shape: Shape): boolean => {
  const [before, words] = [previous.trim(), line.trim()]
  if (before === '' || !isFull(before, shape.width)) return false
  const isOpen = !ENDS_A_SENTENCE.test(before)
  if (looksNumbered(words)) return isOpen && LEADS_ON.test(fold(before))
  if (STARTS_LOWER.test(words)) return true
  if (words === words.toUpperCase() && before !== before.toUpperCase()) return false
  if (isOpen) return true
  if (/[;:]$/.test(before)) return false
  return shape.hasBlankLines || !/^\s/u.test(line)
}
