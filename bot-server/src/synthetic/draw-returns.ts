/** Draws what units hand in (plans, reports) and what their people say (recommendations, questions), as facts without text. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import { binomial, chooseKey, happens, wholeBetween } from './distributions.ts'
import { parameters } from './parameters.ts'
import type { SetPlan } from './plan-set.ts'
import type { PlannedBranch } from './plan-tree.ts'
import { streamOf } from './random.ts'

interface UnitReturn {
  unitId: string
  /** `null` when none was issued. */
  planIssuedOn: Day | null
  planReviewDays: number
  planReturnedOnce: boolean
  headHasPersonalPlan: boolean
  report: 'dung_han' | 'muon' | 'thieu'
  reportDaysLate: number
  reportReturnedOnce: boolean
}

/** Every unit but the top hands in a plan and a report. */
export const drawReturn = (plan: SetPlan, unitId: string): UnitReturn => {
  const of = (purpose: string) => streamOf(plan.root, unitId, 'return', purpose)
  const { plans, reports } = parameters
  const reviewDays = wholeBetween(of('review'), ...plans.reviewDays)
  const isIssued = happens(of('issued'), plans.issued)
  const report = chooseKey(of('report'), reports.timing)
  return {
    unitId,
    planIssuedOn: isIssued ? addDays(plan.campaign.startsOn, 10 + reviewDays) : null,
    planReviewDays: reviewDays,
    planReturnedOnce: happens(of('plan-returned'), plans.returnedOnce),
    headHasPersonalPlan: happens(of('personal'), plans.headPersonal),
    report,
    reportDaysLate: report === 'muon' ? wholeBetween(of('late'), 1, 5) : 0,
    reportReturnedOnce: happens(of('report-returned'), reports.returnedOnce),
  }
}

export interface Voices {
  unitId: string
  /** Group of content of each recommendation; those in one group say the same. */
  recommendations: string[]
  questions: number
}

/** Groups that many units name: duplicates fall into these. */
const COMMON_GROUPS = 30

export const drawVoices = (plan: SetPlan, branch: PlannedBranch): Voices => {
  const stream = streamOf(plan.root, 'branch', branch.index, 'voices')
  const { perMember, duplicate } = parameters.recommendations
  const count = binomial(stream, branch.members, perMember)
  return {
    unitId: branch.unitId,
    recommendations: Array.from({ length: count }, (_, number) =>
      happens(stream, duplicate)
        ? `chung-${wholeBetween(stream, 1, COMMON_GROUPS)}`
        : `rieng-${branch.index}-${number}`,
    ),
    questions: binomial(stream, branch.members, parameters.questionsPerMember),
  }
}
