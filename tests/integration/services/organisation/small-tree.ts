/** A small invented tree beside the fixture: a top, committees under it, branches with members. */
import { insertUnits, type NewUnit } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { NewUnitInput } from '@quan-triet/shared/models/org-unit'
import type { Level } from '@quan-triet/shared/vocabulary/levels'

export const FOUNDED = '2026-01-01'

export const unitId = (text: string): OrgUnitId => asId<OrgUnitId>(text)
const personId = (text: string): PersonId => asId<PersonId>(text)

/** A unit from a day on, called by its key. */
export const aUnit = (key: string, parent: OrgUnitId | null, level: Level): NewUnit => ({
  id: unitId(key),
  parent_id: parent,
  code: key,
  name_org: `Chi bộ ${key}`,
  name_committee: `Chi ủy ${key}`,
  short_name: key,
  level,
  org_type: 'khu_dan_cu',
  symbol: 'CB',
  valid_from: FOUNDED,
  valid_to: null,
  is_pilot: 0,
})

/** What is asked of a unit to be founded. */
export const aNewUnit = (key: string, level: Level = 'chi_bo_truc_thuoc'): NewUnitInput => ({
  code: key,
  nameOrg: `Chi bộ ${key}`,
  nameCommittee: `Chi ủy ${key}`,
  shortName: key,
  level,
  orgType: 'khu_dan_cu',
  symbol: 'CB',
})

/** Puts invented members into a unit from the first day on. @returns their ids */
export const addMembers = async (db: Db, unit: OrgUnitId, count: number): Promise<PersonId[]> => {
  const ids = Array.from({ length: count }, (_, index) => personId(`${unit}-p${index + 1}`))
  await db
    .insertInto('person')
    .values(
      ids.map((id) => ({
        id,
        full_name: `Người ${id}`,
        search_key: `nguoi ${id}`,
        birth_year: 1970,
        person_kind: 'dang_vien' as const,
      })),
    )
    .execute()
  await db
    .insertInto('membership')
    .values(
      ids.map((id) => ({
        id: `m-${id}`,
        person_id: id,
        org_unit_id: unit,
        stage: 'chinh_thuc' as const,
        attach: 'chinh_thuc' as const,
        valid_from: FOUNDED,
        valid_to: null,
      })),
    )
    .execute()
  return ids
}

export const TOP = unitId('top')

/** A top with `committees` committees of `branches` branches with `members` members each. */
export const plantTree = async (
  db: Db,
  size: { committees: number; branches: number; members: number },
): Promise<void> => {
  const committees = Array.from({ length: size.committees }, (_, c) => `k${c + 1}`)
  const branches = committees.flatMap((key) =>
    Array.from({ length: size.branches }, (_, b) => ({ key: `${key}b${b + 1}`, parent: key })),
  )
  await insertUnits(db, [
    aUnit('top', null, 'truc_thuoc_tw'),
    ...committees.map((key) => aUnit(key, TOP, 'cap_tren_truc_tiep')),
    ...branches.map(({ key, parent }) => aUnit(key, unitId(parent), 'chi_bo_truc_thuoc')),
  ])
  for (const { key } of branches)
    if (size.members > 0) await addMembers(db, unitId(key), size.members)
}
