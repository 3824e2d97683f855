/** Lists how the people of a unit stand on a day, counts them by child, and finds branches by name. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { StandingEntry } from '@quan-triet/shared/models/standing'
import { addDays } from '@quan-triet/shared/time/calendar'
import { fold } from '@quan-triet/shared/text/fold'
import { sql, type SqlBool } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import { endsSoon, lastDayOf } from '../../domain/standing/spans.ts'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { membersUnder, placesUnder } from './figures.ts'
import { holdsOn } from './holds-on.ts'
import { isInScope } from './unit-lines.ts'

const SOON_DAYS = 30

export interface MemberSums {
  members: number
  exempt: number
  probationary: number
}

/** M, X and the probationary members of each unit directly under one, and of the unit's own people; one query. */
export const countMembersByChild = async (
  db: Db,
  query: { unitId: OrgUnitId; day: Day },
): Promise<Map<OrgUnitId, MemberSums>> => {
  const { rows } = await sql<MemberSums & { unitId: OrgUnitId }>`with ${placesUnder(query)},
    ${membersUnder(query.day)}
    select top_id as "unitId", count(*) as "members", sum(is_exempt) as "exempt",
      sum(is_probationary) as "probationary"
    from member group by top_id order by top_id`.execute(db)
  return new Map(rows.map(({ unitId, ...sums }) => [unitId, sums]))
}

/** The units directly under one on a day, by name as people read it today. */
export const listChildren = async (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<{ id: OrgUnitId; nameOrg: string; shortName: string }[]> =>
  db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.child_id')
    .select(['org_unit.id', 'org_unit.name_org as nameOrg', 'org_unit.short_name as shortName'])
    .where('org_edge.parent_id', '=', unitId)
    .where(holdsOn('org_edge', day))
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .execute()

interface ListQuery {
  unitId: OrgUnitId
  day: Day
  /** Where the asker may see names: a condition of the query. */
  scope: Scope
  /** Only those who stand apart: exempt, suspended, probationary, guests, away. */
  isOnlyApart: boolean
  limit: number
}

/** People with a membership in the subtree on a day, at most `limit`, by unit and id. */
export const listPeopleUnder = async (db: Db, query: ListQuery): Promise<StandingEntry[]> => {
  const { unitId, day } = query
  const rows = await db
    .selectFrom('org_path')
    .innerJoin('membership', 'membership.org_unit_id', 'org_path.descendant_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('org_unit', 'org_unit.id', 'membership.org_unit_id')
    .select([
      'person.id',
      'person.full_name',
      'person.birth_year',
      'membership.org_unit_id',
      'org_unit.name_org',
      'membership.attach',
      'membership.stage',
      'membership.valid_from',
      'membership.valid_to',
    ])
    .where('org_path.ancestor_id', '=', unitId)
    .where(holdsOn('org_path', day))
    .where(holdsOn('membership', day))
    .where('person.person_kind', '=', 'dang_vien')
    .where(isInScope(query.scope, 'membership.org_unit_id', day))
    .$if(query.isOnlyApart, (all) => all.where(standsApart(day)))
    .orderBy('membership.org_unit_id')
    .orderBy('person.id')
    .limit(query.limit)
    .execute()
  const ids = [...new Set(rows.map((row) => row.id))]
  const exemptions = await listExemptionsOf(db, ids, day)
  const away = await listAway(db, ids, day)
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    birthYear: row.birth_year,
    unit: { id: row.org_unit_id, nameOrg: row.name_org },
    attach: row.attach,
    stage: row.stage,
    since: row.valid_from,
    exemptions: exemptions.get(row.id) ?? [],
    away: row.attach === 'chinh_thuc' ? (away.get(row.id) ?? null) : null,
    guestUntil:
      row.attach === 'tam_thoi' ? lastDayOf({ from: row.valid_from, to: row.valid_to }) : null,
  }))
}

const standsApart = (day: Day) => sql<SqlBool>`(membership.attach = 'tam_thoi'
  or membership.stage = 'du_bi'
  or exists (select 1 from exemption where exemption.person_id = person.id
    and ${holdsOn('exemption', day)})
  or exists (select 1 from membership as visit where visit.person_id = person.id
    and visit.attach = 'tam_thoi' and ${holdsOn('visit', day)}))`

const listExemptionsOf = async (db: Db, ids: readonly PersonId[], day: Day) => {
  const found = new Map<string, StandingEntry['exemptions']>()
  for (const some of chunksOf(ids)) {
    const rows = await db
      .selectFrom('exemption')
      .select(['person_id', 'kind', 'valid_from', 'valid_to'])
      .where('person_id', 'in', some)
      .where(holdsOn('exemption', day))
      .orderBy('id')
      .execute()
    for (const { person_id, kind, valid_from: from, valid_to: to } of rows)
      found.set(person_id, [
        ...(found.get(person_id) ?? []),
        {
          kind,
          until: lastDayOf({ from, to }),
          endsSoon: kind === 'tam_mien' && endsSoon({ from, to }, day, addDays(day, SOON_DAYS)),
        },
      ])
  }
  return found
}

const listAway = async (db: Db, ids: readonly PersonId[], day: Day) => {
  const found = new Map<string, NonNullable<StandingEntry['away']>>()
  for (const some of chunksOf(ids)) {
    const rows = await db
      .selectFrom('membership')
      .innerJoin('org_unit', 'org_unit.id', 'membership.org_unit_id')
      .select(['person_id', 'org_unit.name_org', 'membership.valid_from', 'membership.valid_to'])
      .where('person_id', 'in', some)
      .where('attach', '=', 'tam_thoi')
      .where(holdsOn('membership', day))
      .orderBy('membership.id')
      .execute()
    for (const { person_id, name_org, valid_from: from, valid_to: to } of rows)
      found.set(person_id, { nameOrg: name_org, until: lastDayOf({ from, to }) })
  }
  return found
}

/** Branches found by name or code on a day, with the unit above each: for choosing where a member goes. */
export const listBranchesByName = async (
  db: Db,
  query: { search: string; day: Day; limit: number },
): Promise<{ id: OrgUnitId; nameOrg: string; above: string }[]> => {
  const rows = await db
    .selectFrom('org_unit_name')
    .innerJoin('org_unit', 'org_unit.id', 'org_unit_name.org_unit_id')
    .leftJoin('org_edge', (join) =>
      join.onRef('org_edge.child_id', '=', 'org_unit.id').on(holdsOn('org_edge', query.day)),
    )
    .leftJoin('org_unit as above', 'above.id', 'org_edge.parent_id')
    .select(['org_unit.id', 'org_unit.name_org as nameOrg', 'above.name_org as above'])
    .where('org_unit_name.search_key', 'like', `%${escaped(fold(query.search))}%`)
    .where(holdsOn('org_unit_name', query.day))
    .where(holdsOn('org_unit', query.day))
    .where('org_unit.level', 'in', ['tccsd', 'chi_bo_truc_thuoc'])
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({ ...row, above: row.above ?? '' }))
}

/** What `like` would take for a pattern is left out: no name has it. */
const escaped = (text: string): string => text.replaceAll(/[%_\\]/g, '')
