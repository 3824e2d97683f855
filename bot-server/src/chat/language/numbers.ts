/** Reads numbers as people write them beside "phần" and "buổi": 3, ba, III, thứ ba, đầu tiên. */
import { type Signature, agreementOf, signatureOf } from './signature.ts'
import type { Word } from './words.ts'

const NUMBER_WORDS: Record<string, number> = {
  một: 1,
  mốt: 1,
  nhất: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}
const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
}

type Meaning = { signature: Signature; value: number }
const byKey = new Map<string, Meaning[]>()
for (const [word, value] of Object.entries(NUMBER_WORDS)) {
  const signature = signatureOf(word)
  byKey.set(signature.key, [...(byKey.get(signature.key) ?? []), { signature, value }])
}

/** A number found at a word, and the index after its last word. */
export type FoundNumber = { value: number; next: number }

const digitsAt = (word: Word): number | undefined =>
  /^\d{1,2}$/.test(word.raw) ? Number(word.raw) : undefined

const spokenAt = (word: Word): number | undefined =>
  byKey.get(word.key)?.find(({ signature }) => agreementOf(word, signature) !== 'contrary')?.value

/** A number in digits or words at `index`; words up to twelve are joined (`mười hai`). */
export const numberAt = (words: readonly Word[], index: number): FoundNumber | undefined => {
  const word = words[index]
  if (word === undefined) return undefined
  const value = digitsAt(word) ?? spokenAt(word)
  if (value === undefined) return undefined
  const after = words[index + 1]
  const unit =
    value === 10 && after !== undefined && word.raw !== '10' ? spokenAt(after) : undefined
  return unit !== undefined && unit < 10
    ? { value: value + unit, next: index + 2 }
    : { value, next: index + 1 }
}

/** A number as it follows "phần" or "buổi": also `số 3`, `thứ ba`, `III`, `đầu`, `đầu tiên`. */
export const ordinalAt = (words: readonly Word[], index: number): FoundNumber | undefined => {
  const word = words[index]
  if (word === undefined) return undefined
  const roman = Object.hasOwn(ROMAN, word.typed) ? ROMAN[word.typed] : undefined
  if (roman !== undefined) return { value: roman, next: index + 1 }
  if (word.key === 'so' || word.key === 'thu') return numberAt(words, index + 1)
  if (word.key === 'dau') return firstAt(words, index)
  return numberAt(words, index)
}

const firstAt = (words: readonly Word[], index: number): FoundNumber | undefined => {
  const word = words[index]
  if (word === undefined || agreementOf(word, FIRST) === 'contrary') return undefined
  const next = words[index + 1]?.key === 'tien' ? index + 2 : index + 1
  const isWhere = next === index + 1 && !word.isMarked && words[next]?.key === 'roi'
  return isWhere ? undefined : { value: 1, next }
}

const FIRST = signatureOf('đầu')
