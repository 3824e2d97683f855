/** Covers the words of a message with ideas: the longest phrase at each word, numbered parts, days and persons. */
import { agreementWith } from './agreement.ts'
import { dateAt } from './dates.ts'
import { type Entry, LEXICON, conceptId, weightOf } from './lexicon.ts'
import { ordinalAt } from './numbers.ts'
import { personAt } from './persons.ts'
import { agreementOf, signatureOf } from './signature.ts'
import type { Word } from './words.ts'

/** One way to understand a span: an idea, what it explains, and what it costs to leave it unexplained. */
export type Sense = { concept: number; weight: number; cost: number }

/** Some neighbouring words with what they can mean; `from` and `to` count words, `to` is after the last. */
export type Span = {
  from: number
  to: number
  senses: readonly Sense[]
  part?: number
  session?: number
  date?: string
}

type Place = {
  words: readonly Word[]
  index: number
  today: string
  /** The writer types marks; nearly everywhere. */
  isMarked: boolean
  isWellMarked: boolean
}

const PART = signatureOf('phần')
const SESSION = signatureOf('buổi')
const CLOCK = /^\d{1,2}(?:h|g|giờ)\d{0,2}$/
const PERCENT = /^\d+(?:[.,]\d+)?\s?%$|^%$/

const sense = (name: Parameters<typeof weightOf>[0]): Sense => ({
  concept: conceptId(name),
  weight: weightOf(name),
  cost: weightOf(name),
})
const SENSES = {
  part: [sense('part-n')],
  session: [sense('session-n')],
  date: [sense('date')],
  person: [sense('person')],
  self: [sense('self-name')],
  number: [sense('number')],
  clock: [sense('clock')],
  unknown: [sense('unknown')],
  percent: [{ concept: conceptId('percent'), weight: 2, cost: 2 }],
}

const isWord = (word: Word | undefined, meant: typeof PART): boolean =>
  word?.key === meant.key &&
  agreementOf(word, meant) !== 'contrary' &&
  (!word.isMarked || word.tone !== '')

const partAt = ({ words, index }: Place): Span | undefined => {
  if (!isWord(words[index], PART)) return undefined
  const number = ordinalAt(words, index + 1)
  if (number === undefined || words[index]?.stop !== 'none') return undefined
  return { from: index, to: number.next, senses: SENSES.part, part: number.value }
}

/** `buổi 2`, `buổi học thứ nhất`; `buổi thứ bảy` is a weekday, as sessions are few. */
const sessionAt = ({ words, index }: Place): Span | undefined => {
  if (!isWord(words[index], SESSION)) return undefined
  const at = /^(hoc|hop|so)$/.test(words[index + 1]?.key ?? '') ? index + 2 : index + 1
  const number = ordinalAt(words, at)
  if (number === undefined) return undefined
  const isOrdinal = words[at]?.key === 'thu'
  const after = words[number.next]?.key ?? ''
  if (isOrdinal && (number.value > 3 || /^(tuan|nay|toi)$/.test(after))) return undefined
  return { from: index, to: number.next, senses: SENSES.session, session: number.value }
}

const dayAt = ({ words, index, today }: Place): Span | undefined => {
  const found = dateAt(words, index, today)
  if (found === undefined) return undefined
  const day = { from: index, to: found.next, senses: SENSES.date }
  return found.date === undefined ? day : { ...day, date: found.date }
}

const namedAt = ({ words, index }: Place): Span | undefined => {
  const found = personAt(words, index)
  if (found === undefined) return undefined
  return { from: index, to: found.next, senses: found.isSelf ? SENSES.self : SENSES.person }
}

/** Among words typed with marks, "ôn thi" is not a careless "ổn thì": small words must be spelt as they are. */
const hidesAnotherWord = (place: Place, entry: Entry): boolean =>
  place.isWellMarked && entry.isBackground && entry.words.length === 1

const agreeing = (place: Place, entries: readonly Entry[]): Entry[] => {
  const exact: Entry[] = []
  const loose: Entry[] = []
  for (const entry of entries) {
    const agreement = agreementWith(place.words, place.index, entry)
    if (agreement === 2) exact.push(entry)
    else if (agreement === 1 && !hidesAnotherWord(place, entry)) loose.push(entry)
  }
  return exact.length > 0 && place.isMarked ? exact : [...exact, ...loose]
}

/** Every phrase of the tables that begins at a word. */
const phrasesAt = (place: Place): Span[] => {
  const { words, index } = place
  const found: Span[] = []
  let node = LEXICON
  for (let at = index; at < words.length; at += 1) {
    const word = words[at]
    const child = word === undefined ? undefined : node.children.get(word.key)
    if (child === undefined) break
    node = child
    const senses = node.entries.length > 0 ? agreeing(place, node.entries) : []
    if (senses.length > 0) found.push({ from: index, to: at + 1, senses })
    if (word?.stop !== 'none') break
  }
  return found
}

const singleAt = ({ words, index }: Place): Span => {
  const raw = words[index]?.raw ?? ''
  const to = index + 1
  if (PERCENT.test(raw)) return { from: index, to, senses: SENSES.percent }
  if (CLOCK.test(raw)) return { from: index, to, senses: SENSES.clock }
  return { from: index, to, senses: /^\d+$/.test(raw) ? SENSES.number : SENSES.unknown }
}

const candidatesAt = (place: Place): Span[] => {
  const found: Span[] = []
  for (const find of [namedAt, partAt, sessionAt, dayAt]) {
    const span = find(place)
    if (span !== undefined) found.push(span)
  }
  found.push(...phrasesAt(place))
  if (!found.some(({ to }) => to === place.index + 1)) found.push(singleAt(place))
  return found
}

const UNKNOWN = conceptId('unknown')
const WORTH_OF_WEIGHT = 0.15
const WORTH_OF_BOND = 1
const WORTH_OF_FILLER_BOND = 0.9

/** How well a span covers its words: long phrases first, weighty ideas among them, unknown words last. */
const worthOf = ({ from, to, senses, part, session }: Span): number => {
  if (part !== undefined || session !== undefined) return WORTH_OF_BOND * (to - from)
  if (senses[0]?.concept === UNKNOWN) return -1
  if (to - from === 1) return 0
  let weight = 0
  let isIdea = false
  for (const one of senses) {
    if (one.weight > weight) weight = one.weight
    if (one.weight > 0 && one.concept !== OFF_TOPIC) isIdea = true
  }
  const bond = weight > 0 ? WORTH_OF_BOND : WORTH_OF_FILLER_BOND
  return bond * (to - from - 1) + (isIdea ? WORTH_OF_WEIGHT * weight : 0)
}
const OFF_TOPIC = conceptId('off-topic')

const MARKED_SHARE = 0.3
const WELL_MARKED_SHARE = 0.5

/** The ideas of a message, left to right, without gaps or overlaps: of all ways to cover it the one worth most. */
export const findSpans = (words: readonly Word[], today: string): Span[] => {
  const marked = words.filter((word) => word.isMarked).length
  const isMarked = marked >= words.length * MARKED_SHARE
  const isWellMarked = marked >= words.length * WELL_MARKED_SHARE
  const worth: number[] = [...words.map(() => -Infinity), 0]
  const chosen: (Span | undefined)[] = []
  for (let index = words.length - 1; index >= 0; index -= 1) {
    for (const span of candidatesAt({ words, index, today, isMarked, isWellMarked })) {
      const total = worthOf(span) + (worth[span.to] ?? 0)
      if (total <= (worth[index] ?? 0)) continue
      worth[index] = total
      chosen[index] = span
    }
  }
  return followChosen(chosen, words.length)
}

const followChosen = (chosen: readonly (Span | undefined)[], end: number): Span[] => {
  const spans: Span[] = []
  for (let index = 0; index < end;) {
    const span = chosen[index]
    if (span === undefined) break
    spans.push(span)
    index = span.to
  }
  return spans
}
