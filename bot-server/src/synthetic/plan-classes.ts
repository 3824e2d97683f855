/** Gathers branches into joint classes near the size that classes have, and gives each its days and venues. */
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import { chooseKey, clamp, logNormalByMedian, normal, wholeBetween } from './distributions.ts'
import { parameters } from './parameters.ts'
import { compareText, type PlannedBranch } from './plan-tree.ts'
import { streamOf } from './random.ts'
import { MERGER_DAY, type SetDefinition } from './sets.ts'

export interface PlannedClass {
  /** Place in the set, from 0. */
  index: number
  committee: number
  /** The branches that study together. */
  branches: PlannedBranch[]
  mode: ClassMode
  /** Days of the campaign, its first being 0; key cadres meet on day 0. */
  days: { first: number; second: number; makeUp: number }
  /** Invited people at each venue. */
  venues: number[]
}

interface ClassInput {
  root: string
  set: SetDefinition
  branches: readonly PlannedBranch[]
  periodDays: number
}

/** Branches that merge stay in one class. */
type Atom = PlannedBranch[]

const peopleOf = (branches: readonly PlannedBranch[]): number =>
  branches.reduce((sum, one) => sum + one.studied + one.exemptCame + one.masses.came, 0)

export const planClasses = (input: ClassInput): PlannedClass[] => {
  const { set, branches } = input
  const byCommittee = Array.from({ length: set.committees.count }, (): PlannedBranch[] => [])
  for (const branch of branches) byCommittee[branch.committee]?.push(branch)
  const groups = byCommittee.flatMap((own, committee) =>
    gather(input, committee, own).map((members) => ({ committee, members })),
  )
  return groups.map(({ committee, members }, index) => ({
    index,
    committee,
    branches: members,
    mode: chooseKey(streamOf(input.root, 'class', index, 'mode'), modes),
    days: daysOf(input, index, members),
    venues: venuesOf(input.root, index, members),
  }))
}

const modes: Record<ClassMode, number> = {
  truc_tiep: 0.6,
  truc_tuyen: 0.12,
  ket_hop: 0.2,
  long_ghep: 0.08,
  gui_tai_lieu: 0,
}

/** Cuts the branches of a committee, neighbours together, where the wished-for sizes end. */
const gather = (
  { root, set }: ClassInput,
  committee: number,
  own: readonly PlannedBranch[],
): PlannedBranch[][] => {
  const atoms = atomsOf(own)
  if (atoms.length === 0) return []
  const people = peopleOf(own)
  const wished = set.exact?.classes ?? Math.round(people / parameters.classSize.mean)
  const count = clamp(wished, 1, atoms.length)
  const sizes = Array.from({ length: count }, (_, index) => wishedSize(root, committee, index))
  const scale = people / sizes.reduce((sum, one) => sum + one, 0)
  const groups: PlannedBranch[][] = []
  let reached = 0
  let wanted = 0
  let place = 0
  sizes.forEach((size, index) => {
    wanted += size * scale
    const mustLeave = count - 1 - index
    const group: PlannedBranch[] = []
    while (place < atoms.length - mustLeave) {
      const next = atoms[place] ?? []
      const overshoots = reached + peopleOf(next) / 2 > wanted
      if (group.length > 0 && overshoots && mustLeave > 0) break
      group.push(...next)
      reached += peopleOf(next)
      place += 1
    }
    groups.push(group)
  })
  return set.exact ? groups : joinSmall(groups)
}

/** No class is smaller than the smallest there is: a few people go to the class before. */
const joinSmall = (groups: readonly PlannedBranch[][]): PlannedBranch[][] => {
  const joined: PlannedBranch[][] = []
  for (const group of groups) {
    const before = joined.at(-1)
    const isSmall = peopleOf(group) < parameters.classSize.min
    if (before && (isSmall || peopleOf(before) < parameters.classSize.min)) before.push(...group)
    else joined.push([...group])
  }
  return joined
}

const wishedSize = (root: string, committee: number, index: number): number => {
  const { mean, deviation, min, max } = parameters.classSize
  const drawn = normal(streamOf(root, 'class-size', committee, index), mean, deviation)
  return clamp(drawn, min, max)
}

const atomsOf = (own: readonly PlannedBranch[]): Atom[] => {
  const ordered = own.toSorted((a, b) => compareText(a.unitId, b.unitId))
  const merged = new Map<string, Atom>()
  return ordered.flatMap((branch) => {
    if (branch.mergesInto === null) return [[branch]]
    const atom = merged.get(branch.mergesInto)
    if (atom) {
      atom.push(branch)
      return []
    }
    const begun = [branch]
    merged.set(branch.mergesInto, begun)
    return [begun]
  })
}

/** The second session ends a branch's study: its day follows the attendance curve. */
const daysOf = (
  { root, periodDays }: ClassInput,
  index: number,
  branches: readonly PlannedBranch[],
): PlannedClass['days'] => {
  const stream = streamOf(root, 'class', index, 'days')
  const drawn = Math.round(fractionAt(stream.next()) * periodDays)
  const merges = branches.some((one) => one.mergesInto !== null)
  const latest = merges ? MERGER_DAY - 2 : periodDays - 2
  const second = clamp(drawn, 2, latest)
  const first = clamp(second - wholeBetween(stream, 1, 7), 1, second - 1)
  const soonest = merges ? MERGER_DAY + 1 : second + 1
  const makeUp = clamp(second + wholeBetween(stream, 2, 9), soonest, periodDays)
  return { first, second, makeUp }
}

/** By which fraction of the period a share of the final value is reached: the attendance curve read backwards. */
const fractionAt = (share: number): number => {
  const curve = parameters.attendanceCurve
  const end = curve.findIndex(([, reached]) => reached >= share)
  const [toTime, toShare] = curve[Math.max(1, end)] ?? [1, 1]
  const [fromTime, fromShare] = curve[Math.max(1, end) - 1] ?? [0, 0]
  return fromTime + ((toTime - fromTime) * (share - fromShare)) / (toShare - fromShare)
}

const venuesOf = (root: string, index: number, branches: readonly PlannedBranch[]): number[] => {
  const stream = streamOf(root, 'class', index, 'venues')
  const { median, sigma, min, max } = parameters.venueSize
  const venues: number[] = []
  let rest = branches.reduce((sum, one) => sum + one.members + (one.masses.base ?? 0), 0)
  while (rest > 0) {
    const drawn = clamp(Math.round(logNormalByMedian(stream, median, sigma)), min, max)
    // A last handful of people sits with the others.
    const size = rest - drawn < min ? rest : drawn
    venues.push(size)
    rest -= size
  }
  return venues
}
