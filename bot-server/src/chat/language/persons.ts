/** Notices that a message names somebody: "đồng chí Nguyễn Văn A", "anh hung", "bà Tám". */
import { LEXICON, isKnownWord } from './lexicon.ts'
import {
  FAMILY_NAMES,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  RANK_NAMES,
  WORDLIKE_NAMES,
} from './person-names.ts'
import { type Signature, agreementOf, signatureOf } from './signature.ts'
import type { Word } from './words.ts'

const LONGEST_NAME = 4
const TITLES = bySignature(
  'đồng chí;anh;chị;ông;bà;cô;chú;bác;cụ;em;cháu;bạn;dì;cậu;mợ;thím;dượng;mệ;đảng viên;thầy giáo',
)
/** The last word of the forms of address that are hardly ever another word. */
const CLEAR_TITLES = /^(chi|anh|ong)$/
const ELDERS = new Set([
  'ong',
  'ba',
  'co',
  'chu',
  'bac',
  'di',
  'thim',
  'mo',
  'cau',
  'anh',
  'chi',
  'duong',
])
const CLEAR_FAMILY_NAMES = /^(nguyen|tran|pham|huynh|trinh|truong|le|bui)$/
const CLEAR_MIDDLE_NAMES = /^(van|thi|huu|duc|ngoc)$/
const INTRODUCTIONS = bySignature(
  'tôi là;em là;mình là;tôi tên là;em tên là;tên tôi là;tên là;tôi tên;em tên;cháu là;tui là',
)

/** Phrases by the folded form of their first word. */
function bySignature(phrases: string): Map<string, Signature[][]> {
  const table = new Map<string, Signature[][]>()
  for (const phrase of phrases.split(';')) {
    const words = phrase.split(' ').map(signatureOf)
    const first = words[0]?.key ?? ''
    table.set(first, [...(table.get(first) ?? []), words])
  }
  return table
}

const phraseEnd = (
  words: readonly Word[],
  index: number,
  phrases: ReadonlyMap<string, Signature[][]>,
): number | undefined => {
  let end: number | undefined
  for (const phrase of phrases.get(words[index]?.key ?? '') ?? []) {
    const fits = phrase.every((meant, offset) => {
      const typed = words[index + offset]
      return typed?.key === meant.key && agreementOf(typed, meant) !== 'contrary'
    })
    if (fits && (end === undefined || index + phrase.length > end)) end = index + phrase.length
  }
  return end
}

/** Whether a phrase of the tables with more than one word, or a marked word of them, begins here. */
const beginsPhrase = (words: readonly Word[], index: number): boolean => {
  const first = LEXICON.children.get(words[index]?.key ?? '')
  const second = words[index]?.stop === 'none' ? words[index + 1]?.key : undefined
  return second !== undefined && first?.children.has(second) === true
}

const isCapitalName = (word: Word): boolean => word.isCapital && !/\d/.test(word.raw)

const isSmallName = (words: readonly Word[], index: number): boolean => {
  const word = words[index]
  const title = words[index - 1]?.key ?? ''
  if (word === undefined || !GIVEN_NAMES.has(word.key) || beginsPhrase(words, index)) return false
  if (word.isMarked && isKnownWord(word)) return false
  return CLEAR_TITLES.test(title) || !WORDLIKE_NAMES.has(word.key)
}

const nameEnd = (words: readonly Word[], start: number): number => {
  let end = start
  while (end < start + LONGEST_NAME && continuesName(words, end, start)) end += 1
  return end
}

const continuesName = (words: readonly Word[], index: number, start: number): boolean => {
  const word = words[index]
  const before = words[index - 1]
  if (word === undefined || before === undefined || before.stop !== 'none') return false
  if (isCapitalName(word)) return true
  if (index === start) return isSmallName(words, index) || beginsFullName(words, index)
  const isAfterMiddle = index > start + 1 && MIDDLE_NAMES.has(before.key)
  return isAfterMiddle || (index === start + 1 && beginsFullName(words, start))
}

/** `nguyen van …`: a family name and a middle name in small letters. */
const beginsFullName = (words: readonly Word[], index: number): boolean =>
  CLEAR_FAMILY_NAMES.test(words[index]?.key ?? '') &&
  CLEAR_MIDDLE_NAMES.test(words[index + 1]?.key ?? '') &&
  words[index + 2] !== undefined

/** What is counted after a number, so that "bác hai phần" is no name. */
const COUNTED = /^(phan|bai|buoi|nguoi|dong|lan|trang|to|ngay|tuan|gio|muoi|tram|nguoi|cai)$/

const rankNameEnd = (words: readonly Word[], title: Word, start: number): number | undefined => {
  const word = words[start]
  if (word === undefined || !ELDERS.has(title.key) || !RANK_NAMES.has(word.key)) return undefined
  const isClear = title.isMarked || title.key === 'ong'
  const next = words[start + 1]
  if (!word.isCapital && (!isClear || (next !== undefined && COUNTED.test(next.key))))
    return undefined
  return start + 1
}

const titledEnd = (words: readonly Word[], index: number): number | undefined => {
  const start = phraseEnd(words, index, TITLES)
  const title = words[index]
  if (start === undefined || title === undefined || words[start - 1]?.stop !== 'none')
    return undefined
  const end = nameEnd(words, start)
  return end > start ? end : rankNameEnd(words, title, start)
}

/** A full name without a form of address: at least two words with capitals, the first a family name. */
const fullNameEnd = (words: readonly Word[], index: number): number | undefined => {
  const word = words[index]
  if (word === undefined || !FAMILY_NAMES.has(word.key)) return undefined
  if (!word.isCapital) return beginsFullName(words, index) ? index + 3 : undefined
  let end = index + 1
  while (end < index + LONGEST_NAME && words[end]?.isCapital === true) end += 1
  const isUncle = word.key === 'ho' && words[index + 1]?.key === 'chi'
  return end > index + 1 && !isUncle ? end : undefined
}

const HERE = signatureOf('đây')

/** "Bác Tư đây cháu", "Chú Ba nè": who says so means himself. */
const isPresenting = (words: readonly Word[], next: number): boolean => {
  const word = words[next]
  if (word === undefined || words[next - 1]?.stop !== 'none') return false
  const isHere = word.key === HERE.key && agreementOf(word, HERE) !== 'contrary'
  return isHere || /^(nè|nì|nầy)$/.test(word.raw)
}

const PLACES =
  /^(phuong|xa|tinh|quan|huyen|thon|ap|xom|pho|chua|den|duong|truong|cho|bot|cau|lang|ho|song)$/

const isNamePart = ({ isCapital, key }: Word): boolean =>
  isCapital && (GIVEN_NAMES.has(key) || MIDDLE_NAMES.has(key))

const capitalsEnd = (words: readonly Word[], start: number): number => {
  let end = start
  while (end < start + LONGEST_NAME && words[end]?.isCapital === true) {
    end += 1
    if (words[end - 1]?.stop !== 'none') break
  }
  return end
}

/** "Điểm của Tuấn", "bài Tuấn Anh": a given name with a capital that begins no sentence and names no place. */
const bareNameEnd = (words: readonly Word[], index: number): number | undefined => {
  const before = words[index - 1]
  const word = words[index]
  if (before === undefined || word === undefined || before.stop !== 'none') return undefined
  if (before.isCapital || PLACES.test(before.key) || !isNamePart(word)) return undefined
  const end = capitalsEnd(words, index)
  const last = words[end - 1]
  return last !== undefined && isNamePart(last) && !beginsPhrase(words, index) ? end : undefined
}

export type FoundPerson = { isSelf: boolean; next: number }

/** Words with which the mention of a person may begin in small letters. */
const BEGINNINGS = new Set([...TITLES.keys(), ...INTRODUCTIONS.keys(), ...FAMILY_NAMES])

/** The person named at `index`; `isSelf` when the writer says his or her own name. */
export const personAt = (words: readonly Word[], index: number): FoundPerson | undefined => {
  const word = words[index]
  if (word === undefined || !(word.isCapital || BEGINNINGS.has(word.key))) return undefined
  const introduced = phraseEnd(words, index, INTRODUCTIONS)
  if (introduced !== undefined) {
    const end = titledEnd(words, introduced) ?? nameEnd(words, introduced)
    return end > introduced ? { isSelf: true, next: end } : undefined
  }
  const end = titledEnd(words, index) ?? fullNameEnd(words, index) ?? bareNameEnd(words, index)
  if (end === undefined) return undefined
  const next = Math.min(end, words.length)
  return { isSelf: isPresenting(words, next), next }
}
