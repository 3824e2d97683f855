/** Draws the branches of a set: type, size, who is exempt, how many study in the end, masses. All in counts. */
import {
  beta,
  binomial,
  chooseKey,
  clamp,
  happens,
  logNormalByMean,
  shuffled,
  uniform,
} from './distributions.ts'
import { type BranchType, branchTypes, parameters } from './parameters.ts'
import { streamOf } from './random.ts'

export interface BranchCounts {
  type: BranchType
  /** M: all official members. */
  members: number
  exempt: number
  away: number
  suspended: number
  /** R = M without exempt, away and suspended. */
  required: number
  probationary: number
  attachedElsewhere: number
  /** |S ∩ R|. */
  studied: number
  /** Of those who studied: who missed the first pass. */
  madeUp: number
  /** Exempt people who came all the same: in S, not in R. */
  exemptCame: number
  /** `base` null: the unit declared none. */
  masses: { base: number | null; came: number }
}

interface DrawInput {
  /** Seed and set: the root of every stream. */
  root: string
  members: number
  branches: 'by_share' | Readonly<Record<BranchType, number>>
  exemptScale: number
  hasHugeBranch: boolean
}

/** The branches that every set must hold, whatever is drawn (check 7 of 5.7), by their place. */
const special = { tiny: 2, huge: 4, noneExempt: 6, allExemptButOne: 8, noBase: 10 }
const specialSizes: Record<number, number> = { [special.tiny]: 3, [special.allExemptButOne]: 6 }
const HUGE = 158

/** @returns as many branches as the members fill, their sizes summing to exactly that many */
export const drawBranches = (input: DrawInput): BranchCounts[] => {
  const typed = input.branches === 'by_share' ? drawUntilFull(input) : drawGiven(input)
  fitTo(input.members, typed, input.hasHugeBranch)
  return typed.map(({ type, size }, index) => countBranch({ type, size, index }, input))
}

interface Sized {
  type: BranchType
  size: number
}

const drawUntilFull = (input: DrawInput): Sized[] => {
  const drawn: Sized[] = []
  let members = 0
  for (let index = 0; members < input.members; index += 1) {
    const type = typeAt(index, input)
    const size = sizeAt(index, type, input)
    drawn.push({ type, size })
    members += size
  }
  return drawn
}

/** Special branches are residential: elsewhere nobody would believe them. */
const typeAt = (index: number, input: DrawInput): BranchType =>
  index === special.huge || index === special.allExemptButOne
    ? 'khu_dan_cu'
    : chooseKey(streamOf(input.root, 'branch', index, 'type'), typeShares)

const typeShares: Record<BranchType, number> = {
  khu_dan_cu: branchTypes.khu_dan_cu.share,
  truong_hoc: branchTypes.truong_hoc.share,
  co_quan: branchTypes.co_quan.share,
  doanh_nghiep: branchTypes.doanh_nghiep.share,
  luc_luong: branchTypes.luc_luong.share,
  y_te: branchTypes.y_te.share,
}

const sizeAt = (index: number, type: BranchType, input: DrawInput): number => {
  const fixed = index === special.huge && input.hasHugeBranch ? HUGE : specialSizes[index]
  if (fixed !== undefined) return fixed
  const { mean, sigma } = branchTypes[type].size
  const size = logNormalByMean(streamOf(input.root, 'branch', index, 'size'), mean, sigma)
  return clamp(Math.round(size), parameters.branchSize.min, parameters.branchSize.max)
}

const drawGiven = (input: DrawInput): Sized[] => {
  const counts = input.branches
  if (counts === 'by_share') return []
  const rest = typeNames.flatMap((type) =>
    Array.from({ length: counts[type] - (type === 'khu_dan_cu' ? 2 : 0) }, () => type),
  )
  const types = shuffled(streamOf(input.root, 'types'), rest)
  for (const index of [special.huge, special.allExemptButOne]) types.splice(index, 0, 'khu_dan_cu')
  const drawn = types.map((type, index) => ({ type, size: sizeAt(index, type, input) }))
  const scale = input.members / drawn.reduce((sum, { size }) => sum + size, 0)
  return drawn.map(({ type, size }, index) =>
    isFixed(index, input.hasHugeBranch)
      ? { type, size }
      : { type, size: Math.max(parameters.branchSize.min, Math.round(size * scale)) },
  )
}

const typeNames: readonly BranchType[] = [
  'khu_dan_cu',
  'truong_hoc',
  'co_quan',
  'doanh_nghiep',
  'luc_luong',
  'y_te',
]

const isFixed = (index: number, hasHuge: boolean): boolean =>
  index in specialSizes || (hasHuge && index === special.huge)

/** Takes from, or gives to, one branch after another from the last, one member each, until the sum is right. */
const fitTo = (members: number, drawn: Sized[], hasHuge: boolean): void => {
  let missing = members - drawn.reduce((sum, { size }) => sum + size, 0)
  for (let turn = 1; missing !== 0; turn += 1) {
    const index = drawn.length - 1 - (turn % drawn.length)
    const branch = drawn[index]
    const step = Math.sign(missing)
    const mayChange = branch && !isFixed(index, hasHuge) && branch.size > 8 && branch.size < 150
    if (!mayChange) continue
    branch.size += step
    missing -= step
  }
}

const countBranch = (
  { type, size, index }: Sized & { index: number },
  input: DrawInput,
): BranchCounts => {
  const of = (purpose: string) => streamOf(input.root, 'branch', index, purpose)
  const standing = drawStanding({ type, size, index }, input)
  const required = size - standing.exempt - standing.away - standing.suspended
  const { mean, concentration } = branchTypes[type].attend
  const share = beta(of('attend'), mean, concentration)
  const studied = binomial(of('studied'), required, share)
  // Of the absent 70 % make it up: for each who never studied, 7/3 missed the first pass and came later.
  const { makeUpSuccess } = parameters
  const missedOnce = ((1 - share) * makeUpSuccess) / (1 - makeUpSuccess) / Math.max(share, 0.01)
  const notRequired = standing.exempt + standing.away
  return {
    type,
    members: size,
    ...standing,
    required,
    // Shares of all members; leaders and exempt people are neither.
    probationary: Math.min(binomial(of('new'), size, parameters.probationary), required - 1),
    attachedElsewhere: binomial(of('attached'), size, parameters.attachedElsewhere),
    studied,
    madeUp: binomial(of('made-up'), studied, Math.min(0.6, missedOnce)),
    exemptCame: binomial(of('exempt-came'), notRequired, parameters.exemptButAttends),
    masses: drawMasses(size, index, input),
  }
}

const drawStanding = ({ type, size, index }: Sized & { index: number }, input: DrawInput) => {
  if (index === special.noneExempt) return { exempt: 0, away: 0, suspended: 0 }
  if (index === special.allExemptButOne) return { exempt: size - 1, away: 0, suspended: 0 }
  const of = (purpose: string) => streamOf(input.root, 'branch', index, purpose)
  const { exempt, away } = branchTypes[type]
  const counts = {
    exempt: binomial(of('exempt'), size, exempt * input.exemptScale),
    away: binomial(of('away'), size, away * input.exemptScale),
    suspended: binomial(of('suspended'), size, parameters.suspended),
  }
  // Whatever is drawn, somebody has to lead the branch.
  const isEmpty = counts.exempt + counts.away + counts.suspended >= size
  return isEmpty ? { exempt: size - 1, away: 0, suspended: 0 } : counts
}

const drawMasses = (members: number, index: number, input: DrawInput): BranchCounts['masses'] => {
  const stream = streamOf(input.root, 'branch', index, 'masses')
  const { perMember, attend, baseMissing } = parameters.masses
  const base = Math.max(1, Math.round(members * uniform(stream, ...perMember)))
  const share = uniform(stream, ...attend)
  const isMissing = happens(stream, baseMissing) || index === special.noBase
  const came = Math.min(base, Math.round(base * share))
  return { base: isMissing ? null : base, came }
}
