/** Draws the essays of a set as facts: when, how long, in which form, how graded, and which of them are copies. */
import { addDays, addMs, at, endOf } from '@quan-triet/shared/time/calendar'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import {
  chooseKey,
  clamp,
  happens,
  logNormalByMedian,
  uniform,
  wholeBetween,
} from './distributions.ts'
import type { Person } from './draw-people.ts'
import { type CopyClass, essayParameters as essays } from './parameters.ts'
import type { SetPlan } from './plan-set.ts'
import type { PlannedBranch } from './plan-tree.ts'
import { type RandomStream, streamOf } from './random.ts'

export interface Essay {
  personId: string
  isVoluntary: boolean
  timing: 'dung_han' | 'muon_3_ngay' | 'muon_hon'
  submittedAt: Instant
  form: 'go_trong_app' | 'tep' | 'anh_viet_tay'
  /** In syllables (tiếng). */
  length: number
  /** Pages photographed, of 250 kB each; 0 for other forms. */
  photos: number
  /** The truth that a similarity tool is measured against (5.4). */
  copyClass: CopyClass
  /** c2, c3: whose essay it is a copy of; c4: the common sample. */
  copyOf: string | null
  rewrite: 'sao_chep' | 'khong_dat' | null
  secondVersion: 'dat' | 'khong_dat' | null
  level: 'tot' | 'kha' | 'dat' | 'chua_dat'
  gradedAt: Instant
}

const DAY = 86_400_000
const HOUR = 3_600_000

/**
 * The essays of a branch. A copy is one of an original of the same branch, or of `elsewhere` when the branch has none.
 * @param elsewhere the author of an original in another branch
 */
export const drawEssays = (
  plan: SetPlan,
  branch: PlannedBranch,
  { people, elsewhere }: { people: readonly Person[]; elsewhere: string | null },
): Essay[] => {
  const drawn = people.flatMap((person) => drawEssay(plan, branch, person) ?? [])
  const author = drawn.find(({ copyClass }) => copyClass === 'c0')?.personId ?? elsewhere
  return drawn.map((essay) =>
    essay.copyClass === 'c2' || essay.copyClass === 'c3' ? { ...essay, copyOf: author } : essay,
  )
}

const drawEssay = (plan: SetPlan, branch: PlannedBranch, person: Person): Essay | undefined => {
  const of = (purpose: string) => streamOf(plan.root, person.id, 'essay', purpose)
  const obligation = obligationOf(person, of('obligation'))
  if (obligation === 'none') return undefined
  const timing = chooseKey(of('timing'), essays.timing)
  if (timing === 'khong_nop') return undefined
  const submittedAt = submittedAtOf(plan, timing, of('moment'))
  const form = chooseKey(
    of('form'),
    branch.type === 'khu_dan_cu' ? essays.form.commune : essays.form.office,
  )
  const copyClass = chooseKey(of('copy'), essays.copyClass)
  const { median, sigma } = essays.gradingDays
  const days = logNormalByMedian(of('grading'), median, sigma)
  return {
    personId: person.id,
    isVoluntary: obligation === 'voluntary',
    timing,
    submittedAt,
    form,
    length: lengthOf(of('length'), copyClass),
    photos: form === 'anh_viet_tay' ? wholeBetween(of('photos'), 2, 4) : 0,
    copyClass,
    copyOf: copyClass === 'c4' ? sampleOf(plan, of('source')) : null,
    ...verdictOf(of('verdict'), copyClass),
    gradedAt: addMs(submittedAt, Math.round(clamp(days, 0.05, 60) * DAY)),
  }
}

/** Obliged is who completed study and is not exempt from writing; few of the exempt write of their own will. */
export const obligationOf = (
  person: Person,
  stream: RandomStream,
): 'obliged' | 'voluntary' | 'none' => {
  const isExempt = person.outcome === 'not_required' || person.outcome === 'came_though_exempt'
  if (isExempt) return happens(stream, essays.voluntaryByExempt) ? 'voluntary' : 'none'
  if (person.outcome === 'missed') return 'none'
  return person.exemptions.some(({ kind }) => kind === 'mien_thu_hoach') ? 'none' : 'obliged'
}

const submittedAtOf = (plan: SetPlan, timing: Essay['timing'], stream: RandomStream): Instant => {
  const { essaysDueOn } = plan.campaign
  if (timing === 'muon_3_ngay')
    return evening(addDays(essaysDueOn, wholeBetween(stream, 1, 3)), stream)
  if (timing === 'muon_hon')
    return evening(addDays(essaysDueOn, wholeBetween(stream, 4, 20)), stream)
  const onTime = essays.timing.dung_han
  const when = stream.next() * onTime
  if (when < essays.last12Hours) return lastHours(essaysDueOn, stream)
  // Between 48 and 12 hours before the end: the day before, and the last morning.
  if (when < essays.last48Hours) return addMs(endOf(essaysDueOn), -uniform(stream, 12, 48) * HOUR)
  return evening(addDays(essaysDueOn, -wholeBetween(stream, 2, 9)), stream)
}

/** Most write after the evening meal: two in five between 20:00 and 22:30, the others through the day. */
const evening = (day: Day, stream: RandomStream): Instant => {
  const isPeak = happens(stream, 0.4)
  const hours = isPeak ? uniform(stream, 20, 22.5) : uniform(stream, 7, 22.9)
  return addMs(at(day, '00:00'), Math.floor(hours * HOUR))
}

const lastHours = (day: Day, stream: RandomStream): Instant => {
  const isPeak = happens(stream, 0.5)
  const hours = isPeak ? uniform(stream, 20, 22.5) : uniform(stream, 12, 23.99)
  return addMs(at(day, '00:00'), Math.floor(hours * HOUR))
}

const lengthOf = (stream: RandomStream, copyClass: CopyClass): number => {
  const { median, sigma, min, max, short, shortest } = essays.length
  const tooShort = essays.copyClass.c5
  // Class c5 is short by definition; some of the others are as well, 3 % in all.
  const isShort = copyClass === 'c5' || happens(stream, (short - tooShort) / (1 - tooShort))
  if (isShort) return wholeBetween(stream, shortest, min - 1)
  return Math.round(clamp(logNormalByMedian(stream, median, sigma), min, max))
}

/** How many texts are in general use: several people have each of them. */
const SAMPLES = 40

const sampleOf = (plan: SetPlan, stream: RandomStream): string =>
  `${plan.name}-mau-${wholeBetween(stream, 1, SAMPLES)}`

const copied: readonly CopyClass[] = ['c2', 'c3', 'c4']
const sharesOfCopies = essays.copyClass.c2 + essays.copyClass.c3 + essays.copyClass.c4

const verdictOf = (stream: RandomStream, copyClass: CopyClass) => {
  const isFound = happens(stream, essays.copiedFound / sharesOfCopies)
  const isWeak = happens(stream, essays.belowRequirement / (1 - essays.copiedFound))
  const passes = happens(stream, essays.secondVersionPasses)
  const level = chooseKey(stream, essays.finalLevel)
  const found = copied.includes(copyClass) && isFound ? ('sao_chep' as const) : null
  const rewrite = found ?? (isWeak ? ('khong_dat' as const) : null)
  if (rewrite === null) return { rewrite, secondVersion: null, level }
  const secondVersion = passes ? ('dat' as const) : ('khong_dat' as const)
  return { rewrite, secondVersion, level: passes ? level : ('chua_dat' as const) }
}
