/** Turns the counts of a set into the figures that the domain compares (5.3): sizes, shares, ratios with their bases. */
import { makeRatio, type Ratio } from '../domain/figures/ratio.ts'
import type { Counts, Tally } from './tally.ts'

/** F-01 on all members, F-02 on those who must study. */
export const ratioOfTotals = (
  counts: Pick<Counts, 'studied' | 'members' | 'studiedRequired' | 'required'>,
  base: 'tong_so' | 'phai_hoc',
): Ratio =>
  base === 'tong_so'
    ? makeRatio(counts.studied, counts.members, base)
    : makeRatio(counts.studiedRequired, counts.required, base)

export interface Figures {
  branches: number
  size: { mean: number; median: number; p95: number; p99: number; largest: number }
  /** Shares in per cent. */
  exempt: number
  f01: number
  f02: number
  branchesAtTarget: number
  meanOfBranchRates: number
}

const TARGET = 98

const percent = (n: number, d: number): number => (100 * n) / Math.max(1, d)

export const figuresOf = ({ branches, total }: Pick<Tally, 'branches' | 'total'>): Figures => {
  const sizes = branches.map(({ members }) => members).toSorted((a, b) => a - b)
  const at = (share: number): number => sizes[Math.floor(share * sizes.length)] ?? 0
  const atTarget = branches.filter(
    ({ studiedRequired, required }) => 100 * studiedRequired >= TARGET * required,
  )
  const rates = branches.map((one) => percent(one.studiedRequired, one.required))
  return {
    branches: branches.length,
    size: {
      mean: total.members / branches.length,
      median: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      largest: sizes.at(-1) ?? 0,
    },
    exempt: percent(total.exempt, total.members),
    f01: percent(total.studied, total.members),
    f02: percent(total.studiedRequired, total.required),
    branchesAtTarget: percent(atTarget.length, branches.length),
    meanOfBranchRates: rates.reduce((sum, one) => sum + one, 0) / branches.length,
  }
}

/** The reference simulation of domain 5.3, by the number of members. */
export const referenceFigures: Readonly<
  Record<string, Omit<Figures, 'size'> & { size: Omit<Figures['size'], 'largest'> }>
> = {
  D2: {
    branches: 202,
    size: { mean: 22.8, median: 19, p95: 48, p99: 72 },
    exempt: 7.7,
    f01: 91.48,
    f02: 97.77,
    branchesAtTarget: 74.8,
    meanOfBranchRates: 98.11,
  },
  D3s: {
    branches: 2100,
    size: { mean: 23.1, median: 19, p95: 51, p99: 76 },
    exempt: 8.4,
    f01: 90.8,
    f02: 97.84,
    branchesAtTarget: 74.4,
    meanOfBranchRates: 97.98,
  },
  D3: {
    branches: 10_161,
    size: { mean: 23.6, median: 20, p95: 53, p99: 78 },
    exempt: 8.9,
    f01: 90.4,
    f02: 97.78,
    branchesAtTarget: 73.2,
    meanOfBranchRates: 97.91,
  },
}
