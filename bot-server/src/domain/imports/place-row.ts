/** Finds the branch to which a row of a roster belongs. */
import type { Day } from '@quan-triet/shared/models/moments'
import { type Doubt, doubt } from './doubts.ts'
import { choiceOfUnit, type KnownUnit, MOST_CHOICES, type UnitFinder } from './find-unit.ts'
import { isAnswered, readRosterRow, type ReadRow } from './read-roster-row.ts'
import type { StagedRow } from './staged-row.ts'

export interface PlacedRow extends ReadRow {
  staged: StagedRow
  unit: KnownUnit | null
}

export interface Place {
  units: UnitFinder
  /** The unit that the file was brought in for: where people go when the file names no unit. */
  root: KnownUnit
  today: Day
}

/** Reads a row and finds its branch; what speaks against it so far is among its doubts. */
export const placeRow = (staged: StagedRow, place: Place): PlacedRow => {
  const read = readRosterRow(staged, place.today)
  const found = findUnit(staged, place)
  const against = found.doubt !== null && !isAnswered(staged, found.doubt) ? [found.doubt] : []
  const facts =
    staged.answers['phone_shared'] === 'bo_so' ? { ...read.facts, phone: null } : read.facts
  return { ...read, facts, staged, unit: found.unit, doubts: [...read.doubts, ...against] }
}

interface FoundUnit {
  unit: KnownUnit | null
  doubt: Doubt | null
}

const findUnit = (staged: StagedRow, { units, root }: Place): FoundUnit => {
  const { unit_code: code = '', unit: name = '' } = staged.values
  const text = name || code
  if (text === '') return checkUnit(root)
  const byCode = units.byCode(code)
  const candidates = byCode === undefined ? units.byName(text) : [byCode]
  const chosen = candidates.find(({ id }) => id === staged.answers['ambiguous_unit'])
  const only = chosen ?? (candidates.length === 1 ? candidates[0] : undefined)
  if (only !== undefined) return checkUnit(only)
  const field = name === '' ? 'unit_code' : 'unit'
  if (candidates.length === 0)
    return { unit: null, doubt: doubt('unknown_unit', field, { words: { text } }) }
  const choices = candidates.slice(0, MOST_CHOICES).map(choiceOfUnit)
  return { unit: null, doubt: doubt('ambiguous_unit', field, { words: { text }, choices }) }
}

const checkUnit = (unit: KnownUnit): FoundUnit => {
  const words = { unit: unit.nameOrg }
  if (!unit.isInScope) return { unit: null, doubt: doubt('outside_scope', 'unit', { words }) }
  return unit.takesMembers
    ? { unit, doubt: null }
    : { unit: null, doubt: doubt('unit_takes_no_members', 'unit', { words }) }
}
