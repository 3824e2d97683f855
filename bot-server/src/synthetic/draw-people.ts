/** Draws the people of a branch from its counts: names, years of birth, who is exempt, who leads, who is away. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import { clamp, happens, normal, shuffled, wholeBetween } from './distributions.ts'
import { drawSex, namePerson, type Sex } from './name-person.ts'
import { essayParameters, parameters } from './parameters.ts'
import type { Duty } from './plan-duties.ts'
import type { SetPlan } from './plan-set.ts'
import type { PlannedBranch } from './plan-tree.ts'
import { streamOf } from './random.ts'

export interface Exemption {
  kind: 'mien' | 'tam_mien' | 'dinh_chi' | 'mien_thu_hoach'
  from: Day
  to: Day | null
}

/** How the person stands towards the campaign in the end. */
export type Outcome = 'studied' | 'made_up' | 'missed' | 'not_required' | 'came_though_exempt'

export interface Person {
  synthetic: true
  id: string
  fullName: string
  sex: Sex
  birthYear: number
  /** +84 000 …: not assignable (5.6). */
  phone: string
  unitId: string
  stage: 'du_bi' | 'chinh_thuc'
  exemptions: Exemption[]
  /** The branch where the person takes part for a time, besides the own one. */
  attachedTo: string | null
  duties: Duty[]
  outcome: Outcome
}

export const personId = (number: number): string => `synthetic-p${String(number).padStart(7, '0')}`

/** @param firstNumber the running number of the branch's first person in the whole set, from 0 */
export const drawPeople = (plan: SetPlan, branch: PlannedBranch, firstNumber: number): Person[] => {
  const places = standings(plan, branch)
  const twin = namesakeOf(plan, branch)
  let nameOfFirst = ''
  return places.map((place, index) => {
    const number = firstNumber + index
    const sex = twin === index ? drawSex(plan.root, firstNumber) : drawSex(plan.root, number)
    const drawn = namePerson(streamOf(plan.root, number, 'name'), branch.region, sex)
    const fullName = twin === index ? nameOfFirst : drawn
    if (index === 0) nameOfFirst = drawn
    return {
      synthetic: true,
      id: personId(number),
      fullName,
      sex,
      phone: `+84000${String(number).padStart(6, '0')}`,
      unitId: branch.unitId,
      ...place,
      birthYear:
        twin === index ? otherYear(place.birthYear, places[0]?.birthYear) : place.birthYear,
    }
  })
}

/** The place of the person who has the name of the branch's first, in few branches. */
const namesakeOf = (plan: SetPlan, branch: PlannedBranch): number | undefined => {
  const stream = streamOf(plan.root, 'branch', branch.index, 'namesake')
  const place = wholeBetween(stream, 1, branch.members - 1)
  return happens(stream, parameters.namesakes) ? place : undefined
}

/** Namesakes are told apart by the year of birth, so it must not be the same. */
const otherYear = (year: number, taken: number | undefined): number =>
  year === taken ? year - 1 : year

type Standing = Omit<Person, 'synthetic' | 'id' | 'fullName' | 'sex' | 'phone' | 'unitId'>

/** The people of the branch without names, in the order of its roster. */
const standings = (plan: SetPlan, branch: PlannedBranch): Standing[] => {
  const years = drawYears(plan, branch)
  const of = (purpose: string) => streamOf(plan.root, 'branch', branch.index, purpose)
  // The oldest are exempt, those working away are of any age among the others.
  const exempt = years.slice(0, branch.exempt)
  const others = shuffled(of('order'), years.slice(branch.exempt))
  const away = others.slice(0, branch.away)
  const suspended = others.slice(branch.away, branch.away + branch.suspended)
  const required = others.slice(branch.away + branch.suspended)
  const notRequired = [
    ...exempt.map((year) => ({ year, kind: 'mien' as const })),
    ...away.map((year) => ({ year, kind: 'tam_mien' as const })),
    ...suspended.map((year) => ({ year, kind: 'dinh_chi' as const })),
  ]
  const all = [
    ...required.map((birthYear, place) => requiredPerson(plan, branch, { birthYear, place })),
    ...notRequired.map(({ year, kind }, place) =>
      exemptPerson(plan, branch, { birthYear: year, kind, place }),
    ),
  ]
  return shuffled(of('roster'), all)
}

/** Years of birth, the oldest person first. */
const drawYears = (plan: SetPlan, branch: PlannedBranch): number[] => {
  const { khu_dan_cu, other, earliest, latest } = parameters.birthYear
  const [mean, deviation] = branch.type === 'khu_dan_cu' ? khu_dan_cu : other
  return Array.from({ length: branch.members }, (_, place) => {
    const stream = streamOf(plan.root, 'branch', branch.index, 'year', place)
    return clamp(Math.round(normal(stream, mean, deviation)), earliest, latest)
  }).toSorted((a, b) => a - b)
}

/** @param who `place` among those who must study: leaders first, those who never came last */
const requiredPerson = (
  plan: SetPlan,
  branch: PlannedBranch,
  who: { birthYear: number; place: number },
): Standing => {
  const { place, birthYear } = who
  const duties = plan.duties[branch.index]?.[place]
  const stream = streamOf(plan.root, 'branch', branch.index, 'required', place)
  const { notObliged } = essayParameters
  const share = branch.type === 'khu_dan_cu' ? notObliged.khu_dan_cu : notObliged.other
  const needsNoEssay = happens(stream, share)
  const isProbationary = place >= branch.required - branch.probationary
  const attached = wasAttached(branch, place)
  return {
    birthYear,
    stage: isProbationary ? 'du_bi' : 'chinh_thuc',
    exemptions: needsNoEssay ? [{ kind: 'mien_thu_hoach', from: plan.since, to: null }] : [],
    attachedTo: attached ? hostOf(plan, branch) : null,
    duties: duties ? [duties] : [],
    outcome: outcomeOf(branch, place),
  }
}

const outcomeOf = (branch: PlannedBranch, place: number): Outcome => {
  if (place >= branch.studied) return 'missed'
  return place >= branch.studied - branch.madeUp ? 'made_up' : 'studied'
}

/** Those attached elsewhere stand before the probationary members, behind the leaders. */
const wasAttached = (branch: PlannedBranch, place: number): boolean => {
  const end = branch.required - branch.probationary
  return place > 4 && place < end && place >= end - branch.attachedElsewhere
}

/** A branch that does not merge, half a set away: elsewhere, whichever it is. */
const hostOf = (plan: SetPlan, branch: PlannedBranch): string | null => {
  const half = Math.floor(plan.branches.length / 2)
  const host = plan.branches[(branch.index + half) % plan.branches.length]
  return host && host.mergesInto === null && host.index !== branch.index ? host.unitId : null
}

const exemptPerson = (
  plan: SetPlan,
  branch: PlannedBranch,
  who: { birthYear: number; kind: 'mien' | 'tam_mien' | 'dinh_chi'; place: number },
): Standing => {
  const stream = streamOf(plan.root, 'branch', branch.index, 'exempt', who.place)
  const begun = addDays(plan.campaign.startsOn, -wholeBetween(stream, 5, 180))
  // At most 12 months at a time, and beyond the campaign.
  const ends = { mien: null, tam_mien: addDays(begun, 364), dinh_chi: addDays(begun, 300) }
  return {
    birthYear: who.birthYear,
    stage: 'chinh_thuc',
    exemptions: [{ kind: who.kind, from: begun, to: ends[who.kind] }],
    attachedTo: null,
    duties: [],
    outcome: who.place < branch.exemptCame ? 'came_though_exempt' : 'not_required',
  }
}
