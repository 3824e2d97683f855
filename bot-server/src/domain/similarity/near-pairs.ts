/** Finds among short texts those that say nearly the same, for a person to look at (B-12); it never joins anything. */
import { commonRuns } from './common-runs.ts'
import { type Features, type WeighedTexts, weighTexts } from './weigh-features.ts'

export interface NearPair {
  a: string
  b: string
  /** 0–1. */
  likeness: number
  /** Runs of words that both have, without marks, the longest first. */
  common: readonly string[]
}

interface Text {
  id: string
  text: string
}

/**
 * From here on a pair is proposed. Chosen on the labelled set for finding nearly all: a wrong proposal costs a glance, a
 * missed one an answer given twice (`near-pairs.test.ts` prints both sides).
 */
export const PROPOSED_FROM = 0.2

/** Features that so many texts have find no candidates any more; they still count in the likeness. */
const TOO_COMMON = 0.08
const AT_LEAST_COMMON = 12
/** One rare word in common is chance. */
const SHARED_AT_LEAST = 2

/** Nobody looks at more proposals than these at once; the nearest come first. */
const MOST_PROPOSED = 500

const dotFrom = (one: Features, other: Features, counts: (id: number) => boolean): number => {
  let sum = 0
  for (let i = 0, j = 0; i < one.ids.length && j < other.ids.length;) {
    const [a, b] = [one.ids[i] ?? 0, other.ids[j] ?? 0]
    if (a === b && counts(a)) sum += (one.weights[i] ?? 0) * (other.weights[j] ?? 0)
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return sum
}

/** How near two texts are, 0–1, as if they stood alone. */
export const likeness = (a: string, b: string): number => {
  const [one, other] = weighTexts([a, b]).features
  return one && other ? dotFrom(one, other, () => true) : 0
}

interface Scored {
  a: number
  b: number
  likeness: number
}

/**
 * Adds up text by text what each has in common with the earlier ones, along the lists of who has a rare feature; only
 * where the common features could still lift a pair over the threshold are those looked at.
 */
const scorePairs = ({ features, having }: WeighedTexts): Scored[] => {
  const most = Math.max(AT_LEAST_COMMON, features.length * TOO_COMMON)
  const isCommon = (id: number) => (having[id] ?? 0) > most
  const lists = new Map<number, { texts: number[]; weights: number[] }>()
  const restOf = features.map((own) =>
    Math.hypot(...own.weights.filter((_, at) => isCommon(own.ids[at] ?? 0))),
  )
  const sums = new Float64Array(features.length)
  const shared = new Int32Array(features.length)
  const likenessOf = (earlier: number, index: number): number => {
    const [one, other] = [features[earlier], features[index]]
    if (!one || !other || (shared[earlier] ?? 0) < SHARED_AT_LEAST) return 0
    const sum = sums[earlier] ?? 0
    const could = sum + (restOf[earlier] ?? 0) * (restOf[index] ?? 0)
    return could < PROPOSED_FROM ? 0 : sum + dotFrom(one, other, isCommon)
  }
  const found: Scored[] = []
  for (const [index, own] of features.entries())
    for (const earlier of meetEarlier(own, { lists, isCommon, sums, shared, index })) {
      const near = likenessOf(earlier, index)
      if (near >= PROPOSED_FROM) found.push({ a: earlier, b: index, likeness: near })
      sums[earlier] = 0
      shared[earlier] = 0
    }
  return found
}

interface Meeting {
  lists: Map<number, { texts: number[]; weights: number[] }>
  isCommon: (id: number) => boolean
  sums: Float64Array
  shared: Int32Array
  index: number
}

/** @returns the earlier texts with which this one shares a rare feature */
const meetEarlier = (
  own: Features,
  { lists, isCommon, sums, shared, index }: Meeting,
): readonly number[] => {
  const met: number[] = []
  for (const [at, id] of own.ids.entries()) {
    if (isCommon(id)) continue
    const weight = own.weights[at] ?? 0
    const list = lists.get(id) ?? { texts: [], weights: [] }
    for (let place = 0; place < list.texts.length; place += 1) {
      const earlier = list.texts[place] ?? 0
      const count = shared[earlier] ?? 0
      if (count === 0) met.push(earlier)
      shared[earlier] = count + 1
      sums[earlier] = (sums[earlier] ?? 0) + weight * (list.weights[place] ?? 0)
    }
    list.texts.push(index)
    list.weights.push(weight)
    lists.set(id, list)
  }
  return met
}

/** @returns the pairs worth proposing, most alike first; by the same texts always the same */
export const findNearPairs = (texts: readonly Text[], most = MOST_PROPOSED): NearPair[] => {
  const idOf = (index: number) => texts[index]?.id ?? ''
  return scorePairs(weighTexts(texts.map(({ text }) => text)))
    .toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
    .slice(0, most)
    .map(({ a, b, likeness: near }) => ({
      a: idOf(a),
      b: idOf(b),
      likeness: near,
      common: commonRuns(texts[a]?.text ?? '', texts[b]?.text ?? ''),
    }))
}

/** Puts texts into groups that a chain of near pairs joins; every text stands in exactly one. In the order of the texts. */
export const clusterTexts = (texts: readonly Text[]): string[][] => {
  const groupOf = texts.map((_, index) => [index])
  for (const { a, b } of scorePairs(weighTexts(texts.map(({ text }) => text)))) {
    const [one, other] = [groupOf[a], groupOf[b]]
    if (!one || !other || one === other) continue
    one.push(...other)
    for (const index of other) groupOf[index] = one
  }
  return [...new Set(groupOf)].map((indexes) =>
    indexes.toSorted((x, y) => x - y).map((index) => texts[index]?.id ?? ''),
  )
}
