/** Finds what a report on paper claims, sentence by sentence: counts of what, parts of which whole, percentages of which. */
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { Percentage } from './check-percentage.ts'
import { findNumbers, foldLetters, type NumberFound, plainText } from './find-numbers.ts'
import { findSubjects, namesWhole, narrowerCell, type Subject } from './subjects.ts'

/** A count, with its whole where the paper names one, and the percentage written beside it. */
export interface CountClaim {
  kind: 'count'
  subject: Subject | null
  n: number
  d: number | null
  /** Where a count alone goes; undefined: by its subject. */
  cell: CellCode | 'guests' | null | undefined
  /** A count alone that is said to be the whole. */
  isWhole: boolean
  isAtLeast: boolean
  percent: Percentage | null
  quote: string
  sentence: string
}

/** A percentage with no count beside it, of one or several subjects; `isTarget` when it is only aimed at. */
export interface PercentClaim {
  kind: 'percent'
  subjects: Subject[]
  percent: Percentage
  isTarget: boolean
  quote: string
}

export type Claim = CountClaim | PercentClaim

const SENTENCE_END = /[.!?;](?=\s|$)|\n/g

/** @param text as it was typed or pasted */
export const findClaims = (text: string): Claim[] => {
  const plain = plainText(text)
  const folded = foldLetters(plain)
  const ends = [...folded.matchAll(SENTENCE_END)].map(({ index }) => index + 1)
  let start = 0
  return [...ends, plain.length].flatMap((end) => {
    const claims = claimsOf({ plain: plain.slice(start, end), folded: folded.slice(start, end) })
    start = end
    return claims
  })
}

interface Sentence {
  plain: string
  folded: string
}

/** A number, or two that make a part and its whole, with the words up to its neighbours. */
interface Mention {
  first: NumberFound
  second: NumberFound | null
  before: string
  inside: string
  after: string
  end: number
}

const claimsOf = (sentence: Sentence): Claim[] => {
  const mentions = mentionsOf(sentence.folded)
  const claims: Claim[] = []
  for (const [place, mention] of mentions.entries()) {
    if (mention.first.kind === 'count') claims.push(countClaim(sentence, mention))
    else if (!joinsNext(mention, mentions[place + 1])) addPercent(claims, sentence, mention)
    const before = mentions[place - 1]
    const last = claims.at(-1)
    if (last?.kind === 'count' && before !== undefined && joinsNext(before, mention))
      claims[claims.length - 1] = { ...last, percent: before.first.percent }
  }
  return claims
}

/** "97,87% (4.502/4.600 đảng viên)". */
const joinsNext = (percent: Mention, next: Mention | undefined): boolean =>
  percent.first.kind === 'percent' &&
  next !== undefined &&
  next.second !== null &&
  /^\s*[(:=]\s*$/.test(percent.after)

const SLASH = /^\s*(?:\p{L}+\s){0,2}\s*\/\s*$/u
const OUT_OF = /^\s*(?:\p{L}+\s+){0,3}(?:tren|trong)(?: tong)?(?: so)?\s*$/u
const NOT_A_WHOLE = /^\s*(?:diem cau|lop|buoi|ngay)\b/

const mentionsOf = (folded: string): Mention[] => {
  const numbers = findNumbers(folded)
  const mentions: Mention[] = []
  let from = 0
  for (let place = 0; place < numbers.length; place += 1) {
    const first = numbers[place]
    const next = numbers[place + 1]
    if (first === undefined) break
    const second = next !== undefined && arePaired(folded, first, next) ? next : null
    if (second !== null) place += 1
    const end = (second ?? first).end
    mentions.push({
      first,
      second,
      before: folded.slice(from, first.start),
      inside: second === null ? '' : folded.slice(first.end, second.start),
      after: folded.slice(end, numbers[place + 1]?.start),
      end,
    })
    from = end
  }
  return mentions
}

const arePaired = (folded: string, first: NumberFound, next: NumberFound): boolean => {
  if (first.kind !== 'count' || next.kind !== 'count') return false
  const between = folded.slice(first.end, next.start)
  if (SLASH.test(between)) return true
  return OUT_OF.test(between) && !NOT_A_WHOLE.test(folded.slice(next.end))
}

/** Where the words of the next thing begin. */
const CLAUSE_END = /[,;:(]| va | voi | cho | trong do /

const countClaim = ({ plain, folded }: Sentence, mention: Mention): CountClaim => {
  const { first, second, before, inside, end } = mention
  const after = mention.after.split(CLAUSE_END, 1)[0] ?? ''
  const subject = subjectOf([`${inside} ${after}`, before, folded.slice(0, first.start)])
  const around = `${lastClause(before)} ${after}`
  return {
    kind: 'count',
    subject,
    n: first.value,
    d: second?.value ?? null,
    cell: subject === null ? undefined : narrowerCell(subject, around),
    isWhole: second === null && (namesWhole(around) || /\bco $/.test(before)),
    isAtLeast: first.isAtLeast && (second === null || !inside.includes('/')),
    percent: null,
    quote: quoteOf(plain, first.start, end + after.length),
    sentence: folded,
  }
}

/** What is named just after, else last before, else last in the sentence so far. */
const subjectOf = ([after, ...before]: readonly string[]): Subject | null => {
  const next = findSubjects(after ?? '')[0]
  const found = [next, ...before.map((words) => findSubjects(words).at(-1))]
  return found.find((one) => one !== undefined)?.subject ?? null
}

const lastClause = (before: string): string => before.split(/[,;(]/).at(-1) ?? ''

const QUOTE_BEFORE = 30

/** The words around, cut at spaces. */
const quoteOf = (plain: string, start: number, end: number): string => {
  const from = start <= QUOTE_BEFORE ? 0 : plain.indexOf(' ', start - QUOTE_BEFORE) + 1
  return plain
    .slice(Math.min(from, start), end)
    .replace(/[\s.,;:(]+$/, '')
    .trim()
}

/** What may stand between a count and the percentage it is said to be. */
const JOINING =
  /^(?:[\s,(:=–-]|(?:can bo chu chot|to chuc co so dang|quan chung|dang vien|dong chi|nguoi lao dong|nguoi|chi bo|tccsd|bai thu hoach|bai|ban|ty le|chiem|dat|bang|tuong duong|tuc|la|tham gia|du hoc|hoc tap|quan triet|du|hoc|da|duoc|nop|tren tong so|so voi|xap xi|khoang|tong so|toan dang bo)(?!\p{L}))*$/u

const addPercent = (claims: Claim[], { plain, folded }: Sentence, mention: Mention): void => {
  const { first, after, before, end } = mention
  if (first.percent === null) return
  const last = claims.at(-1)
  const isTarget = isAimedAt(folded.slice(0, first.start), after)
  if (!isTarget && last?.kind === 'count' && last.percent === null && JOINING.test(before)) {
    claims[claims.length - 1] = {
      ...last,
      percent: first.percent,
      quote: joinQuotes(plain, last.quote, end),
    }
    return
  }
  const ahead = listedFirst(after)
  const behind = findSubjects(folded.slice(0, first.start)).at(-1)?.subject
  const says = isTarget || ahead.length === 0 ? [behind ?? null] : ahead
  claims.push({
    kind: 'percent',
    subjects: [...new Set(says.filter((subject) => subject !== null))],
    percent: first.percent,
    isTarget,
    quote: quoteOf(plain, first.start, end + after.length),
  })
}

const WITHIN_LIST = 30

/** "100% cán bộ, đảng viên và người lao động": what is named at once, not what comes later in the sentence. */
const listedFirst = (after: string): Subject[] => {
  const listed: Subject[] = []
  let from = 0
  for (const { subject, at } of findSubjects(after)) {
    if (at - from > WITHIN_LIST) break
    listed.push(subject)
    from = at
  }
  return listed
}

const joinQuotes = (plain: string, quote: string, end: number): string => {
  const start = plain.lastIndexOf(quote, end)
  return start < 0 ? quote : plain.slice(start, end).trim()
}

const AIMED_BEFORE = /\b(?:phan dau|chi tieu|muc tieu|yeu cau|it nhat|toi thieu)\b/
const AIMED_AFTER = /^\s*tro len\b/

const isAimedAt = (before: string, after: string): boolean =>
  AIMED_BEFORE.test(before) || AIMED_AFTER.test(after)
