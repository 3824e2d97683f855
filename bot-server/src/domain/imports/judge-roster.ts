/** Judges every row of a roster: new, changed, moved, the same, asked about or refused, and who is not in the file. */
import type { ImportField, RowVerdict } from '@quan-triet/shared/models/import'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { compareWithSeen, nothingSeen } from './compare-rows.ts'
import { isSpelledAlike, isUnmarkedFormOf } from './clean-name.ts'
import { type Doubt, doubt, verdictOf } from './doubts.ts'
import type { KnownPerson, PeopleIndex } from './known-people.ts'
import { findExact, type Match, matchPerson, NOBODY } from './match-person.ts'
import type { PlacedRow } from './place-row.ts'
import { isAnswered, type RosterExemption, type RosterFacts } from './read-roster-row.ts'

/** What saving a row would do; only what differs from the roster is there. */
export interface RosterChange {
  person: KnownPerson | null
  facts: RosterFacts
  unitId: OrgUnitId
  fullName: string | null
  birthYear: number | null
  phone: string | null
  stage: 'du_bi' | 'chinh_thuc' | null
  isMove: boolean
  /** Starts as a guest here, or as somebody new. */
  startsVisit: boolean
  roles: Role[]
  exemption: RosterExemption | null
}

export interface JudgedRow {
  row: number
  verdict: RowVerdict
  doubts: Doubt[]
  changed: ImportField[]
  placed: PlacedRow
  /** Null unless the row would be saved. */
  change: RosterChange | null
}

export interface Judgement {
  rows: JudgedRow[]
  /** Members of the branches in the file whom no row names. */
  missing: KnownPerson[]
}

/** @param placed every row of the file, in order */
export const judgeRoster = (placed: readonly PlacedRow[], people: PeopleIndex): Judgement => {
  const live = placed.filter(({ staged }) => !staged.isSkipped)
  const claimed = new Set(live.flatMap((one) => findExact(one, people)?.personId ?? []))
  const seen = nothingSeen()
  const mentioned = new Set<PersonId>(claimed)
  const rows = placed.map((one): JudgedRow => {
    if (one.staged.isSkipped) return skipped(one)
    const match = one.unit === null ? NOBODY : matchPerson(one, { people, claimed })
    for (const id of match.mentioned) mentioned.add(id)
    return judge(one, match, [
      ...compareWithSeen(one, seen),
      ...otherSecretary(one, match.person, people),
      ...overlapOf(one, match.person),
    ])
  })
  return { rows, missing: findMissing(live, people, mentioned) }
}

const judge = (placed: PlacedRow, match: Match, against: readonly Doubt[]): JudgedRow => {
  const { staged, changed } = placed
  const found = match.doubt === null ? against : [...against, match.doubt]
  const open = found.filter((one) => !isAnswered(staged, one))
  const doubts = uniqueByCode([...placed.doubts, ...open])
  const change = changeOf(placed, match.person)
  const verdict = verdictOf(doubts, change === null ? 'khong_doi' : settledVerdict(change))
  const isSaved = doubts.length === 0
  return { row: staged.row, verdict, doubts, changed, placed, change: isSaved ? change : null }
}

const skipped = (placed: PlacedRow): JudgedRow => ({
  row: placed.staged.row,
  verdict: 'bo_qua',
  doubts: [],
  changed: placed.changed,
  placed,
  change: null,
})

const uniqueByCode = (doubts: readonly Doubt[]): Doubt[] => [
  ...new Map(doubts.map((one) => [one.code, one])).values(),
]

const otherSecretary = (
  { facts, unit }: PlacedRow,
  person: KnownPerson | null,
  people: PeopleIndex,
): Doubt[] => {
  const holder = unit === null ? undefined : people.secretaryOf(unit.id)
  const isOther = holder !== undefined && holder.personId !== person?.personId
  if (!isOther || !facts.roles.includes('bi_thu')) return []
  const words = { name: holder.fullName }
  return [doubt('second_secretary', 'role', { words, choices: [{ value: 'bo_chuc_vu' }] })]
}

const overlapOf = ({ facts: { exemption } }: PlacedRow, person: KnownPerson | null): Doubt[] => {
  if (exemption === null || person === null) return []
  const others = person.exemptions.filter(
    (one) =>
      one.kind !== 'mien_thu_hoach' && one.kind !== 'dinh_chi' && !isSameExemption(one, exemption),
  )
  const overlaps = others.some(
    ({ from, to }) =>
      (to === null || to > exemption.from) && (exemption.to === null || from <= exemption.to),
  )
  return overlaps ? [doubt('exempt_already', 'exemption', { choices: [{ value: 'bo_mien' }] })] : []
}

const isSameExemption = (
  one: { kind: string; from: string },
  other: { kind: string; from: string },
): boolean => one.kind === other.kind && one.from === other.from

const settledVerdict = (change: RosterChange): RowVerdict => {
  if (change.person === null) return 'moi'
  if (change.isMove) return 'chuyen_den'
  const { fullName, birthYear, phone, stage, startsVisit, roles, exemption } = change
  const isNothing =
    [fullName, birthYear, phone, stage, exemption].every((one) => one === null) &&
    !startsVisit &&
    roles.length === 0
  return isNothing ? 'khong_doi' : 'cap_nhat'
}

const changeOf = (placed: PlacedRow, person: KnownPerson | null): RosterChange | null => {
  const { facts, unit } = placed
  if (unit === null) return null
  const isGuest = facts.attach === 'tam_thoi'
  const base = { person, facts, unitId: unit.id }
  if (person === null)
    return {
      ...base,
      ...facts,
      stage: isGuest ? null : facts.stage,
      isMove: false,
      startsVisit: isGuest,
      exemption: newExemption(null, placed),
    }
  const held = person.roles.filter((one) => one.unitId === unit.id).map((one) => one.role)
  return {
    ...base,
    fullName: newName(person, facts),
    birthYear: facts.birthYear === person.birthYear ? null : facts.birthYear,
    phone: facts.phone === person.phone ? null : facts.phone,
    stage: newStage(person, facts),
    isMove: !isGuest && person.home?.unitId !== unit.id,
    startsVisit: isGuest && !person.visits.some((one) => one.unitId === unit.id),
    roles: facts.roles.filter((role) => !held.includes(role)),
    exemption: newExemption(person, placed),
  }
}

/** A name without marks, or in other capitals, never takes the place of a better one. */
const newName = (person: KnownPerson, { fullName }: RosterFacts): string | null =>
  isSpelledAlike(person.fullName, fullName) || isUnmarkedFormOf(fullName, person.fullName)
    ? null
    : fullName

const newStage = (person: KnownPerson, { stage, attach }: RosterFacts) =>
  attach === 'tam_thoi' || stage === person.home?.stage ? null : stage

const newExemption = (
  person: KnownPerson | null,
  { facts: { exemption }, staged }: PlacedRow,
): RosterExemption | null => {
  if (exemption === null || staged.answers['exempt_already'] === 'bo_mien') return null
  const isKnown = person?.exemptions.some((one) => isSameExemption(one, exemption))
  return isKnown === true ? null : exemption
}

const findMissing = (
  live: readonly PlacedRow[],
  people: PeopleIndex,
  mentioned: ReadonlySet<PersonId>,
): KnownPerson[] => {
  const official = live.filter(({ facts }) => facts.attach === 'chinh_thuc')
  const units = new Set(official.flatMap(({ unit }) => unit?.id ?? []))
  return [...units].flatMap((id) =>
    people.membersOf(id).filter(({ personId }) => !mentioned.has(personId)),
  )
}
