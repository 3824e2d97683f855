/** Plans a whole set in counts: branches, tree, classes, duties. People, rows and texts are drawn from the plan later. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import { wholeBetween } from './distributions.ts'
import { type BranchCounts, drawBranches } from './draw-branches.ts'
import { parameters } from './parameters.ts'
import { type PlannedClass, planClasses } from './plan-classes.ts'
import { type Duty, planDuties } from './plan-duties.ts'
import { type PlannedTree, planTree } from './plan-tree.ts'
import { streamOf } from './random.ts'
import { MERGER_DAY, peopledSets, type SetDefinition, type SetName } from './sets.ts'

export type PeopledSet = Exclude<SetName, 'D4'>

interface Campaign {
  startsOn: Day
  /** The last day on which people study; also the day of the figures (ngày chốt số liệu). */
  endsOn: Day
  periodDays: number
  mergerOn: Day
  essaysDueOn: Day
}

export interface SetPlan extends PlannedTree {
  name: PeopledSet
  seed: number
  root: string
  set: SetDefinition
  /** Since when units, memberships and duties hold. */
  since: Day
  campaign: Campaign
  classes: PlannedClass[]
  /** Of each branch, by its place. */
  duties: Duty[][]
}

const SINCE: Day = '2025-07-01'
const STARTS_ON: Day = '2026-03-02'
/** After the last day of study. */
const ESSAY_DAYS = 10

/**
 * @param seed any whole number; the same one gives the same plan on every machine
 * @param set another shape under the same name, such as a province of few people
 */
export const planSet = (
  name: PeopledSet,
  seed: number,
  set: SetDefinition = peopledSets[name],
): SetPlan => {
  const root = `${seed}/${name}`
  const { min, max } = parameters.periodDays
  const periodDays = wholeBetween(streamOf(root, 'period'), min, max)
  const endsOn = addDays(STARTS_ON, periodDays)
  const mergerOn = addDays(STARTS_ON, MERGER_DAY)
  const drawn = drawBranches({ root, ...set })
  if (set.exact) forceTotals(drawn, set.exact)
  const tree = planTree({ root, set, branches: drawn, since: SINCE, mergerOn })
  const { branches } = tree
  const essaysDueOn = addDays(endsOn, ESSAY_DAYS)
  return {
    name,
    seed,
    root,
    set,
    since: SINCE,
    campaign: { startsOn: STARTS_ON, endsOn, periodDays, mergerOn, essaysDueOn },
    ...tree,
    classes: planClasses({ root, set, branches, periodDays }),
    duties: planDuties({ root, set, branches }),
  }
}

/** Brings the sums to those of a real report, one person a branch, from the last branch backwards. */
const forceTotals = (
  branches: BranchCounts[],
  exact: NonNullable<SetDefinition['exact']>,
): void => {
  const sum = (of: (branch: BranchCounts) => number) =>
    branches.reduce((total, one) => total + of(one), 0)
  adjust(branches, exact.studied - sum((one) => one.studied + one.exemptCame), (branch, step) => {
    const studied = branch.studied + step
    if (studied < 2 || studied > branch.required) return false
    branch.studied = studied
    branch.madeUp = Math.min(branch.madeUp, studied)
    return true
  })
  const scale = exact.masses / sum((one) => one.masses.came)
  for (const branch of branches)
    branch.masses = { base: null, came: Math.round(branch.masses.came * scale) }
  adjust(branches, exact.masses - sum((one) => one.masses.came), (branch, step) => {
    if (branch.masses.came + step < 1) return false
    branch.masses.came += step
    return true
  })
}

const adjust = (
  branches: readonly BranchCounts[],
  difference: number,
  change: (branch: BranchCounts, step: number) => boolean,
): void => {
  const step = Math.sign(difference)
  let missing = Math.abs(difference)
  for (let turn = 1; missing > 0; turn += 1) {
    const branch = branches[branches.length - 1 - (turn % branches.length)]
    if (branch && change(branch, step)) missing -= 1
  }
}
