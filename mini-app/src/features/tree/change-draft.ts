/** Holds what is being filled in for a change of the tree, and makes of it what the server is asked. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type {
  NewUnitInput,
  TreeChangeInput,
  TreeChangeKind,
  UnitDetail,
  UnitLine,
  UnitNames,
  UnitRef,
} from '@quan-triet/shared/models/org-unit'

/** In the order in which they are offered. */
export const changeKinds: readonly TreeChangeKind[] = [
  'thanh_lap',
  'doi_ten',
  'chuyen_truc_thuoc',
  'hop_nhat',
  'sap_nhap',
  'chia_tach',
  'giai_the',
]

export const isChangeKind = (text: string | undefined): text is TreeChangeKind =>
  changeKinds.some((kind) => kind === text)

/** A unit being filled in; the level and type are always chosen. */
export type UnitDraft = NewUnitInput

export interface ChangeDraft {
  day: Day
  decisionNumber: string
  decisionOn: Day
  names: UnitNames
  /** Units chosen besides the one the change is about. */
  chosen: readonly UnitRef[]
  parts: readonly UnitDraft[]
  /** Into which part each person, or unit below, goes; the first unless chosen. */
  partOf: Readonly<Record<string, number>>
}

/** The people and units that a split divides. */
export interface Divided {
  personIds: readonly PersonId[]
  units: readonly Pick<UnitLine, 'id'>[]
}

export const emptyUnit = (
  like: Pick<UnitDraft, 'level' | 'orgType'>,
  symbol: string,
): UnitDraft => ({
  ...like,
  code: '',
  nameOrg: '',
  nameCommittee: '',
  shortName: '',
  symbol,
})

/** Takes a part out again; who was to go into it goes into the first. */
export const withoutPart = (draft: ChangeDraft, removed: number): ChangeDraft => ({
  ...draft,
  parts: draft.parts.toSpliced(removed, 1),
  partOf: Object.fromEntries(
    Object.entries(draft.partOf)
      .filter(([, part]) => part !== removed)
      .map(([id, part]) => [id, part > removed ? part - 1 : part]),
  ),
})

const isNamed = (names: UnitNames): boolean =>
  names.nameOrg.trim().length > 1 &&
  names.nameCommittee.trim().length > 1 &&
  names.shortName.trim() !== ''

const isFilled = (unit: UnitDraft): boolean =>
  isNamed(unit) && unit.code.trim() !== '' && unit.symbol.trim() !== ''

interface About {
  unit: UnitDetail
  divided: Divided
}

type Decision = Pick<TreeChangeInput, 'day' | 'decisionNumber' | 'decisionOn'>
type Make = (draft: ChangeDraft, about: About, decision: Decision) => TreeChangeInput | null

/** The new unit stands where the first of the merged ones stood. */
const mergerOf: Make = ({ chosen, parts: [part] }, { unit }, decision) => {
  const parent = unit.path.at(-1)
  if (!part || !isFilled(part) || chosen.length === 0 || !parent) return null
  const unitIds = [unit.id, ...chosen.map((one) => one.id)]
  return { kind: 'hop_nhat', ...decision, unitIds, parentId: parent.id, unit: part }
}

const splitOf: Make = ({ parts, partOf }, { unit, divided }, decision) => {
  if (parts.length < 2 || !parts.every(isFilled)) return null
  const isIn = (id: string, index: number) => (partOf[id] ?? 0) === index
  return {
    kind: 'chia_tach',
    ...decision,
    unitId: unit.id,
    parts: parts.map((part, index) => ({
      unit: part,
      personIds: divided.personIds.filter((id) => isIn(id, index)),
      unitIds: divided.units.map((one) => one.id).filter((id) => isIn(id, index)),
    })),
  }
}

const makers: Record<TreeChangeKind, Make> = {
  thanh_lap: ({ parts: [part] }, { unit }, decision) =>
    part && isFilled(part)
      ? { kind: 'thanh_lap', ...decision, parentId: unit.id, unit: part }
      : null,
  doi_ten: ({ names }, { unit }, decision) =>
    isNamed(names) ? { kind: 'doi_ten', ...decision, unitId: unit.id, names } : null,
  chuyen_truc_thuoc: ({ chosen: [to] }, { unit }, decision) =>
    to ? { kind: 'chuyen_truc_thuoc', ...decision, unitId: unit.id, parentId: to.id } : null,
  sap_nhap: ({ chosen: [into] }, { unit }, decision) =>
    into ? { kind: 'sap_nhap', ...decision, unitId: unit.id, intoId: into.id } : null,
  giai_the: ({ chosen: [to] }, { unit }, decision) => ({
    kind: 'giai_the',
    ...decision,
    unitId: unit.id,
    toId: to?.id ?? null,
  }),
  hop_nhat: mergerOf,
  chia_tach: splitOf,
}

/** @returns null while something is missing */
export const changeOf = (
  kind: TreeChangeKind,
  draft: ChangeDraft,
  about: About,
): TreeChangeInput | null => {
  const { day, decisionNumber, decisionOn } = draft
  if (decisionNumber.trim() === '') return null
  return makers[kind](draft, about, { day, decisionNumber, decisionOn })
}
