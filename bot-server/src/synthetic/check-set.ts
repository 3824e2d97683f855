/** Checks a generated set against the acceptance rules of domain 5.7. */
import { ratioText } from '@quan-triet/shared/i18n/format'
import { ratioOfTotals } from './figures.ts'
import { isBlocked } from './block-list.ts'
import type { NationCounts, NationRow } from './count-nation.ts'
import type { BranchData } from './generate.ts'
import { essayParameters } from './parameters.ts'
import type { SetPlan } from './plan-set.ts'
import { countKeys, copyShares, type Counts, noCounts, type Tally } from './tally.ts'

/** The rules that a set can be measured by; numbers are those of 5.7. */
type CheckName =
  | 'same_bytes'
  | 'pooled_ratio'
  | 'sums_agree'
  | 'exact_line'
  | 'no_blocked_name'
  | 'special_branches'
  | 'copy_classes'

export interface CheckResult {
  check: CheckName
  isMet: boolean
  /** What was measured: figures and names of things, in no language. */
  measured: string
}

/** Per cent, of those who must study (check 2). */
const POOLED = [97.3, 98.3] as const
/** In points (check 8). */
const COPY_TOLERANCE = 0.5

/** Checks 2–4, 7 and 8 on what was counted; 1 and 6 are checked while generating. */
export const checkTally = (plan: SetPlan, tally: Tally): CheckResult[] => [
  ...(plan.set.exact ? [exactLine(plan, tally)] : [pooledRatio(tally)]),
  sumsAgree(plan, tally),
  specialBranches(plan, tally),
  ...(plan.set.members >= ENOUGH_ESSAYS ? [copyClasses(tally)] : []),
]

/** Below this chance alone moves the classes by more than the tolerance. */
const ENOUGH_ESSAYS = 200_000

const pooledRatio = ({ total }: Tally): CheckResult => {
  const share = (100 * total.studiedRequired) / total.required
  return {
    check: 'pooled_ratio',
    isMet: share >= POOLED[0] && share <= POOLED[1],
    measured: ratioText(total.studiedRequired, total.required),
  }
}

const exactLine = (plan: SetPlan, { total }: Tally): CheckResult => {
  const exact = plan.set.exact
  const { numerator, denominator } = ratioOfTotals(total, 'tong_so')
  const isMet =
    numerator === exact?.studied &&
    denominator === plan.set.members &&
    plan.classes.length === exact.classes &&
    total.massesCame === exact.masses &&
    total.massesBase === 0 &&
    total.keyCame === exact.keyCadres[0] &&
    total.keyInvited === exact.keyCadres[1]
  const parts = [
    ratioText(numerator, denominator),
    ratioText(total.keyCame, total.keyInvited),
    String(plan.classes.length),
    String(total.massesCame),
  ]
  return { check: 'exact_line', isMet, measured: parts.join('; ') }
}

/** Three counts of the same people, and what was planned before there were any. */
const sumsAgree = (plan: SetPlan, tally: Tally): CheckResult => {
  const branches = sumOf(tally.branches)
  const committees = sumOf(tally.committees)
  const byPlan: Partial<Counts> = {
    members: total(plan, (one) => one.members),
    required: total(plan, (one) => one.required),
    probationary: total(plan, (one) => one.probationary),
    studied: total(plan, (one) => one.studied + one.exemptCame),
    studiedRequired: total(plan, (one) => one.studied),
    madeUp: total(plan, (one) => one.madeUp),
    massesCame: total(plan, (one) => one.masses.came),
  }
  const wrong = countKeys.filter(
    (key) =>
      branches[key] !== tally.total[key] ||
      committees[key] !== tally.total[key] ||
      (byPlan[key] ?? tally.total[key]) !== tally.total[key],
  )
  const measured =
    wrong.length === 0 ? `${countKeys.length} = ${countKeys.length}` : wrong.join(' ')
  return { check: 'sums_agree', isMet: wrong.length === 0, measured }
}

const total = (plan: SetPlan, of: (branch: SetPlan['branches'][number]) => number): number =>
  plan.branches.reduce((sum, one) => sum + of(one), 0)

const sumOf = (all: readonly Counts[]): Counts => {
  const sum = noCounts()
  for (const one of all) for (const key of countKeys) sum[key] += one[key]
  return sum
}

const specialBranches = (plan: SetPlan, tally: Tally): CheckResult => {
  const { branches } = tally
  const merged = plan.branches.filter((one) => one.mergesInto !== null).length
  const found = {
    '=3': branches.filter((one) => one.members === 3).length,
    '>150': branches.filter((one) => one.members > 150).length,
    'X=0': branches.filter((one) => one.exempt === 0).length,
    'R=1': branches.filter((one) => one.required === 1 && one.members > 1).length,
    'B=null': branches.filter((one) => one.branchesWithoutBase === 1).length,
    merged,
  }
  const isMet = Object.entries(found).every(
    ([what, count]) => count > 0 || (what === '>150' && !plan.set.hasHugeBranch),
  )
  const measured = Object.entries(found).map(([what, count]) => `${what}: ${count}`)
  return { check: 'special_branches', isMet, measured: measured.join('; ') }
}

const copyClasses = (tally: Tally): CheckResult => {
  const shares = copyShares(tally)
  const { c0, c1, c2, c3, c4, c5, c6 } = essayParameters.copyClass
  const wanted: typeof shares = { c0, c1, c2, c3, c4, c5, c6 }
  const measured = copyClassNames.map((name) => `${name} ${(100 * shares[name]).toFixed(2)}`)
  const isMet = copyClassNames.every(
    (name) => 100 * Math.abs(shares[name] - wanted[name]) <= COPY_TOLERANCE,
  )
  return { check: 'copy_classes', isMet, measured: measured.join('; ') }
}

const copyClassNames = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const

/** The people of a branch who bear the name of a known person: there must be none (check 6). */
export const countBlocked = ({ people }: BranchData): number =>
  people.filter(({ fullName }) => isBlocked(fullName)).length

const nationKeys = ['members', 'exempt', 'required', 'studied', 'studiedRequired'] as const

/** Checks 2, 3 and 7 on the nation. Communes are part of the provinces, beside which stand the central bodies. */
export const checkNation = ({ nation, bodies, communes, special }: NationCounts): CheckResult[] => {
  const share = (100 * nation.studiedRequired) / nation.required
  const provinces = new Set(communes.map(({ parentId }) => parentId))
  const wrong = nationKeys.filter((key) => {
    const sum = (rows: readonly NationRow[]) => rows.reduce((all, one) => all + one[key], 0)
    const ofProvinces = sum(bodies.filter(({ unitId }) => provinces.has(unitId)))
    return sum(bodies) !== nation[key] || sum(communes) !== ofProvinces
  })
  return [
    {
      check: 'pooled_ratio',
      isMet: share >= POOLED[0] && share <= POOLED[1],
      measured: ratioText(nation.studiedRequired, nation.required),
    },
    {
      check: 'sums_agree',
      isMet: wrong.length === 0,
      measured: wrong.join(' ') || `${nationKeys.length} = ${nationKeys.length}`,
    },
    {
      check: 'special_branches',
      isMet: Object.values(special).every((count) => count > 0),
      measured: Object.entries(special)
        .map(([what, count]) => `${what}: ${count}`)
        .join('; '),
    },
  ]
}
