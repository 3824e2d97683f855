/** Counts generated people into the figures of domain 2.7, for branches, committees and the whole set at once. */
import { daysBetween } from '@quan-triet/shared/time/calendar'
import type { Attendance } from './draw-attendance.ts'
import { type Essay, obligationOf } from './draw-essays.ts'
import type { Outcome, Person } from './draw-people.ts'
import type { BranchData } from './generate.ts'
import { type CopyClass, essayParameters } from './parameters.ts'
import type { SetPlan } from './plan-set.ts'
import { streamOf } from './random.ts'

/** What is counted of people; every one is a sum over those below. */
export interface Counts {
  /** |M| */
  members: number
  probationary: number
  /** |X| */
  exempt: number
  /** |R| */
  required: number
  /** |S| */
  studied: number
  /** |S ∩ R| */
  studiedRequired: number
  madeUp: number
  excused: number
  unexcused: number
  keyInvited: number
  keyCame: number
  massesCame: number
  massesBase: number
  branchesWithoutBase: number
  /** |W| */
  essaysDue: number
  essaysIn: number
  essaysOnTime: number
  essaysVoluntary: number
  rewrites: number
  recommendations: number
  questions: number
  attendanceRows: number
}

export const noCounts = (): Counts => ({
  members: 0,
  probationary: 0,
  exempt: 0,
  required: 0,
  studied: 0,
  studiedRequired: 0,
  madeUp: 0,
  excused: 0,
  unexcused: 0,
  keyInvited: 0,
  keyCame: 0,
  massesCame: 0,
  massesBase: 0,
  branchesWithoutBase: 0,
  essaysDue: 0,
  essaysIn: 0,
  essaysOnTime: 0,
  essaysVoluntary: 0,
  rewrites: 0,
  recommendations: 0,
  questions: 0,
  attendanceRows: 0,
})

/** Safe because `noCounts` makes an object with exactly the keys of `Counts`. */
export const countKeys = Object.keys(noCounts()) as (keyof Counts)[]

export interface Tally {
  /** By the branch's place. */
  branches: Counts[]
  /** By the committee's place. */
  committees: Counts[]
  total: Counts
  copyClasses: Record<CopyClass, number>
  /** How many of S ∩ R completed on each day of the campaign. */
  completedOnDay: number[]
  /** Everyone's state at the first of the two sessions missed, or of both kept: the first pass. */
  firstPass: Record<'co_mat' | 'muon' | 've_som' | 'vang_co_ly_do' | 'vang_khong_ly_do', number>
}

/** A tally to which branches are added as they are generated; nothing of a branch is kept but its counts. */
export const openTally = (plan: SetPlan): Tally & { add: (data: BranchData) => void } => {
  const tally: Tally = {
    branches: plan.branches.map(noCounts),
    committees: Array.from({ length: plan.set.committees.count }, noCounts),
    total: noCounts(),
    copyClasses: { c0: 0, c1: 0, c2: 0, c3: 0, c4: 0, c5: 0, c6: 0 },
    completedOnDay: Array.from({ length: plan.campaign.periodDays + 1 }, () => 0),
    firstPass: { co_mat: 0, muon: 0, ve_som: 0, vang_co_ly_do: 0, vang_khong_ly_do: 0 },
  }
  const add = (data: BranchData): void => {
    const own = tally.branches[data.branch.index]
    const above = tally.committees[data.branch.committee]
    if (!own || !above) throw new RangeError('The branch is not of this plan')
    // Each level is counted from the people themselves, so that the sums of one can be checked against another.
    for (const counts of [own, above, tally.total]) {
      for (const person of data.people) addPerson(plan, counts, person)
      for (const row of data.attendance) addAttendance(counts, row)
      for (const essay of data.essays) addEssay(counts, essay)
      addUnit(counts, data)
    }
    for (const { copyClass } of data.essays) tally.copyClasses[copyClass] += 1
    addDays(plan, tally, data)
    addFirstPass(tally, data)
  }
  return Object.assign(tally, { add })
}

const isRequired = (outcome: Outcome): boolean =>
  outcome === 'studied' || outcome === 'made_up' || outcome === 'missed'
const hasStudied = (outcome: Outcome): boolean => outcome !== 'missed' && outcome !== 'not_required'

const addPerson = (plan: SetPlan, counts: Counts, person: Person): void => {
  const { outcome, duties } = person
  counts.members += 1
  if (person.stage === 'du_bi') counts.probationary += 1
  if (isRequired(outcome)) counts.required += 1
  else counts.exempt += 1
  if (hasStudied(outcome)) counts.studied += 1
  if (hasStudied(outcome) && isRequired(outcome)) counts.studiedRequired += 1
  if (outcome === 'made_up') counts.madeUp += 1
  for (const { invitation } of duties) {
    if (invitation !== 'none') counts.keyInvited += 1
    if (invitation === 'came') counts.keyCame += 1
  }
  const stream = streamOf(plan.root, person.id, 'essay', 'obligation')
  if (obligationOf(person, stream) === 'obliged') counts.essaysDue += 1
}

const addAttendance = (counts: Counts, { state }: Attendance): void => {
  counts.attendanceRows += 1
  if (state === 'vang_co_ly_do') counts.excused += 1
  if (state === 'vang_khong_ly_do') counts.unexcused += 1
}

const addEssay = (counts: Counts, essay: Essay): void => {
  if (essay.isVoluntary) counts.essaysVoluntary += 1
  else counts.essaysIn += 1
  if (!essay.isVoluntary && essay.timing === 'dung_han') counts.essaysOnTime += 1
  if (essay.rewrite !== null) counts.rewrites += 1
}

const addUnit = (counts: Counts, { branch, voices }: BranchData): void => {
  counts.massesCame += branch.masses.came
  counts.massesBase += branch.masses.base ?? 0
  if (branch.masses.base === null) counts.branchesWithoutBase += 1
  counts.recommendations += voices.recommendations.length
  counts.questions += voices.questions
}

const addDays = (plan: SetPlan, tally: Tally, data: BranchData): void => {
  const { second, makeUp } = data.class.days
  for (const { outcome } of data.people) {
    const day = { studied: second, made_up: makeUp, missed: -1, not_required: -1 }
    const completed = outcome === 'came_though_exempt' ? -1 : day[outcome]
    if (completed < 0) continue
    const within = Math.min(completed, daysBetween(plan.campaign.startsOn, plan.campaign.endsOn))
    tally.completedOnDay[within] = (tally.completedOnDay[within] ?? 0) + 1
  }
}

const worst = ['vang_khong_ly_do', 'vang_co_ly_do', 've_som', 'muon', 'co_mat'] as const

/** Of those who must study: the worst of the two sessions stands for the first pass. */
const addFirstPass = (tally: Tally, { people, attendance }: BranchData): void => {
  const states = new Map<string, Attendance['state'][]>()
  for (const { personId, session, state } of attendance) {
    if (session !== 'buoi_1' && session !== 'buoi_2') continue
    states.set(personId, [...(states.get(personId) ?? []), state])
  }
  for (const { id, outcome } of people) {
    const own = states.get(id)
    const stood = isRequired(outcome) ? worst.find((state) => own?.includes(state)) : undefined
    if (stood) tally.firstPass[stood] += 1
  }
}

/** The share of final completions reached by a fraction of the period. */
export const completedBy = (tally: Tally, fraction: number): number => {
  const last = Math.floor(fraction * (tally.completedOnDay.length - 1))
  const reached = tally.completedOnDay.slice(0, last + 1).reduce((sum, one) => sum + one, 0)
  return reached / Math.max(1, tally.total.studiedRequired)
}

/** The copy classes as shares of all essays. */
export const copyShares = (tally: Tally): Record<CopyClass, number> => {
  const all = Object.values(tally.copyClasses).reduce((sum, one) => sum + one, 0)
  const share = (of: CopyClass) => tally.copyClasses[of] / Math.max(1, all)
  const { c0, c1, c2, c3, c4, c5, c6 } = essayParameters.copyClass
  const names: Record<CopyClass, number> = { c0, c1, c2, c3, c4, c5, c6 }
  for (const name of Object.keys(names)) if (isCopyClass(name)) names[name] = share(name)
  return names
}

const isCopyClass = (name: string): name is CopyClass => name in essayParameters.copyClass
