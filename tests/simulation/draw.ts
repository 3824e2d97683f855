/** Draws what happens in a run: the same seed and purpose always draw the same, whatever else is drawn. */
import { streamOf } from '@quan-triet/bot-server/synthetic/random'

export interface Draw {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** Whether something happens that happens in this share of cases. */
  chance(share: number): boolean
  /** A whole number; both ends may come. */
  between(from: number, until: number): number
  pick<T>(list: readonly T[]): T
  /** Some of a list, each at most once, in any order. */
  some<T>(list: readonly T[], count: number): T[]
}

export const drawOf = (...purpose: readonly (string | number)[]): Draw => {
  const stream = streamOf(...purpose)
  const next = () => stream.next()
  const between = (from: number, until: number) => from + Math.floor(next() * (until - from + 1))
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list]
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(between(0, rest.length - 1), 1),
    ).flat()
  }
  return {
    next,
    between,
    some,
    chance: (share) => next() < share,
    pick(list) {
      const [one] = some(list, 1)
      if (one === undefined) throw new Error('there is nothing to pick from')
      return one
    },
  }
}
