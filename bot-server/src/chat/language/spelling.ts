/** Turns what people typed into the words they meant: short forms, keyboards, held keys, run-together words, typos. */
import { ABBREVIATIONS } from './abbreviations.ts'
import { meantInContext } from './abbreviations-in-context.ts'
import { fromTelex, fromVni, withoutHeldKeys } from './keyboard.ts'
import { KNOWN_KEYS, isKnownWord } from './lexicon.ts'
import { GIVEN_NAMES } from './person-names.ts'
import { cutsOf } from './run-together.ts'
import { signatureOf } from './signature.ts'
import { isSyllable } from './syllables.ts'
import { bondOf, correctionAlone, correctionBeside, isOneEditAway } from './typos.ts'
import { type Word, wordAt } from './words.ts'

const MEANT = new Map(Object.entries(ABBREVIATIONS))
const LETTERS_AND_NUMBER = /^(\p{L}+?)(\d{1,2})$/u
const NUMBERED: Record<string, string> = {
  p: 'phần',
  b: 'buổi',
  t: 'thứ',
  phan: 'phần',
  buoi: 'buổi',
  thu: 'thứ',
}

/** Puts several words in the place of one; the last keeps the stop. */
const wordsInPlaceOf = (word: Word, meant: string): Word[] => {
  const parts = meant.split(' ')
  return parts.map((part, index) =>
    wordAt(part, { ...word, stop: index === parts.length - 1 ? word.stop : 'none' }),
  )
}

const respelled = (word: Word, raw: string): Word => ({
  ...wordAt(raw, word),
  isCapital: word.isCapital,
})

const isKnown = (raw: string): boolean => isKnownWord(signatureOf(raw))
const TITLES = /^(anh|chi|ong|ba|co|chu|bac|cu|thay|em|chau)$/

/** `p3`, `buổi2`, `t7`: a letter group and a number. */
const NUMBER_AND_LETTERS = /^(\d{1,2})(?!h|g|giờ)(\p{L}{2,})$/u
const SHORT_AND_MORE = /^([bpt]\d)(\p{L}{2,})$/u

/** `5lên`, `t7học`: a number stuck to the next word. */
const unstuck = (word: Word): Word[] | undefined => {
  const parts = NUMBER_AND_LETTERS.exec(word.raw) ?? SHORT_AND_MORE.exec(word.raw)
  const [, first, rest] = parts ?? []
  if (first === undefined || rest === undefined) return undefined
  const [head = word, tail = word] = wordsInPlaceOf(word, `${first} ${rest}`)
  return [...(numbered(head) ?? [head]), tail]
}

const numbered = (word: Word): Word[] | undefined => {
  const [, letters, digits] = LETTERS_AND_NUMBER.exec(word.raw) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const meant = NUMBERED[signatureOf(letters).key]
  return meant === undefined ? undefined : wordsInPlaceOf(word, `${meant} ${digits}`)
}

/** Letters are held down ("rồiiii"), figures are not: 22 is no 2. */
const released = (word: Word): Word[] | undefined => {
  if (/^\d+$/.test(word.raw)) return undefined
  const held = withoutHeldKeys(word.raw)
  if (held === word.raw) return undefined
  const meant = MEANT.get(held)
  if (meant !== undefined) return wordsInPlaceOf(word, meant)
  return isKnown(held) ? [respelled(word, held)] : undefined
}

const fromKeyboard = (word: Word): string | undefined => {
  if (word.isMarked || isSyllable(word.key)) return undefined
  const meant = fromVni(word.raw) ?? fromTelex(word.raw) ?? word.raw.replace('dd', 'đ')
  if (meant === word.raw) return undefined
  return MEANT.get(meant) ?? (isSyllable(signatureOf(meant).key) ? meant : undefined)
}

const cutApart = (word: Word): Word[] | undefined => {
  const cuts = word.raw.length === word.key.length ? cutsOf(word.key) : undefined
  if (cuts === undefined || cuts.length < 2) return undefined
  let start = 0
  const parts = cuts.map((end) => {
    const part = word.raw.slice(start, end)
    start = end
    return MEANT.get(part) ?? part
  })
  return wordsInPlaceOf(word, parts.join(' '))
}

const neighboursOf = (words: readonly Word[], index: number) => ({
  before: words[index - 1]?.stop === 'none' ? words[index - 1]?.key : undefined,
  after: words[index]?.stop === 'none' ? words[index + 1]?.key : undefined,
})

const shortFormOf = (words: readonly Word[], index: number): string | undefined => {
  const word = words[index]
  if (word === undefined || (word.isCapital && word.raw.length === 1 && index > 0)) return undefined
  return meantInContext(words, index) ?? MEANT.get(word.raw)
}

const written = (words: readonly Word[], index: number): Word[] | undefined => {
  const word = words[index]
  if (word === undefined) return undefined
  const meant = shortFormOf(words, index)
  if (meant !== undefined) return wordsInPlaceOf(word, meant)
  if (KNOWN_KEYS.has(word.key)) return undefined
  return released(word) ?? numbered(word) ?? unstuck(word) ?? keyed(words, index)
}

/** What Telex or VNI keys mean, unless a slip of one letter fits better between the neighbours. */
const keyed = (words: readonly Word[], index: number): Word[] | undefined => {
  const word = words[index]
  const meant = word === undefined ? undefined : fromKeyboard(word)
  if (word === undefined || meant === undefined) return undefined
  const { key } = signatureOf(meant)
  const neighbours = neighboursOf(words, index)
  const beside = bondOf(key, neighbours) > 0 ? undefined : correctionBeside(word, neighbours)
  return beside === undefined ? wordsInPlaceOf(word, meant) : [respelled(word, beside)]
}

const isName = (words: readonly Word[], index: number): boolean => {
  const word = words[index]
  const before = words[index - 1]
  if (word === undefined || before === undefined) return false
  return (word.isCapital && word.isMarked) || (GIVEN_NAMES.has(word.key) && TITLES.test(before.key))
}

const COUNTABLE = ['phan', 'buoi']
const COUNT = /^(\d{1,2}|i{1,3}|iv|vi?|mấy|nào|hai|ba|bốn|năm)$/

/** `pần 5`, `bưổi 2`, `phnn mấy`: before a number a slip of "phần" or "buổi" is plain. */
const countedWord = (word: Word, next: Word | undefined): string | undefined =>
  next !== undefined && COUNT.test(next.raw) && !isKnownWord(word)
    ? COUNTABLE.find((meant) => isOneEditAway(word.key, meant))
    : undefined

const corrected = (words: readonly Word[], index: number): Word[] | undefined => {
  const word = words[index]
  if (word === undefined || /\d/.test(word.raw) || isName(words, index)) return undefined
  const counted = countedWord(word, words[index + 1])
  if (counted !== undefined) return [respelled(word, counted)]
  const beside = correctionBeside(word, neighboursOf(words, index))
  if (beside !== undefined) return [respelled(word, beside)]
  const apart = KNOWN_KEYS.has(word.key) ? undefined : cutApart(word)
  const alone = apart === undefined ? correctionAlone(word) : undefined
  return alone === undefined ? apart : [respelled(word, alone)]
}

/** The words meant, in order. Words that nothing explains stay as typed. */
export const spellOut = (typed: readonly Word[]): Word[] => {
  const words = typed.flatMap((word, index) => written(typed, index) ?? [word])
  return words.flatMap((word, index) => corrected(words, index) ?? [word])
}
