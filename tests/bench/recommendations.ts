/** Measures how long proposals for 2,000 recommendations take, against comparing every pair of them. */
import { findNearPairs, PROPOSED_FROM } from '@quan-triet/bot-server/domain/similarity/near-pairs'
import { type Features, weighTexts } from '@quan-triet/bot-server/domain/similarity/weigh-features'
import { readFileSync } from 'node:fs'
import { printTable, quantile, type Row } from './table.ts'

const TEXTS = 2000
const REPEATS = 15
const GOAL_MS = 300
/** Every so many words one is another, so that texts of one topic differ as those of people do. */
const CHANGED = 0.5

const FILE = new URL('../fixtures/recommendations.tsv', import.meta.url)

/** The same numbers in every run. */
const chances = (seed: number) => {
  let state = seed
  return (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** The labelled texts with words of each other in them. */
const inventTexts = (): { id: string; text: string }[] => {
  const chance = chances(8)
  const written = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (line.split('\t')[1] ?? '').split(' '))
  const words = written.flat()
  const anyOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)]
  return Array.from({ length: TEXTS }, (_, index) => ({
    id: `text-${index}`,
    text: (anyOf(written) ?? [])
      .map((word) => (chance() < CHANGED ? (anyOf(words) ?? word) : word))
      .join(' '),
  }))
}

const dot = (one: ReadonlyMap<number, number>, other: Features): number => {
  let sum = 0
  for (const [at, id] of other.ids.entries()) sum += (one.get(id) ?? 0) * (other.weights[at] ?? 0)
  return sum
}

/** @returns how many pairs are near enough when each is compared with each */
const countByComparingAll = (texts: readonly { text: string }[]): number => {
  const { features } = weighTexts(texts.map(({ text }) => text))
  let count = 0
  for (const [index, own] of features.entries()) {
    const weights = new Map([...own.ids].map((id, at) => [id, own.weights[at] ?? 0]))
    for (const other of features.slice(index + 1))
      if (dot(weights, other) >= PROPOSED_FROM) count += 1
  }
  return count
}

export const measureProposals = (): Row[] => {
  const texts = inventTexts()
  const all: number[] = []
  let found = 0
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const begun = performance.now()
    found = findNearPairs(texts, Number.POSITIVE_INFINITY).length
    all.push(performance.now() - begun)
  }
  const begun = performance.now()
  const near = countByComparingAll(texts)
  const naive = performance.now() - begun
  const median = quantile(all, 0.5)
  return [
    {
      what: `proposals among ${TEXTS} recommendations (${found} pairs)`,
      value: `p50 ${median.toFixed(0)} ms, p99 ${quantile(all, 0.99).toFixed(0)} ms`,
      goal: `p50 ≤ ${GOAL_MS} ms`,
      isMissed: median > GOAL_MS,
    },
    {
      what: `comparing every pair (${near} pairs)`,
      value: `${naive.toFixed(0)} ms, ×${(naive / median).toFixed(1)}`,
      goal: '≥ ×5 slower',
      isMissed: naive < median * 5,
    },
    {
      what: 'near pairs that are proposed',
      value: `${((found / near) * 100).toFixed(1)} % (${found}/${near})`,
      goal: '≥ 99 %',
      isMissed: found < near * 0.99,
    },
  ]
}

export const run = (): void =>
  printTable('Recommendations that are nearly the same', measureProposals())
