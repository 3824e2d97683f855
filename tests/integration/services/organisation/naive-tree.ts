/** Keeps a tree the naive way for comparison: every day has its own full copy, and a change rewrites all days from it on. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { TreeChangeInput } from '@quan-triet/shared/models/org-unit'

interface DayState {
  /** Standing units with the unit each is under. */
  parentOf: Map<OrgUnitId, OrgUnitId | null>
  nameOf: Map<OrgUnitId, string>
  homeOf: Map<PersonId, OrgUnitId>
}

export interface NaiveTree {
  on(day: number): DayState
  childrenOf(unit: OrgUnitId, day: number): OrgUnitId[]
  membersOf(unit: OrgUnitId, day: number): PersonId[]
  /** Every unit below, on a day. */
  belowOf(unit: OrgUnitId, day: number): OrgUnitId[]
  /** Follows an accepted change. @param founded the ids that the product gave to new units */
  follow(input: TreeChangeInput, day: number, founded: readonly OrgUnitId[]): void
}

const copyOf = (state: DayState): DayState => ({
  parentOf: new Map(state.parentOf),
  nameOf: new Map(state.nameOf),
  homeOf: new Map(state.homeOf),
})

const keysTo = <K, V>(map: ReadonlyMap<K, V>, value: V): K[] =>
  [...map].filter(([, own]) => own === value).map(([key]) => key)

const end = (state: DayState, unit: OrgUnitId, to: OrgUnitId | null): void => {
  for (const child of keysTo(state.parentOf, unit)) state.parentOf.set(child, to)
  for (const person of keysTo(state.homeOf, unit)) if (to) state.homeOf.set(person, to)
  state.parentOf.delete(unit)
}

type Follow = (state: DayState, founded: readonly OrgUnitId[]) => void

/** What a change does to one day. */
const effectOf = (input: TreeChangeInput): Follow => {
  switch (input.kind) {
    case 'thanh_lap':
      return (state, [id]) => {
        if (!id) return
        state.parentOf.set(id, input.parentId)
        state.nameOf.set(id, input.unit.nameOrg)
      }
    case 'doi_ten':
      return (state) => void state.nameOf.set(input.unitId, input.names.nameOrg)
    case 'chuyen_truc_thuoc':
      return (state) => void state.parentOf.set(input.unitId, input.parentId)
    case 'hop_nhat':
      return (state, [id]) => {
        if (!id) return
        state.parentOf.set(id, input.parentId)
        state.nameOf.set(id, input.unit.nameOrg)
        for (const unit of input.unitIds) end(state, unit, id)
      }
    case 'sap_nhap':
      return (state) => end(state, input.unitId, input.intoId)
    case 'giai_the':
      return (state) => end(state, input.unitId, input.toId)
    case 'chia_tach':
      return (state, founded) => {
        const parent = state.parentOf.get(input.unitId) ?? null
        input.parts.forEach((part, index) => {
          const id = founded[index]
          if (!id) return
          state.parentOf.set(id, parent)
          state.nameOf.set(id, part.unit.nameOrg)
          for (const unit of part.unitIds) state.parentOf.set(unit, id)
          for (const person of part.personIds) state.homeOf.set(person, id)
        })
        state.parentOf.delete(input.unitId)
      }
  }
}

/** @param days how many days there are @param first the state of the first day */
export const makeNaiveTree = (days: number, first: DayState): NaiveTree => {
  const states = Array.from({ length: days }, () => copyOf(first))
  const on = (day: number): DayState => {
    const state = states[day]
    if (!state) throw new Error(`there is no day ${day}`)
    return state
  }
  const childrenOf = (unit: OrgUnitId, day: number) => keysTo(on(day).parentOf, unit)
  const belowOf = (unit: OrgUnitId, day: number): OrgUnitId[] =>
    childrenOf(unit, day).flatMap((child) => [child, ...belowOf(child, day)])
  return {
    on,
    childrenOf,
    belowOf,
    membersOf: (unit, day) => keysTo(on(day).homeOf, unit),
    follow(input, day, founded) {
      const effect = effectOf(input)
      for (const state of states.slice(day)) effect(state, founded)
    },
  }
}
