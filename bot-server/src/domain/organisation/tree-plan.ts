/** Works out what a decision about units means: which are founded, closed, moved, named, and who goes where. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type {
  NewUnitInput,
  TreeChangeInput,
  TreeChangeKind,
  TreeChangeOf,
  UnitNames,
} from '@quan-triet/shared/models/org-unit'
import type { TreeFacts, UnitFacts } from './tree-facts.ts'

export interface PlannedUnit extends NewUnitInput {
  id: OrgUnitId
  parentId: OrgUnitId | null
}

export interface TreePlan {
  kind: TreeChangeKind
  day: Day
  founds: readonly PlannedUnit[]
  /** Closed units with those that go on in their place, the first of whom inherits what cannot be divided. */
  closes: readonly { unitId: OrgUnitId; successors: readonly OrgUnitId[] }[]
  moves: readonly { unitId: OrgUnitId; parentId: OrgUnitId }[]
  renames: readonly { unitId: OrgUnitId; names: UnitNames }[]
  memberMoves: readonly { from: OrgUnitId; to: OrgUnitId; personIds: readonly PersonId[] }[]
}

interface Sources {
  facts: TreeFacts
  /** Makes the id of a unit to be founded. */
  newId: () => OrgUnitId
}

const nothing = { founds: [], closes: [], moves: [], renames: [], memberMoves: [] }

/** The units that an input names and that must exist. */
export const unitsNamedBy = (input: TreeChangeInput): OrgUnitId[] => {
  switch (input.kind) {
    case 'thanh_lap':
      return [input.parentId]
    case 'doi_ten':
    case 'chia_tach':
      return [input.unitId]
    case 'chuyen_truc_thuoc':
      return [input.unitId, input.parentId]
    case 'hop_nhat':
      return [...input.unitIds, input.parentId]
    case 'sap_nhap':
      return [input.unitId, input.intoId]
    case 'giai_the':
      return input.toId === null ? [input.unitId] : [input.unitId, input.toId]
  }
}

/** The codes that an input gives to new units. */
export const codesGivenBy = (input: TreeChangeInput): string[] => {
  if (input.kind === 'thanh_lap' || input.kind === 'hop_nhat') return [input.unit.code]
  return input.kind === 'chia_tach' ? input.parts.map((part) => part.unit.code) : []
}

/** @returns the plan; whether it fits the tree is `findRefusal`'s to say */
export const planChange = (input: TreeChangeInput, sources: Sources): TreePlan => {
  const start = { ...nothing, kind: input.kind, day: input.day }
  switch (input.kind) {
    case 'thanh_lap':
      return {
        ...start,
        founds: [{ ...input.unit, id: sources.newId(), parentId: input.parentId }],
      }
    case 'doi_ten':
      return { ...start, renames: [{ unitId: input.unitId, names: input.names }] }
    case 'chuyen_truc_thuoc':
      return { ...start, moves: [{ unitId: input.unitId, parentId: input.parentId }] }
    case 'hop_nhat':
      return { ...start, ...planMerger(input, sources) }
    case 'sap_nhap':
      return { ...start, ...planEnd([input.unitId], input.intoId, sources.facts) }
    case 'chia_tach':
      return { ...start, ...planSplit(input, sources) }
    case 'giai_the':
      return { ...start, ...planDissolution(input, sources.facts) }
  }
}

const everyoneOf = (unit: UnitFacts | undefined): PersonId[] =>
  unit ? [...new Set([...unit.memberIds, ...unit.guestIds])] : []

/** Units end, and all that stood in or under them goes to one other. */
const planEnd = (unitIds: readonly OrgUnitId[], to: OrgUnitId, { units }: TreeFacts) => {
  const ending = new Set(unitIds)
  return {
    closes: unitIds.map((unitId) => ({ unitId, successors: [to] })),
    moves: unitIds.flatMap((unitId) =>
      (units.get(unitId)?.children ?? [])
        .filter((child) => !ending.has(child.id) && child.id !== to)
        .map((child) => ({ unitId: child.id, parentId: to })),
    ),
    memberMoves: unitIds.flatMap((from) => {
      const personIds = everyoneOf(units.get(from))
      return personIds.length === 0 ? [] : [{ from, to, personIds }]
    }),
  }
}

const planMerger = (input: TreeChangeOf<'hop_nhat'>, { facts, newId }: Sources) => {
  const id = newId()
  return {
    founds: [{ ...input.unit, id, parentId: input.parentId }],
    ...planEnd(input.unitIds, id, facts),
  }
}

const planSplit = (input: TreeChangeOf<'chia_tach'>, { facts, newId }: Sources) => {
  const unit = facts.units.get(input.unitId)
  const parts = input.parts.map((part) => ({ ...part, id: newId() }))
  const assigned = new Set(parts.flatMap((part) => part.personIds))
  // Guests whom nobody assigned go with the first; members must be assigned by name.
  const guestsLeft = (unit?.guestIds ?? []).filter((id) => !assigned.has(id))
  return {
    founds: parts.map((part) => ({ ...part.unit, id: part.id, parentId: unit?.parentId ?? null })),
    closes: [{ unitId: input.unitId, successors: parts.map((part) => part.id) }],
    moves: parts.flatMap((part) => part.unitIds.map((unitId) => ({ unitId, parentId: part.id }))),
    memberMoves: parts.flatMap((part, index) => {
      const personIds = index === 0 ? [...part.personIds, ...guestsLeft] : part.personIds
      return personIds.length === 0 ? [] : [{ from: input.unitId, to: part.id, personIds }]
    }),
  }
}

/** Sub-units of a dissolved one must have gone elsewhere before; its people go to the branch named. */
const planDissolution = (input: TreeChangeOf<'giai_the'>, { units }: TreeFacts) => {
  const { unitId: from, toId: to } = input
  const personIds = everyoneOf(units.get(from))
  if (to === null) return { closes: [{ unitId: from, successors: [] }] }
  return {
    closes: [{ unitId: from, successors: [to] }],
    memberMoves: personIds.length > 0 ? [{ from, to, personIds }] : [],
  }
}

/** The existing units over which whoever decides this must have the right. */
export const unitsConcernedBy = (plan: TreePlan, { units }: TreeFacts): OrgUnitId[] => {
  const founded = new Set(plan.founds.map((unit) => unit.id))
  const leaving = [...plan.closes, ...plan.moves].map((one) => one.unitId)
  const parents = leaving.flatMap((id) => units.get(id)?.parentId ?? [])
  const concerned = [
    ...leaving,
    ...parents,
    ...plan.founds.flatMap((unit) => unit.parentId ?? []),
    ...plan.closes.flatMap((one) => one.successors),
    ...plan.moves.map((one) => one.parentId),
    ...plan.renames.map((one) => one.unitId),
  ]
  return [...new Set(concerned)].filter((id) => !founded.has(id))
}
