/** Finds the unit that a cell means, by its code or by any way of writing its name. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { fold } from '@quan-triet/shared/text/fold'

export interface KnownUnit {
  id: OrgUnitId
  code: string
  nameOrg: string
  shortName: string
  level: Level
  parentId: OrgUnitId | null
  parentName: string
  /** Whether people belong to it: nothing but groups (tổ đảng) stands below it. */
  takesMembers: boolean
  /** Whether who imports keeps its roster. */
  isInScope: boolean
}

/** How many units of one name are offered to choose from. */
export const MOST_CHOICES = 12

export const choiceOfUnit = ({ id, nameOrg, parentName }: KnownUnit) => ({
  value: id,
  label: `${nameOrg} – ${parentName}`,
})

export interface UnitFinder {
  byCode(text: string): KnownUnit | undefined
  byName(text: string): readonly KnownUnit[]
}

const KIND = /^(?:(?:chi bo|cb|dang bo|db|dang uy|to dang) (?:truc thuoc |co so |bo phan )?)+/
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bkp\.? ?(?=\d)/g, 'khu pho '],
  [/\btdp\.? ?(?=\d)/g, 'to dan pho '],
  [/\bso (?=\d)/g, ''],
  [/\b0+(?=\d)/g, ''],
  [/[.,;:()"“”]/g, ' '],
  [/ +/g, ' '],
]

/** One key for `Chi bộ Khu phố 3`, `CB KP3`, `khu phố số 03`. */
export const unitKey = (text: string): string => {
  const plain = SHORT.reduce((key, [pattern, by]) => key.replaceAll(pattern, by), fold(text)).trim()
  return plain.replace(KIND, '').trim() || plain
}

export const createUnitFinder = (units: readonly KnownUnit[]): UnitFinder => {
  const codes = new Map(units.map((unit) => [fold(unit.code), unit]))
  const names = new Map<string, KnownUnit[]>()
  const exact = new Map<string, KnownUnit[]>()
  for (const unit of units) {
    add(exact, fold(unit.nameOrg), unit)
    for (const key of new Set([unitKey(unit.nameOrg), unitKey(unit.shortName)]))
      add(names, key, unit)
  }
  return {
    byCode: (text) => codes.get(fold(text)),
    byName: (text) => {
      const byCode = codes.get(fold(text))
      if (byCode !== undefined) return [byCode]
      return exact.get(fold(text)) ?? narrowed(names.get(unitKey(text)) ?? [])
    },
  }
}

const add = (map: Map<string, KnownUnit[]>, key: string, unit: KnownUnit): void => {
  const units = map.get(key)
  if (units === undefined) map.set(key, [unit])
  else units.push(unit)
}

/** Units of one's own before units of others that are called the same. */
const narrowed = (units: readonly KnownUnit[]): readonly KnownUnit[] => {
  const own = units.filter((unit) => unit.isInScope)
  return own.length > 0 ? own : units
}
