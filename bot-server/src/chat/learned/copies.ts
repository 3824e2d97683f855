/** Copies an example as other people would type it: without marks, with a story around it, with slips of the finger. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import type { Draw } from './chance.ts'
import { readLines } from './examples.ts'

const OPENERS = readLines('openers.txt')
const CLOSERS = readLines('closers.txt')
const LETTERS = 'a b c d e g h i k l m n o p q r s t u v x y'.split(' ')
const SLIPS_AT_MOST = 2

const oneOf = (some: readonly string[], draw: Draw): string => some[draw(some.length)] ?? ''

const withSmallStart = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "Cháu ơi, bác là Sáu, … để tôi còn biết": an opening or two before it, often an end. */
const wrapped = (text: string, draw: Draw): string => {
  const between = draw(2) === 0 ? ', ' : ' '
  const opening = [...(draw(3) === 0 ? [oneOf(OPENERS, draw)] : []), oneOf(OPENERS, draw)]
  const body = [...opening, withSmallStart(text)].join(between).replace(/[?.!]$/, '')
  const end = draw(2) === 0 ? '' : `${draw(2) === 0 ? ', ' : ' '}${oneOf(CLOSERS, draw)}`
  return `${body}${end}${draw(3) === 0 ? '?' : ''}`
}

/** A letter left out, swapped with the next, changed, or typed too many. */
const slipped = (text: string, draw: Draw): string => {
  const at = draw(text.length)
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  const forms = [
    before + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + oneOf(LETTERS, draw) + after,
    before + oneOf(LETTERS, draw) + letter + after,
  ]
  return oneOf(forms, draw)
}

const mistyped = (text: string, draw: Draw): string => {
  let typed = stripMarks(text)
  for (let slips = 1 + draw(SLIPS_AT_MOST); slips > 0; slips -= 1) typed = slipped(typed, draw)
  return typed
}

/** The example and copies of it with all its marks. */
export const markedCopiesOf = (text: string, draw: Draw): string[] => [
  text,
  wrapped(text, draw),
  wrapped(text, draw),
]

/** The example and its copies, marked and not. */
export const copiesOf = (text: string, draw: Draw): string[] => {
  const plain = stripMarks(text)
  const copies = [...markedCopiesOf(text, draw), mistyped(text, draw)]
  if (plain !== text) copies.push(plain)
  if (draw(2) === 0) copies.push(stripMarks(wrapped(text, draw)))
  return copies
}
