/** Mends what `readText` cut: words set letter by letter, broken or glued together, marks typed as letters or digits. */
import { hashOf, settle } from './hashes.ts'
import { isKnownSyllable } from './known-syllables.ts'
import { IS_HALF, IS_SKIPPED, letterOfPair, letterTable, SEPARATES } from './letter-table.ts'
import { isSyllable, mendSyllable, splitSyllables } from './vietnamese-syllables.ts'
import { WordList, type Words } from './word-list.ts'

/** So many single letters side by side are a word that was set apart. */
const SPACED_FROM = 3
/** Nothing longer stands between the pieces of one word. */
const WIDEST_GAP = 3
const NEW_LINE = 0x0a

const singleLetters: ReadonlySet<number> = new Set(
  Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => settle(hashOf(letter))),
)

/** The words of the text that is mended just now. */
const mended = new WordList()

/** What was looked at and cannot be mended: names, numbers, abbreviations come again and again. */
const hopeless = new Set<number>()
const MOST_REMEMBERED = 50_000

const giveUp = (hash: number): void => {
  if (hopeless.size >= MOST_REMEMBERED) hopeless.clear()
  hopeless.add(hash)
}

/** Of two neighbours: what is remembered of them together. */
const pairOf = (raw: Words, at: number): number =>
  settle(Math.imul(hashAt(raw, at), 31) + hashAt(raw, at + 1))

/** A text with the words that were cut from it. */
interface Cut {
  text: string
  raw: Words
}

interface Letters {
  word: string
  /** Where each letter stands in the text, and behind the last. */
  places: number[]
}

/** The letters of a stretch without marks and disguises. */
const lettersOf = (text: string, start: number, end: number): Letters => {
  const { letters } = letterTable()
  let word = ''
  const places: number[] = []
  for (let at = start; at < end; at += 1) {
    const unit = letters[text.charCodeAt(at)] ?? SEPARATES
    const letter = unit === IS_HALF ? letterOfPair(text, at) : unit
    if (letter > IS_HALF) {
      word += String.fromCharCode(letter)
      places.push(at)
    }
    if (unit === IS_HALF) at += 1
  }
  return { word, places: [...places, end] }
}

/** @returns whether two neighbours may be pieces of one word: little between them, and no new line */
const areNear = (text: string, raw: Words, at: number): boolean => {
  const [from, to] = [raw.ends[at] ?? 0, raw.starts[at + 1] ?? 0]
  if (to - from > WIDEST_GAP) return false
  for (let place = from; place < to; place += 1)
    if (text.charCodeAt(place) === NEW_LINE) return false
  return true
}

const hashAt = (raw: Words, at: number): number => raw.hashes[at] ?? 0
const isKnown = (raw: Words, at: number): boolean => isKnownSyllable(hashAt(raw, at))

const countSingles = (text: string, raw: Words, from: number): number => {
  let at = from
  while (at < raw.count && singleLetters.has(hashAt(raw, at))) {
    at += 1
    if (at >= raw.count || !areNear(text, raw, at - 1)) break
  }
  return at - from
}

/**
 * Only what is no syllable, or broken by a sign, is looked at again with its neighbours; the rest is copied.
 * @param suspects places of such words, rising
 */
export const mendWords = (
  text: string,
  raw: Words,
  suspects: readonly number[],
): { words: Words; spacedOut: number } => {
  const made = mended.clear(raw.count)
  let spacedOut = 0
  let next = 0
  for (let at = 0; at < raw.count;) {
    while (next < suspects.length && (suspects[next] ?? 0) < at) next += 1
    const until = Math.min(raw.count, (suspects[next] ?? raw.count + 1) - 1)
    if (until > at) {
      made.addAll(raw, at, until)
      at = until
      continue
    }
    const singles = countSingles(text, raw, at)
    if (singles >= SPACED_FROM && joinSingles(made, { text, raw }, { from: at, count: singles })) {
      spacedOut += 1
      at += singles
    } else if (joinsNext(text, raw, at)) {
      const [start, end] = [raw.starts[at] ?? 0, raw.ends[at + 1] ?? 0]
      made.add(settle(hashOf(lettersOf(text, start, end).word)), start, end)
      at += 2
    } else {
      takeWord(made, { text, raw }, at)
      at += 1
    }
  }
  return { words: made.copy(), spacedOut }
}

/** "n g h ị  q u y ế t": the letters in a row, cut into the fewest syllables. @returns false when they make none */
const joinSingles = (
  made: WordList,
  { text, raw }: Cut,
  { from, count }: { from: number; count: number },
): boolean => {
  const letters = lettersOf(text, raw.starts[from] ?? 0, raw.ends[from + count - 1] ?? 0)
  const cut = isSyllable(letters.word) ? [letters.word] : splitSyllables(letters.word)
  if (!cut || cut.length > count / 2) return false
  addCut(made, { text, letters }, cut)
  return true
}

const addCut = (
  made: WordList,
  { text, letters: { places } }: { text: string; letters: Letters },
  cut: readonly string[],
): void => {
  let at = 0
  for (const [index, syllable] of cut.entries()) {
    const start = places[at] ?? 0
    at += syllable.length
    const next = places[at] ?? 0
    const isLast = index === cut.length - 1
    made.add(
      settle(hashOf(syllable)),
      start,
      isLast ? next : endOfLetter(text, places[at - 1] ?? 0, next),
    )
  }
}

/** Behind a letter and the marks that sit on it. */
const endOfLetter = (text: string, from: number, limit: number): number => {
  const { letters } = letterTable()
  let end = from + (letters[text.charCodeAt(from)] === IS_HALF ? 2 : 1)
  while (end < limit && letters[text.charCodeAt(end)] === IS_SKIPPED) end += 1
  return end
}

/** Whether a word and the next are pieces of one: "quyế t", "ngh ị", "ki-ến". */
const joinsNext = (text: string, raw: Words, at: number): boolean => {
  if (at + 1 >= raw.count || (isKnown(raw, at) && belongsOnwards(text, raw, at + 1))) return false
  const [end, next] = [raw.ends[at] ?? 0, raw.starts[at + 1] ?? 0]
  const bothKnown = isKnown(raw, at) && isKnown(raw, at + 1)
  if (bothKnown && (next - end !== 1 || /[\s/\d]/.test(text.charAt(end)))) return false
  if (next - end > 2 || !areNear(text, raw, at)) return false
  return makeOne(text, raw, at)
}

const makeOne = (text: string, raw: Words, at: number): boolean => {
  const pair = pairOf(raw, at)
  if (hopeless.has(pair)) return false
  const isOne = isSyllable(lettersOf(text, raw.starts[at] ?? 0, raw.ends[at + 1] ?? 0).word)
  if (!isOne) giveUp(pair)
  return isOne
}

/** A broken piece that makes a word with what follows is not the end of the word before. */
const belongsOnwards = (text: string, raw: Words, at: number): boolean =>
  !isKnown(raw, at) &&
  (countSingles(text, raw, at) >= SPACED_FROM ||
    (at + 1 < raw.count && areNear(text, raw, at) && makeOne(text, raw, at)))

const takeWord = (made: WordList, { text, raw }: Cut, at: number): void => {
  const [hash, start, end] = [hashAt(raw, at), raw.starts[at] ?? 0, raw.ends[at] ?? 0]
  if (isKnownSyllable(hash) || hopeless.has(hash)) {
    made.add(hash, start, end)
    return
  }
  const letters = lettersOf(text, start, end)
  const meant = mendSyllable(letters.word)
  const cut = meant === undefined ? splitSyllables(letters.word) : undefined
  if (cut === undefined && meant === undefined) giveUp(hash)
  if (cut) addCut(made, { text, letters }, cut)
  else made.add(meant === undefined ? hash : settle(hashOf(meant)), start, end)
}
