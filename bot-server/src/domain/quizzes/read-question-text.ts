/** Finds multiple-choice questions in a pasted text, in the forms in which offices write them. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import type { RawQuestion } from './judge-questions.ts'

// Words are sought without their marks, which leaves every letter at its place.
const QUESTION = /^(?:cau(?:\s+hoi)?\s*(?:so\s*)?\d{1,3}\s*[.:)\-–]?|\d{1,3}\s*[.:)])\s*/u
const ANSWER = /^(?:dap an(?:\s+dung)?|tra loi|d\/a)\s*[:.\-–]?\s*([a-d])\b/u
const PART = /^(?:xem|doc lai|tham khao)?\s*phan\s*(?:so\s*)?[:.]?\s*(\d{1,3})\s*\.?$/u
const OPTION = /^(\*)?\s*([a-d])\s*[.:)]\s*(.+)$/iu
/** Two options on one line, as word processors set them. */
const NEXT_ON_LINE = /(?:\t+|\s{2,})(?=\*?\s*[a-d]\s*[.)])/iu

interface Growing {
  at: number
  text: string[]
  options: { letter: string; text: string }[]
  marked: string[]
  answer: string | null
  part: number | null
}

/**
 * A question begins with "Câu 1." or "1."; options with A to D; the right one is starred or named by "Đáp án: B"; a
 * line "Phần 3" says where to read again. Other lines go on with what stands before them.
 */
export const readQuestionText = (text: string): RawQuestion[] => {
  const found: Growing[] = []
  for (const line of linesOf(text)) {
    const begins = QUESTION.exec(plain(line))
    if (begins) found.push(begin(found.length + 1, line.slice(begins[0].length)))
    else {
      const open = found.at(-1)
      if (open) grow(open, line)
    }
  }
  return found.map(finish)
}

const plain = (line: string): string => stripMarks(line.toLowerCase())

const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r?\n/u)
    .flatMap((line) => line.trim().split(NEXT_ON_LINE))
    .map((line) => line.trim())
    .filter((line) => line !== '')

const begin = (at: number, text: string): Growing => ({
  at,
  text: [text],
  options: [],
  marked: [],
  answer: null,
  part: null,
})

const grow = (open: Growing, line: string): void => {
  const option = OPTION.exec(line)
  const answer = ANSWER.exec(plain(line))
  const part = open.options.length > 0 ? PART.exec(plain(line)) : null
  if (answer) open.answer = (answer[1] ?? '').toUpperCase()
  else if (part) open.part = Number(part[1])
  else if (option) addOption(open, { star: option[1], letter: option[2], words: option[3] })
  else goOn(open, line)
}

const addOption = (
  open: Growing,
  { star, letter = '', words = '' }: Record<'star' | 'letter' | 'words', string | undefined>,
): void => {
  const name = letter.toUpperCase()
  const endsStarred = words.endsWith('*')
  open.options.push({ letter: name, text: endsStarred ? words.slice(0, -1).trim() : words })
  if (star !== undefined || endsStarred) open.marked.push(name)
}

const goOn = (open: Growing, line: string): void => {
  const last = open.options.at(-1)
  if (last) last.text = `${last.text} ${line}`
  else open.text.push(line)
}

const finish = ({ at, text, options, marked, answer, part }: Growing): RawQuestion => {
  const named = answer === null ? marked : [answer]
  return {
    at,
    text: text.join(' ').trim(),
    options: options.map((one) => one.text),
    right: named.length === 1 ? options.findIndex((one) => one.letter === named[0]) : -1,
    part,
  }
}
