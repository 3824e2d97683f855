/** Weighs what a short text is made of: its words, pairs of neighbours and pieces of words, as 32-bit fingerprints. */
import { fingerprintOf, fingerprintOfPair, piecesOf } from './fingerprints.ts'
import { syllablesOf } from './normalise.ts'

/** Politeness, grammar and where everybody meets: they say that something is asked for, and not what. */
const EMPTY_WORDS = new Set(
  (
    'de nghi kien mong muon xin yeu cau can nen phai duoc cho cua va voi cac nhung mot la o tai trong ve theo ' +
    'them hon nua nay do co khi thi ma de vao tu den ra lai cung se da dang hay rat dong chi cap tren uy dang ' +
    'bo chi quan tam xem xet som sao ngay viec su chung toi em minh a nhe moi ba hai nguoi dan ' +
    'nha van hoa khu pho phuong xa thon to'
  ).split(' '),
)

/** A word of grammar still counts a little: "không" and "có" are told apart by their neighbours. */
const EMPTY_WEIGHT = 0.12
const RUN_WEIGHT = 1.3
const PIECE_WEIGHT = 0.35
const PIECE_LENGTH = 3

interface Word {
  print: number
  isEmpty: boolean
  pieces: readonly number[]
}

/** Each word is taken apart once, however many texts use it. */
type KnownWords = Map<string, Word>

const wordOf = (known: KnownWords, word: string): Word => {
  const found = known.get(word)
  if (found) return found
  const isEmpty = EMPTY_WORDS.has(word)
  const pieces = isEmpty
    ? []
    : piecesOf(word, PIECE_LENGTH).map((piece) => fingerprintOf(`p ${piece}`))
  const taken = { print: fingerprintOf(`1 ${word}`), isEmpty, pieces }
  known.set(word, taken)
  return taken
}

/** @returns fingerprints with their weights; the same feature counts once */
const weighFeatures = (text: string, known: KnownWords): Map<number, number> => {
  const weights = new Map<number, number>()
  let before: Word | undefined
  for (const syllable of syllablesOf(text)) {
    const word = wordOf(known, syllable)
    weights.set(word.print, word.isEmpty ? EMPTY_WEIGHT : 1)
    for (const piece of word.pieces) weights.set(piece, PIECE_WEIGHT)
    if (before && !(before.isEmpty && word.isEmpty))
      weights.set(fingerprintOfPair(before.print, word.print), RUN_WEIGHT)
    before = word
  }
  return weights
}

/** As if so many other texts stood beside them: few texts alone do not tell what is rare. */
const COMMONNESS = 40

/** The features of one text: numbered from 0, ascending, and their weights scaled to a length of 1. */
export interface Features {
  ids: Int32Array
  weights: Float64Array
}

export interface WeighedTexts {
  features: readonly Features[]
  /** In how many of the texts each feature is. */
  having: Int32Array
}

/** Rare features say more: their weight grows with how few of the texts have them. */
export const weighTexts = (texts: readonly string[]): WeighedTexts => {
  const known: KnownWords = new Map()
  const numbers = new Map<number, number>()
  const having: number[] = []
  const all = texts.map((text) => {
    const own: (readonly [id: number, weight: number])[] = []
    for (const [print, weight] of weighFeatures(text, known)) {
      const id = numbers.get(print) ?? numbers.size
      numbers.set(print, id)
      having[id] = (having[id] ?? 0) + 1
      own.push([id, weight])
    }
    return own.toSorted(([a], [b]) => a - b)
  })
  const size = texts.length + COMMONNESS
  const rarity = having.map((count) => Math.log(1 + size / (count + 1)))
  return { features: all.map((own) => scale(own, rarity)), having: Int32Array.from(having) }
}

const scale = (
  own: readonly (readonly [id: number, weight: number])[],
  rarity: readonly number[],
): Features => {
  const weights = Float64Array.from(own, ([id, weight]) => weight * (rarity[id] ?? 0))
  const length = Math.hypot(...weights)
  return {
    ids: Int32Array.from(own, ([id]) => id),
    weights: length === 0 ? weights : weights.map((weight) => weight / length),
  }
}
