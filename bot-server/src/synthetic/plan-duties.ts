/** Gives out duties: a secretary and perhaps a deputy in every branch, heads and reporters in every base organisation. */
import { happens } from './distributions.ts'
import { parameters } from './parameters.ts'
import type { PlannedBranch } from './plan-tree.ts'
import { streamOf } from './random.ts'
import type { SetDefinition } from './sets.ts'

export interface Duty {
  role: 'bi_thu' | 'pho_bi_thu' | 'bao_cao_vien'
  unitId: string
  /** Invited to the key-cadre class (by role, of the base organisations), and whether the person came. */
  invitation: 'none' | 'came' | 'stayed_away'
}

interface DutyInput {
  root: string
  set: SetDefinition
  branches: readonly PlannedBranch[]
}

/** @returns the duties of each branch by its place; the first is its secretary's, each is another person's */
export const planDuties = ({ root, set, branches }: DutyInput): Duty[][] => {
  const duties = branches.map((branch) => dutiesInBranch(root, branch))
  const byBase = new Map<string, PlannedBranch[]>()
  for (const branch of branches) {
    const own = byBase.get(branch.baseId) ?? []
    own.push(branch)
    byBase.set(branch.baseId, own)
  }
  for (const [baseId, own] of byBase) addBaseDuties({ root, baseId, own, duties })
  if (set.exact) forceKeyCadres({ branches, duties, wanted: set.exact.keyCadres })
  return duties
}

const dutiesInBranch = (root: string, branch: PlannedBranch): Duty[] => {
  const unitId = branch.unitId
  const secretary: Duty = { role: 'bi_thu', unitId, invitation: 'none' }
  const hasDeputy = happens(
    streamOf(root, 'branch', branch.index, 'deputy'),
    parameters.keyCadres.deputy,
  )
  return hasDeputy && mayServe(branch) > 1
    ? [secretary, { role: 'pho_bi_thu', unitId, invitation: 'none' }]
    : [secretary]
}

/** Official members who must study. */
const mayServe = (branch: PlannedBranch): number => branch.required - branch.probationary

interface BaseInput {
  root: string
  baseId: string
  own: readonly PlannedBranch[]
  duties: Duty[][]
}

/** The base's own duties, dealt to its branches in turn as far as people are there. */
const addBaseDuties = ({ root, baseId, own, duties }: BaseInput): void => {
  const isBranch = own.length === 1 && own[0]?.unitId === baseId
  const stream = streamOf(root, 'base', baseId, 'duties')
  const hasDeputy = happens(stream, parameters.keyCadres.deputy)
  const wanted: Duty['role'][] = [
    ...(isBranch ? [] : (['bi_thu', ...(hasDeputy ? ['pho_bi_thu' as const] : [])] as const)),
    ...Array.from(
      { length: parameters.keyCadres.reportersPerBase },
      (): Duty['role'] => 'bao_cao_vien',
    ),
  ]
  const invite = (branch: PlannedBranch, place: number): Duty['invitation'] =>
    happens(stream, parameters.keyCadres.attend) && place < branch.studied ? 'came' : 'stayed_away'
  if (isBranch)
    own.forEach((branch) =>
      duties[branch.index]?.forEach((duty, place) => {
        duty.invitation = invite(branch, place)
      }),
    )
  wanted.forEach((role, number) => {
    const room = own.filter((one) => (duties[one.index]?.length ?? 0) < mayServe(one))
    const branch = room[number % Math.max(1, room.length)]
    const held = branch && duties[branch.index]
    if (held) held.push({ role, unitId: baseId, invitation: invite(branch, held.length) })
  })
}

interface ForceInput {
  branches: readonly PlannedBranch[]
  duties: Duty[][]
  wanted: readonly [came: number, of: number]
}

/** Invites or leaves out branch deputies and secretaries until exactly so many are invited, and so many came. */
const forceKeyCadres = ({ branches, duties, wanted: [came, of] }: ForceInput): void => {
  const held = branches.flatMap((branch) =>
    (duties[branch.index] ?? []).map((duty, place) => ({
      duty,
      studied: place < branch.studied,
    })),
  )
  const invited = () => held.filter(({ duty }) => duty.invitation !== 'none')
  let missing = of - invited().length
  for (const { duty } of held.toReversed()) {
    if (missing === 0) break
    const isInvited = duty.invitation !== 'none'
    if (missing > 0 === isInvited || duty.role === 'bao_cao_vien') continue
    duty.invitation = isInvited ? 'none' : 'stayed_away'
    missing += isInvited ? 1 : -1
  }
  let present = 0
  for (const { duty, studied } of invited()) {
    duty.invitation = studied && present < came ? 'came' : 'stayed_away'
    if (duty.invitation === 'came') present += 1
  }
}
