/** Compares the rows of one roster with each other: the same person twice, in two branches, or two of one name (INV-01). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { type Doubt, doubt } from './doubts.ts'
import type { PlacedRow } from './place-row.ts'

/** What the rows before say, so that each row is compared in one step. */
export interface SeenRows {
  named: Map<string, PlacedRow[]>
  phones: Map<string, PlacedRow>
  secretaries: Map<OrgUnitId, PlacedRow>
}

export const nothingSeen = (): SeenRows => ({
  named: new Map(),
  phones: new Map(),
  secretaries: new Map(),
})

/** What speaks against a row because of an earlier one; the row is then itself seen. */
export const compareWithSeen = (placed: PlacedRow, seen: SeenRows): Doubt[] => {
  const { facts, unit, staged } = placed
  if (staged.isSkipped || facts.fullName === '') return []
  const key = fold(facts.fullName)
  const earlier = seen.named.get(key) ?? []
  const found = [
    facts.attach === 'tam_thoi' ? undefined : findTwin(placed, earlier),
    facts.phone === null ? undefined : sharedPhone(placed, seen.phones.get(facts.phone)),
    unit !== null && facts.roles.includes('bi_thu')
      ? secondSecretary(seen.secretaries.get(unit.id))
      : undefined,
  ].filter((one) => one !== undefined)
  seen.named.set(key, [...earlier, placed])
  if (facts.phone !== null && !seen.phones.has(facts.phone)) seen.phones.set(facts.phone, placed)
  if (unit !== null && facts.roles.includes('bi_thu')) seen.secretaries.set(unit.id, placed)
  return found
}

const findTwin = (placed: PlacedRow, earlier: readonly PlacedRow[]): Doubt | undefined => {
  const official = earlier.filter(({ facts }) => facts.attach === 'chinh_thuc')
  const inUnit = official.find((one) => isSameUnit(one, placed) && mayBeOnePerson(one, placed))
  if (inUnit !== undefined) {
    const words = { row: inUnit.staged.row }
    return isSameRow(inUnit, placed)
      ? doubt('duplicate_row', null, { words })
      : doubt('same_name_in_file', 'full_name', { words, choices: [{ value: 'nguoi_khac' }] })
  }
  const elsewhere = official.find(
    (one) => !isSameUnit(one, placed) && isSurelyOnePerson(one, placed),
  )
  if (elsewhere === undefined) return undefined
  const words = { row: elsewhere.staged.row, unit: elsewhere.unit?.nameOrg ?? '' }
  const hasProof = elsewhere.facts.phone !== null && elsewhere.facts.phone === placed.facts.phone
  return doubt('two_branches', 'unit', {
    words,
    choices: hasProof ? [] : [{ value: 'nguoi_khac' }],
  })
}

const isSameUnit = (one: PlacedRow, other: PlacedRow): boolean =>
  one.unit !== null && one.unit.id === other.unit?.id

/** Of one name in one branch, unless years or phones tell them apart for certain. */
const mayBeOnePerson = ({ facts: one }: PlacedRow, { facts: other }: PlacedRow): boolean =>
  one.birthYear === null || other.birthYear === null || one.birthYear === other.birthYear

const isSurelyOnePerson = ({ facts: one }: PlacedRow, { facts: other }: PlacedRow): boolean => {
  if (one.phone !== null && other.phone !== null && one.phone !== other.phone) return false
  return one.birthYear !== null && one.birthYear === other.birthYear
}

const isSameRow = (one: PlacedRow, other: PlacedRow): boolean =>
  one.facts.phone === other.facts.phone && JSON.stringify(one.facts) === JSON.stringify(other.facts)

const sharedPhone = (placed: PlacedRow, earlier: PlacedRow | undefined): Doubt | undefined =>
  earlier === undefined || fold(earlier.facts.fullName) === fold(placed.facts.fullName)
    ? undefined
    : doubt('phone_shared', 'phone', {
        words: { row: earlier.staged.row, name: earlier.facts.fullName },
        choices: [{ value: 'bo_so' }],
      })

const secondSecretary = (earlier: PlacedRow | undefined): Doubt | undefined =>
  earlier === undefined
    ? undefined
    : doubt('second_secretary', 'role', {
        words: { name: earlier.facts.fullName },
        choices: [{ value: 'bo_chuc_vu' }],
      })
