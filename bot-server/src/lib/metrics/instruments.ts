/** Counts and measures within this process; what is told of is bounded, whatever the labels are fed with. */
import type { Family, Labels, Sample } from './exposition.ts'

/** Far more than routes, ways and outcomes make; what comes after is counted together. */
const MOST_SERIES = 2000
const OTHER = 'other'

interface Named {
  name: string
  help: string
  /** Names of the labels; values are given in the same order, out of closed sets. */
  labels: readonly string[]
}

export interface Counter {
  add(values: readonly string[], by?: number): void
  family(): Family
}

export interface Histogram {
  observe(values: readonly string[], value: number): void
  family(): Family
}

interface Series<State> {
  labels: Labels
  state: State
}

/** Finds the series of some label values, making it once. */
const createSeries = <State>({ labels }: Named, make: () => State) => {
  const all = new Map<string, Series<State>>()
  const open = (key: string, values: readonly string[]): Series<State> => {
    const named = Object.fromEntries(labels.map((label, index) => [label, values[index] ?? '']))
    const one = { labels: named, state: make() }
    all.set(key, one)
    return one
  }
  const others = labels.map(() => OTHER)
  return {
    all,
    find(values: readonly string[]): Series<State> {
      const key = values.join('\n')
      const known = all.get(key)
      if (known) return known
      if (all.size < MOST_SERIES) return open(key, values)
      const rest = others.join('\n')
      return all.get(rest) ?? open(rest, others)
    },
  }
}

export const createCounter = (named: Named): Counter => {
  const series = createSeries(named, () => ({ sum: 0 }))
  return {
    add(values, by = 1) {
      series.find(values).state.sum += by
    },
    family: () => ({
      name: named.name,
      help: named.help,
      kind: 'counter',
      samples: [...series.all.values()].map(({ labels, state }) => ({ labels, value: state.sum })),
    }),
  }
}

/** @param bounds upper ends of the buckets, ascending; one without an end is added */
export const createHistogram = (named: Named, bounds: readonly number[]): Histogram => {
  const series = createSeries(named, () => ({ counts: bounds.map(() => 0), count: 0, sum: 0 }))
  return {
    observe(values, value) {
      const { state } = series.find(values)
      const bucket = bounds.findIndex((bound) => value <= bound)
      if (bucket >= 0) state.counts[bucket] = (state.counts[bucket] ?? 0) + 1
      state.count += 1
      state.sum += value
    },
    family: () => ({
      name: named.name,
      help: named.help,
      kind: 'histogram',
      samples: [...series.all.values()].flatMap(({ labels, state }) => [
        ...bucketsOf(bounds, labels, state.counts),
        { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: state.count },
        { suffix: '_sum', labels, value: state.sum },
        { suffix: '_count', labels, value: state.count },
      ]),
    }),
  }
}

/** Each bucket holds those below it, too. */
const bucketsOf = (
  bounds: readonly number[],
  labels: Labels,
  counts: readonly number[],
): Sample[] => {
  let below = 0
  return bounds.map((bound, index) => {
    below += counts[index] ?? 0
    return { suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: below }
  })
}
