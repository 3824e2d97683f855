/** Queries of who belongs to a branch on a day, and how each stands towards study (sets M, X, R, N_tt of 2.7). */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Standing } from '@quan-triet/shared/models/person'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface RosterPerson {
  personId: PersonId
  fullName: string
  birthYear: number | null
  standing: Standing
  /** Whether an essay may be owed: in R and not exempt from writing. */
  mayOweEssay: boolean
}

/**
 * Everyone who studies with a branch on a day: its members (M), exempt ones marked, and guests apart.
 * Sorted by id; sort by name with `Intl.Collator('vi')` where people read it.
 */
export const listRoster = async (db: Db, unitId: OrgUnitId, day: Day): Promise<RosterPerson[]> => {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.full_name', 'person.birth_year', 'membership.attach'])
    .where('membership.org_unit_id', '=', unitId)
    .where('person.person_kind', '=', 'dang_vien')
    .where(holdsOn('membership', day))
    .orderBy('person.id')
    .execute()
  const exemptions = await db
    .selectFrom('exemption')
    .innerJoin('membership', 'membership.person_id', 'exemption.person_id')
    .select(['exemption.person_id', 'exemption.kind'])
    .where('membership.org_unit_id', '=', unitId)
    .where(holdsOn('exemption', day))
    .execute()
  const exempt = new Set(
    exemptions.filter((e) => e.kind !== 'mien_thu_hoach').map((e) => e.person_id),
  )
  const needNotWrite = new Set(exemptions.map((e) => e.person_id))
  return rows.map((row) => {
    const standing = standingOf(row.attach, exempt.has(row.id))
    return {
      personId: row.id,
      fullName: row.full_name,
      birthYear: row.birth_year,
      standing,
      mayOweEssay: standing === 'phai_hoc' && !needNotWrite.has(row.id),
    }
  })
}

const standingOf = (attach: 'chinh_thuc' | 'tam_thoi', isExempt: boolean): Standing => {
  if (attach === 'tam_thoi') return 'tam_thoi_den'
  return isExempt ? 'mien' : 'phai_hoc'
}
