/** Counts F-03: key cadres invited to the classes that a unit holds for them, and who of them came. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { vietnameseDay } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { KEY_CADRE_ROLES } from './class-invited.ts'
import { type CountedPlaces, nodesHeld, unitsOf } from './counted-units.ts'
import { PRESENT } from './figures.ts'

/** `meant(…)`: the classes for key cadres that have begun, with the day of the first session. */
const meant = (
  db: Db,
  { at }: CountedPlaces,
) => sql`begun(class_id, unit_id, organiser_id, begins_at)
    as materialized (
    select class.id, held.unit_id, node.org_unit_id, min(session.starts_at)
    from held cross join campaign_node as node cross join class cross join class_audience
      cross join session
    where node.id = held.node_id and class.campaign_node_id = held.node_id
      and class_audience.class_id = class.id and class_audience.audience_group = 'can_bo_chu_chot'
      and session.class_id = class.id and session.starts_at <= ${at}
    group by class.id, held.unit_id, node.org_unit_id
  ),
  meant as materialized (
    select begun.*, ${vietnameseDay(db, 'begun.begins_at')} as begins_on from begun
  )`

/** A dated row that holds on the first day of the class. */
const heldThen = (table: string) => sql`${sql.ref(`${table}.valid_from`)} <= meant.begins_on
    and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > meant.begins_on)`

/**
 * `invited(…)`: as `listInvited` lists them: holders of the roles at or below the organiser when the class began, who
 * have a home and are not exempt; each once a unit, however many classes it holds for them (rule 6).
 */
const invited = sql`invited(unit_id, person_id) as materialized (
    select distinct meant.unit_id, role.person_id
    from meant cross join org_path as below cross join role_assignment as role
    where below.ancestor_id = meant.organiser_id and ${heldThen('below')}
      and role.org_unit_id = below.descendant_id
      and role.role in (${sql.join(KEY_CADRE_ROLES.map((role) => sql.lit(role)))})
      and role.starts_at <= meant.begins_at
      and (role.ends_at is null or role.ends_at > meant.begins_at)
      and exists (select 1 from membership as home join person on person.id = home.person_id
        where home.person_id = role.person_id and home.attach = 'chinh_thuc'
          and person.person_kind = 'dang_vien' and ${heldThen('home')})
      and not exists (select 1 from exemption where exemption.person_id = role.person_id
        and exemption.kind <> 'mien_thu_hoach' and ${heldThen('exemption')})
  )`

/** Whoever came to any session of any such class of the unit; one statement whatever the number of units. */
export const countKeyCadres = async (
  db: Db,
  query: CountedPlaces,
): Promise<Map<OrgUnitId, Pick<FigureCells, 'keyInvited' | 'keyAttended'>>> => {
  const { rows } = await sql<{ unitId: OrgUnitId; keyInvited: number; keyAttended: number }>`
    with recursive ${unitsOf(db, query)}, ${nodesHeld(query)}, ${meant(db, query)}, ${invited}
    select invited.unit_id as "unitId", count(*) as "keyInvited",
      sum(case when exists (select 1 from meant
          join session on session.class_id = meant.class_id
          join attendance on attendance.session_id = session.id
        where meant.unit_id = invited.unit_id and attendance.person_id = invited.person_id
          and attendance.state in ${PRESENT} and session.starts_at <= ${query.at})
        then 1 else 0 end) as "keyAttended"
    from invited group by invited.unit_id`.execute(db)
  return new Map(rows.map(({ unitId, ...cells }) => [unitId, cells]))
}
