/** Finds the intent that explains most of what some neighbouring spans say. */
import { type Window, mannerOf, mayMean } from './asking.ts'
import { CONCEPT_COUNT, conceptId } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import type { Span } from './spans.ts'

/** A pattern with the name of what it recognises. */
export type Rule<Name extends string> = { name: Name; pattern: Pattern }

/** Rules by an idea that each of them needs, so that a message meets only those that can fit it. */
export type RuleBook<Name extends string> = readonly (readonly Rule<Name>[])[]

/** Puts every rule under each idea that meets the need of it which has the fewest choices. */
export const ruleBookOf = <Name extends string>(rules: readonly Rule<Name>[]): RuleBook<Name> => {
  const book: Rule<Name>[][] = Array.from({ length: CONCEPT_COUNT }, () => [])
  for (const rule of rules)
    for (const concept of rule.pattern.needs[0] ?? []) book[concept]?.push(rule)
  return book
}

export type Reading<Name extends string> = {
  rule: Rule<Name>
  from: number
  to: number
  /** The weight of what the pattern explains, and of what it leaves open. */
  explained: number
  open: number
  /** The share explained, from 0 to 1. */
  confidence: number
}

const STRICT_SHARE = 0.82
const LOOSE_SHARE = 0.58
/** What is left open counts less than what is explained: people tell stories around their question. */
const COST_OF_OPEN = 0.8
/** Of readings that explain the same, the one whose pattern asks for more is the more exact. */
const WORTH_OF_NEED = 0.1

/** Which ideas are present in some spans. */
export const presenceOf = (spans: readonly Span[]): Uint8Array => {
  const present = new Uint8Array(CONCEPT_COUNT)
  for (const span of spans) for (const { concept } of span.senses) present[concept] = 1
  return present
}

/** Written as loops because it runs for every pattern on every message. */
const meetsNeeds = ({ needs }: Pattern, present: Uint8Array): boolean => {
  for (const choices of needs) {
    let isMet = false
    for (const concept of choices) if (present[concept] === 1) isMet = true
    if (!isMet) return false
  }
  return true
}

const placeOf = (spans: readonly Span[], concepts: readonly number[], last: boolean): number => {
  const has = (span: Span) => span.senses.some(({ concept }) => concepts.includes(concept))
  return last ? spans.findLastIndex(has) : spans.findIndex(has)
}

const meetsOrders = ({ orders }: Pattern, spans: readonly Span[]): boolean =>
  orders.every(([first, second]) => placeOf(spans, first, false) < placeOf(spans, second, true))

const OFF_TOPIC = conceptId('off-topic')

/** A span is forbidden only if it can mean nothing else that belongs here. */
const isForbidden = ({ forbids, explains }: Pattern, span: Span): boolean =>
  forbids.size > 0 &&
  span.senses.every(({ concept }) => forbids.has(concept) || concept === OFF_TOPIC) &&
  span.senses.some(({ concept }) => forbids.has(concept)) &&
  !span.senses.some(({ concept }) => explains[concept] === 1)

const weigh = (pattern: Pattern, spans: readonly Span[]): { explained: number; open: number } => {
  let explained = 0
  let open = 0
  for (const { senses } of spans) {
    let most = -1
    let least = Infinity
    for (const { concept, weight, cost } of senses) {
      if (pattern.explains[concept] === 1) most = Math.max(most, weight)
      least = Math.min(least, cost)
    }
    if (most >= 0) explained += most
    else open += least
  }
  return { explained, open }
}

const costOf = (spans: readonly Span[]): number => {
  let cost = 0
  for (const { senses } of spans) {
    let least = Infinity
    for (const sense of senses) least = Math.min(least, sense.cost)
    cost += least
  }
  return cost
}

/** How much a reading is worth when several are possible. */
export const worthOf = ({ explained, open, rule }: Omit<Reading<string>, 'from' | 'to'>): number =>
  explained - COST_OF_OPEN * open + WORTH_OF_NEED * rule.pattern.needs.length

type Found<Name extends string> = Omit<Reading<Name>, 'from' | 'to'>

const readAs = <Name extends string>(
  rule: Rule<Name>,
  window: Window,
  present: Uint8Array,
): Found<Name> | undefined => {
  const { pattern } = rule
  const { inside } = window
  if (!meetsNeeds(pattern, present)) return undefined
  if (inside.some((span) => isForbidden(pattern, span))) return undefined
  if (!meetsOrders(pattern, inside) || !mayMean(pattern, window)) return undefined
  const { explained, open } = weigh(pattern, inside)
  const confidence = explained / (explained + open)
  const isEnough = confidence >= (pattern.isStrict ? STRICT_SHARE : LOOSE_SHARE)
  return isEnough ? { rule, explained, open, confidence } : undefined
}

/**
 * The best reading of spans `from` to `to` (after the last), or undefined if no pattern explains enough of them.
 */
export const bestReading = <Name extends string>(
  book: RuleBook<Name>,
  sentence: readonly Span[],
  [from, to]: readonly [number, number],
): Reading<Name> | undefined => {
  const inside = sentence.slice(from, to)
  const present = presenceOf(inside)
  const around = costOf(sentence) - costOf(inside)
  const window = { inside, sentence, manner: mannerOf(present), around }
  let best: Found<Name> | undefined
  for (let concept = 0; concept < CONCEPT_COUNT; concept += 1) {
    if (present[concept] !== 1) continue
    for (const rule of book[concept] ?? []) {
      const found = readAs(rule, window, present)
      if (found !== undefined && (best === undefined || worthOf(found) > worthOf(best)))
        best = found
    }
  }
  return best && { ...best, from, to }
}
