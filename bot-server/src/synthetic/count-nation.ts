/** Draws set D4, the nation, as counts only: branches are drawn and added up, no person is made. */
import { logNormalByMean } from './distributions.ts'
import { type BranchCounts, drawBranches } from './draw-branches.ts'
import { figuresOf, type Figures } from './figures.ts'
import { streamOf } from './random.ts'
import { nation } from './sets.ts'
import { noCounts, type Counts } from './tally.ts'

export interface NationRow extends Pick<
  Counts,
  | 'members'
  | 'probationary'
  | 'exempt'
  | 'required'
  | 'studied'
  | 'studiedRequired'
  | 'madeUp'
  | 'massesCame'
  | 'massesBase'
  | 'branchesWithoutBase'
> {
  unitId: string
  parentId: string | null
  bases: number
  branches: number
}

export interface NationCounts {
  nation: NationRow
  /** Provinces first, then central bodies. */
  bodies: NationRow[]
  communes: NationRow[]
  figures: Figures
  /** Branch sizes, by size: what check 7 looks at. */
  special: {
    tiny: number
    huge: number
    noneExempt: number
    allExemptButOne: number
    noBase: number
  }
}

/** Of all base organisations, those that stand under central bodies and not under communes. */
const CENTRAL_SHARE = 0.06

export const countNation = (seed: number): NationCounts => {
  const root = `${seed}/D4`
  const drawn = drawBranches({
    root,
    members: nation.members,
    branches: 'by_share',
    exemptScale: 1,
    hasHugeBranch: true,
  })
  const bodies = Array.from({ length: nation.provinces + nation.centralBodies }, (_, index) =>
    emptyRow(`synthetic-n${String(index + 1).padStart(2, '0')}`, 'synthetic-root'),
  )
  const provinceAt = dealCommunes(root)
  const communes = provinceAt.map((province, index) =>
    emptyRow(`synthetic-x${String(index + 1).padStart(4, '0')}`, bodies[province]?.unitId ?? null),
  )
  const whole = emptyRow('synthetic-root', null)
  const local = Math.round(nation.bases * (1 - CENTRAL_SHARE))
  for (let base = 0; base < nation.bases; base += 1) {
    const isLocal = base < local
    const commune = isLocal ? Math.floor((base * nation.communes) / local) : -1
    const body = isLocal
      ? (provinceAt[commune] ?? 0)
      : nation.provinces + (base % nation.centralBodies)
    const from = Math.floor((base * drawn.length) / nation.bases)
    const to = Math.floor(((base + 1) * drawn.length) / nation.bases)
    const rows = [whole, bodies[body], communes[commune]].filter((one) => one !== undefined)
    for (const row of rows) addBase(row, drawn.slice(from, to))
  }
  return { nation: whole, bodies, communes, ...lookAt(drawn) }
}

const emptyRow = (unitId: string, parentId: string | null): NationRow => ({
  unitId,
  parentId,
  bases: 0,
  branches: 0,
  members: 0,
  probationary: 0,
  exempt: 0,
  required: 0,
  studied: 0,
  studiedRequired: 0,
  madeUp: 0,
  massesCame: 0,
  massesBase: 0,
  branchesWithoutBase: 0,
})

/** The province of each commune; large provinces have several times as many as small ones. */
const dealCommunes = (root: string): number[] => {
  const weights = Array.from({ length: nation.provinces }, (_, province) =>
    logNormalByMean(streamOf(root, 'province', province), 1, 0.35),
  )
  const sum = weights.reduce((all, one) => all + one, 0)
  let reached = 0
  const ends = weights.map((weight) => {
    reached += weight
    return Math.round((reached / sum) * nation.communes)
  })
  return Array.from({ length: nation.communes }, (_, commune) =>
    ends.findIndex((end) => commune < end),
  )
}

const addBase = (row: NationRow, branches: readonly BranchCounts[]): void => {
  row.bases += 1
  for (const branch of branches) {
    row.branches += 1
    row.members += branch.members
    row.probationary += branch.probationary
    row.exempt += branch.members - branch.required
    row.required += branch.required
    row.studied += branch.studied + branch.exemptCame
    row.studiedRequired += branch.studied
    row.madeUp += branch.madeUp
    row.massesCame += branch.masses.came
    row.massesBase += branch.masses.base ?? 0
    if (branch.masses.base === null) row.branchesWithoutBase += 1
  }
}

const lookAt = (drawn: readonly BranchCounts[]): Pick<NationCounts, 'figures' | 'special'> => {
  const counts = drawn.map((one): Counts => ({
    ...noCounts(),
    members: one.members,
    exempt: one.members - one.required,
    required: one.required,
    studied: one.studied + one.exemptCame,
    studiedRequired: one.studied,
  }))
  const total = noCounts()
  for (const one of counts) {
    total.members += one.members
    total.exempt += one.exempt
    total.required += one.required
    total.studied += one.studied
    total.studiedRequired += one.studiedRequired
  }
  const count = (of: (one: BranchCounts) => boolean): number => drawn.filter(of).length
  return {
    figures: figuresOf({ branches: counts, total }),
    special: {
      tiny: count((one) => one.members === 3),
      huge: count((one) => one.members > 150),
      noneExempt: count((one) => one.required === one.members),
      allExemptButOne: count((one) => one.required === 1),
      noBase: count((one) => one.masses.base === null),
    },
  }
}
