/** Draws from the distributions of the synthetic data: normal, log-normal, beta, binomial, weighted choice. */
import type { RandomStream } from './random.ts'

/** A number from `least` (inclusive) to `most` (exclusive). */
export const uniform = (stream: RandomStream, least: number, most: number): number =>
  least + (most - least) * stream.next()

/** A whole number from `least` to `most`, both inclusive. */
export const wholeBetween = (stream: RandomStream, least: number, most: number): number =>
  least + Math.floor(stream.next() * (most - least + 1))

/** Whether something of this probability happens. */
export const happens = (stream: RandomStream, probability: number): boolean =>
  stream.next() < probability

/** Box–Muller; always takes two numbers from the stream. */
export const normal = (stream: RandomStream, mean: number, deviation: number): number => {
  const radius = Math.sqrt(-2 * Math.log(1 - stream.next()))
  return mean + deviation * radius * Math.cos(2 * Math.PI * stream.next())
}

/** @param sigma the deviation of the logarithm */
export const logNormalByMean = (stream: RandomStream, mean: number, sigma: number): number =>
  mean * Math.exp(normal(stream, 0, sigma) - (sigma * sigma) / 2)

/** @param sigma the deviation of the logarithm */
export const logNormalByMedian = (stream: RandomStream, median: number, sigma: number): number =>
  median * Math.exp(normal(stream, 0, sigma))

/** Marsaglia and Tsang, for shapes of any size. */
const gamma = (stream: RandomStream, shape: number): number => {
  if (shape < 1) return gamma(stream, shape + 1) * (1 - stream.next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(stream, 0, 1)
    const v = (1 + c * x) ** 3
    const u = 1 - stream.next()
    if (v > 0 && Math.log(u) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A share between 0 and 1. @param concentration the higher, the closer to the mean: a + b of Beta(a, b) */
export const beta = (stream: RandomStream, mean: number, concentration: number): number => {
  const a = gamma(stream, mean * concentration)
  const b = gamma(stream, (1 - mean) * concentration)
  return a / (a + b)
}

/** How many of `trials` happen. */
export const binomial = (stream: RandomStream, trials: number, probability: number): number => {
  let count = 0
  for (let trial = 0; trial < trials; trial += 1) if (stream.next() < probability) count += 1
  return count
}

/** One of the keys, by its weight; the weights need not sum to one. */
export const chooseKey = <Key extends string>(
  stream: RandomStream,
  weights: Readonly<Record<Key, number>>,
): Key => {
  const entries = weightEntries(weights)
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = stream.next() * total
  for (const [key, weight] of entries) {
    rest -= weight
    if (rest < 0) return key
  }
  const [last] = entries.at(-1) ?? []
  if (last === undefined) throw new RangeError('Nothing to choose from')
  return last
}

/** Safe because an object literal of a closed record has these keys and no others. */
const weightEntries = <Key extends string>(weights: Readonly<Record<Key, number>>) =>
  Object.entries(weights) as [Key, number][]

/** One of the list, all alike. @throws RangeError when the list is empty */
export const choose = <T>(stream: RandomStream, list: readonly T[]): T => {
  const chosen = list[Math.floor(stream.next() * list.length)]
  if (chosen === undefined) throw new RangeError('Nothing to choose from')
  return chosen
}

/** The same things in another order. */
export const shuffled = <T>(stream: RandomStream, list: readonly T[]): T[] => {
  const keyed = list.map((item) => ({ item, key: stream.bits() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
}

/** A number kept between two bounds. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))
