/** Prints measurements as a table, and computes what the tables are made of. */

export interface Row {
  what: string
  value: string
  /** What `performance.md` or the issue asks for. */
  goal?: string
  /** Whether the goal was missed, where a measurement judges by itself. */
  isMissed?: boolean
}

export const printTable = (title: string, rows: readonly Row[]): void => {
  console.log(`\n${title}`)
  console.table(
    Object.fromEntries(
      rows.map(({ what, value, goal = '', isMissed = false }) => [
        what,
        { value, goal: isMissed ? `${goal} MISSED` : goal },
      ]),
    ),
  )
}

/** The value below which `share` (0–1) of the numbers lie. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Median and quartiles of paired ratios, as `1.03 [0.97–1.08]`. */
export const ratioOf = (pairs: readonly (readonly [number, number])[]): string => {
  const ratios = pairs.map(([a, b]) => a / b)
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2))
  return `${middle} [${low}–${high}]`
}
