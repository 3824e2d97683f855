/** Queries of who belongs to a branch on a day, and how each stands towards study (sets M, X, R, N_tt of 2.7). */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Standing } from '@quan-triet/shared/models/person'
import type { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import { weightiest } from '../../domain/essays/essay-duty.ts'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface RosterPerson {
  personId: PersonId
  fullName: string
  birthYear: number | null
  standing: Standing
  isProbationary: boolean
  /** What excuses the person from meetings or from writing today; the weightiest of several. */
  exemptedBy: ExemptionKind | null
}

/**
 * Everyone who studies with a branch on a day: its members (M), exempt ones marked, and guests apart.
 * Sorted by id; sort by name with `Intl.Collator('vi')` where people read it.
 */
export const listRoster = gathered(
  async (db: Db, unitIds: readonly OrgUnitId[], day: Day): Promise<RosterPerson[][]> => {
    const members = Map.groupBy(await listMembers(db, unitIds, day), (row) => row.org_unit_id)
    const exemptions = await listExemptions(db, unitIds, day)
    const ofPerson = Map.groupBy(exemptions, (one) => `${one.org_unit_id} ${one.person_id}`)
    const kindsOf = (row: MemberRow) =>
      (ofPerson.get(`${row.org_unit_id} ${row.id}`) ?? []).map((exemption) => exemption.kind)
    return unitIds.map((unitId) =>
      (members.get(unitId) ?? []).map((row) => toRosterPerson(row, kindsOf(row))),
    )
  },
)

const listMembers = (db: Db, unitIds: readonly OrgUnitId[], day: Day) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.org_unit_id',
      'person.id',
      'person.full_name',
      'person.birth_year',
      'membership.attach',
      'membership.stage',
    ])
    .where(isAmong(db, 'membership.org_unit_id', unitIds))
    .where('person.person_kind', '=', 'dang_vien')
    .where(holdsOn('membership', day))
    .orderBy('person.id')
    .execute()

type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]

const listExemptions = (db: Db, unitIds: readonly OrgUnitId[], day: Day) =>
  db
    .selectFrom('exemption')
    .innerJoin('membership', 'membership.person_id', 'exemption.person_id')
    .select(['membership.org_unit_id', 'exemption.person_id', 'exemption.kind'])
    .where(isAmong(db, 'membership.org_unit_id', unitIds))
    .where(holdsOn('exemption', day))
    .execute()

const toRosterPerson = (row: MemberRow, kinds: readonly ExemptionKind[]): RosterPerson => ({
  personId: row.id,
  fullName: row.full_name,
  birthYear: row.birth_year,
  standing: standingOf(
    row.attach,
    kinds.some((kind) => kind !== 'mien_thu_hoach'),
  ),
  isProbationary: row.stage === 'du_bi',
  exemptedBy: weightiest(kinds),
})

const standingOf = (attach: 'chinh_thuc' | 'tam_thoi', isExempt: boolean): Standing => {
  if (attach === 'tam_thoi') return 'tam_thoi_den'
  return isExempt ? 'mien' : 'phai_hoc'
}
