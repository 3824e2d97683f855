/** Sums a generated set up: counts by committee, figures with their bases, and how far they lie from the reference. */
import { ratioText } from '@quan-triet/shared/i18n/format'
import { figuresOf, ratioOfTotals, referenceFigures, type Figures } from './figures.ts'
import type { SetPlan } from './plan-set.ts'
import { committeeId } from './plan-tree.ts'
import { completedBy, copyShares, type Tally } from './tally.ts'
import { typedReportLine } from './words-units.ts'

const shownFractions = [0.2, 0.5, 0.7, 0.9, 1] as const

export const summariseSet = (plan: SetPlan, tally: Tally): object => {
  const { total } = tally
  const f01 = ratioOfTotals(total, 'tong_so')
  const f02 = ratioOfTotals(total, 'phai_hoc')
  const figures = figuresOf(tally)
  return {
    synthetic: true,
    set: plan.name,
    seed: plan.seed,
    campaign: plan.campaign,
    counts: { ...countsOfPlan(plan), ...total },
    ratios: {
      f01: { ...f01, text: ratioText(f01.numerator, f01.denominator) },
      f02: { ...f02, text: ratioText(f02.numerator, f02.denominator) },
      keyCadres: ratioText(total.keyCame, total.keyInvited),
    },
    figures,
    fromReference: awayFromReference(plan.name, figures),
    curve: Object.fromEntries(shownFractions.map((at) => [at, completedBy(tally, at)])),
    copyClasses: copyShares(tally),
    firstPass: tally.firstPass,
    committees: tally.committees.map((counts, index) => ({
      unitId: committeeId(index),
      ...counts,
    })),
    ...(plan.set.exact && { typedReportLine }),
  }
}

const countsOfPlan = (plan: SetPlan) => ({
  units: plan.units.length,
  bases: new Set(plan.branches.map(({ baseId }) => baseId)).size,
  branches: plan.branches.length,
  classes: plan.classes.length,
  venues: plan.classes.reduce((sum, { venues }) => sum + venues.length, 0),
  successions: plan.successions.length,
})

/** Rounded to hundredths. */
const off = (one: number, other: number): number => Math.round((one - other) * 100) / 100

/** Each figure minus that of the reference simulation; `null` for sets that it does not have. */
const awayFromReference = (name: string, figures: Figures): object | null => {
  const reference = referenceFigures[name]
  if (!reference) return null
  return {
    branches: off(figures.branches, reference.branches),
    mean: off(figures.size.mean, reference.size.mean),
    median: off(figures.size.median, reference.size.median),
    p95: off(figures.size.p95, reference.size.p95),
    p99: off(figures.size.p99, reference.size.p99),
    exempt: off(figures.exempt, reference.exempt),
    f01: off(figures.f01, reference.f01),
    f02: off(figures.f02, reference.f02),
    branchesAtTarget: off(figures.branchesAtTarget, reference.branchesAtTarget),
    meanOfBranchRates: off(figures.meanOfBranchRates, reference.meanOfBranchRates),
  }
}
