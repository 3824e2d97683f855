/** Lays out the tree of a set: committees, base organisations, branches, and which of them merge on day 20. */
import type { Day } from '@quan-triet/shared/models/moments'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { logNormalByMean } from './distributions.ts'
import type { BranchCounts } from './draw-branches.ts'
import type { BranchType } from './parameters.ts'
import { streamOf } from './random.ts'
import type { SetDefinition } from './sets.ts'
import { listCommuneNames, listWardNames, openNameBook, type NameBook } from './unit-names.ts'
import {
  type CommitteeKind,
  type UnitNames,
  unitPatterns,
  unitWords,
} from './words-unit-patterns.ts'
import { provinceName } from './words-units.ts'

export interface PlannedUnit {
  id: string
  /** Where it stands in the end; before a merger, perhaps elsewhere (`earlierParent`). */
  parentId: string | null
  earlierParent: { id: string; until: Day } | null
  level: Level
  type: string
  names: UnitNames
  symbol: string
  from: Day
  to: Day | null
}

export type Region = 'bac' | 'nam' | 'vung_cao'

export interface PlannedBranch extends BranchCounts {
  /** Place in the set, from 0. */
  index: number
  unitId: string
  /** The base organisation (TCCSĐ); the branch itself when it is one. */
  baseId: string
  committee: number
  region: Region
  /** The branch it becomes part of on the day of the merger. */
  mergesInto: string | null
}

export interface PlannedTree {
  units: PlannedUnit[]
  branches: PlannedBranch[]
  /** What became of what on the day of the merger. */
  successions: { kind: 'hop_nhat' | 'chia_tach'; from: string; to: string }[]
}

interface TreeInput {
  root: string
  set: SetDefinition
  branches: readonly BranchCounts[]
  since: Day
  mergerOn: Day
}

export const rootUnit = 'synthetic-root'
const pad = (number: number, length: number): string => String(number).padStart(length, '0')
export const committeeId = (index: number): string => `synthetic-c${pad(index + 1, 3)}`
export const legacyId = (index: number): string => `synthetic-h${pad(index + 1, 2)}`

/** A base organisation and the places of its branches; `alone` when the branch is the base itself. */
interface Base {
  members: number[]
  alone: boolean
  committee: number
}

const orgTypes: Record<BranchType, string> = {
  khu_dan_cu: 'khu_dan_cu',
  truong_hoc: 'truong_hoc',
  co_quan: 'co_quan',
  doanh_nghiep: 'doanh_nghiep_ngoai_nn',
  luc_luong: 'luc_luong_vu_trang',
  y_te: 'y_te',
}

/** @returns units parents before children */
export const planTree = (input: TreeInput): PlannedTree => {
  const { set, since, mergerOn } = input
  const kinds = committeeKinds(input)
  const top: PlannedUnit = {
    ...unit(rootUnit, null, since),
    level: 'truc_thuoc_tw',
    type: 'tinh',
    names: unitPatterns.province,
    symbol: unitWords.symbols.province,
  }
  const tree: PlannedTree = { units: [top], branches: [], successions: [] }
  addCommittees(tree, input, kinds)
  const bases = dealBases(input)
  kinds.forEach(({ kind }, committee) => {
    const book = openNameBook(`${input.root}/names/${committee}`, kind === 'xa')
    const region = regionOf(input, kind, committee)
    const earlierParent = set.legacyCommittees
      ? { id: legacyId(committee % set.legacyCommittees), until: mergerOn }
      : null
    bases
      .filter((base) => base.committee === committee)
      .forEach((base, index) => {
        const place = { base, id: `${committeeId(committee)}-t${pad(index + 1, 2)}` }
        addBase(tree, input, { ...place, book, region, earlierParent })
      })
  })
  mergePairs(tree, input)
  tree.branches.sort((a, b) => a.index - b.index)
  return tree
}

const unit = (id: string, parentId: string | null, from: Day) => ({
  id,
  parentId,
  earlierParent: null,
  from,
  to: null,
})

const committeeKinds = (input: TreeInput): { kind: CommitteeKind; name: string }[] => {
  const { count, kind } = input.set.committees
  if (kind === 'khoi') return [{ kind, name: unitWords.block }]
  if (kind === 'phuong') return listWardNames(1).map((name) => ({ kind, name }))
  if (kind === 'xa') return listCommuneNames(input.root, 1).map((name) => ({ kind, name }))
  const wards = listWardNames(Math.min(25, Math.floor(count / 6)))
  const communes = listCommuneNames(input.root, count - wards.length - 1)
  return [
    ...wards.map((name) => ({ kind: 'phuong' as const, name })),
    { kind: 'dac_khu', name: unitWords.island },
    ...communes.map((name) => ({ kind: 'xa' as const, name })),
  ]
}

const addCommittees = (
  tree: PlannedTree,
  { set, since, mergerOn }: TreeInput,
  kinds: readonly { kind: CommitteeKind; name: string }[],
): void => {
  const legacy = set.legacyCommittees ?? 0
  const common = {
    level: 'cap_tren_truc_tiep',
    type: 'xa_phuong',
    symbol: unitWords.symbols.committee,
  } as const
  for (let index = 0; index < legacy; index += 1) {
    const names = unitPatterns.committee('khu_vuc', `${provinceName} ${index + 1}`)
    const old = unit(legacyId(index), rootUnit, since)
    tree.units.push({ ...old, ...common, names, to: mergerOn })
  }
  kinds.forEach(({ kind, name }, index) => {
    const from = legacy > 0 ? mergerOn : since
    const names = unitPatterns.committee(kind, name)
    tree.units.push({ ...unit(committeeId(index), rootUnit, from), ...common, names })
    if (legacy > 0)
      tree.successions.push({
        kind: 'chia_tach',
        from: legacyId(index % legacy),
        to: committeeId(index),
      })
  })
}

/** Most communes of the lowlands; the demonstration commune is one of the highlands (domain 5.1, E48). */
const regionOf = (input: TreeInput, kind: CommitteeKind, committee: number): Region => {
  if (input.set.committees.kind === 'xa') return 'vung_cao'
  if (kind !== 'xa') return committee % 3 === 1 ? 'nam' : 'bac'
  const drawn = streamOf(input.root, 'region', committee).next()
  if (drawn < 0.5) return 'bac'
  return drawn < 0.85 ? 'nam' : 'vung_cao'
}

/** By code units: collations differ between machines. */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** Cuts the branches, sorted by type, into base organisations, and gives each to the committee that has most room. */
const dealBases = ({ root, set, branches }: TreeInput): Base[] => {
  const sorted = branches
    .map((branch, index) => ({ type: branch.type, index }))
    .toSorted((a, b) => compareText(a.type, b.type) || a.index - b.index)
    .map(({ index }) => index)
  const { alone, withBranches } = set.bases
  const isAlone = (place: number) =>
    Math.floor(((place + 1) * alone) / sorted.length) > Math.floor((place * alone) / sorted.length)
  const single = sorted.filter((_, place) => isAlone(place))
  const grouped = sorted.filter((_, place) => !isAlone(place))
  const cut = (group: number) => Math.floor((group * grouped.length) / withBranches)
  const groups = Array.from({ length: withBranches }, (_, group) =>
    grouped.slice(cut(group), cut(group + 1)),
  )
  const capacity = Array.from({ length: set.committees.count }, (_, committee) =>
    logNormalByMean(streamOf(root, 'capacity', committee), 1, 0.3),
  )
  const load = capacity.map(() => 0)
  const deal = (members: number[], isBranch: boolean): Base => {
    const filled = load.map((one, committee) => one / (capacity[committee] ?? 1))
    const committee = filled.indexOf(Math.min(...filled))
    const people = members.reduce((sum, one) => sum + (branches[one]?.members ?? 0), 0)
    load[committee] = (load[committee] ?? 0) + people
    return { members, alone: isBranch, committee }
  }
  return [
    ...groups.map((members) => deal(members, false)),
    ...single.map((index) => deal([index], true)),
  ]
}

interface BasePlace {
  base: Base
  id: string
  book: NameBook
  region: Region
  earlierParent: PlannedUnit['earlierParent']
}

const addBase = (tree: PlannedTree, input: TreeInput, place: BasePlace): void => {
  const { base, id, book, earlierParent } = place
  const parent = committeeId(base.committee)
  const at = (index: number) => input.branches[index]
  const types = new Set(base.members.map((index) => at(index)?.type))
  const type = types.size === 1 ? (at(base.members[0] ?? 0)?.type ?? null) : null
  if (!base.alone)
    tree.units.push({
      ...unit(id, parent, input.since),
      earlierParent,
      level: 'tccsd',
      type: type ? orgTypes[type] : 'co_quan',
      names: book.nameBase(type),
      symbol: unitWords.symbols.committee,
    })
  base.members.forEach((index, number) => {
    const counts = at(index)
    if (!counts) return
    const isWorkshop = !base.alone && type === 'doanh_nghiep'
    const unitId = base.alone ? id : `${id}-b${pad(number + 1, 2)}`
    tree.units.push({
      ...unit(unitId, base.alone ? parent : id, input.since),
      earlierParent: base.alone ? earlierParent : null,
      level: base.alone ? 'tccsd' : 'chi_bo_truc_thuoc',
      type: orgTypes[counts.type],
      names: isWorkshop
        ? unitPatterns.branch(unitWords.workshop(number + 1))
        : book.nameBranch(counts.type),
      symbol: unitWords.symbols.branch,
    })
    const where = { committee: base.committee, region: place.region, mergesInto: null }
    tree.branches.push({ ...counts, index, unitId, baseId: id, ...where })
  })
}

/** Pairs of branches that become one on the day of the merger: one in a small set, up to twenty in a province. */
const mergePairs = (tree: PlannedTree, { set, mergerOn }: TreeInput): void => {
  const byId = new Map(tree.units.map((one) => [one.id, one]))
  let pairs = set.committees.count === 1 ? 1 : 20
  for (let committee = 0; committee < set.committees.count && pairs > 0; committee += 1) {
    const [a, b] = tree.branches
      .filter((one) => one.committee === committee && one.baseId === one.unitId)
      .filter((one) => one.type === 'khu_dan_cu' && one.members > 8 && one.members < 60)
      .slice(-2)
    const first = a && byId.get(a.unitId)
    const second = b && byId.get(b.unitId)
    if (!first || !second) continue
    const id = `${a.unitId}-${b.unitId.split('-').at(-1)}`
    const name = `${first.names.short} - ${second.names.short}`
    tree.units.push({
      ...first,
      id,
      earlierParent: null,
      names: unitPatterns.branch(name),
      from: mergerOn,
    })
    for (const [branch, old] of [
      [a, first],
      [b, second],
    ] as const) {
      branch.mergesInto = id
      old.to = mergerOn
      // It ends on the day itself: where it would have stood from then on does not matter.
      if (old.earlierParent) old.parentId = old.earlierParent.id
      old.earlierParent = null
      tree.successions.push({ kind: 'hop_nhat', from: branch.unitId, to: id })
    }
    pairs -= 1
  }
}
