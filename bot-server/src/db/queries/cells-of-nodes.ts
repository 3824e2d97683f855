/** Counts the cells that stand at the nodes of a campaign: units, classes, venues, plans, recommendations, reports. */
import type { CellCode, FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { type RawBuilder, sql } from 'kysely'
import { vietnameseDay } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { type CountedPlaces, nodesHeld, unitsOf } from './counted-units.ts'
import { holdsOn } from './holds-on.ts'

const ISSUED = sql`('ban_hanh', 'thuc_hien', 'so_ket', 'tong_ket', 'dong')`

/** `scope(…)`: units that take part on the day; one that closed later took part, be its node succeeded by now or not. */
const scope = ({ campaignId, day }: CountedPlaces) => sql`scope as materialized (
    select node.id as node_id, asked.unit_id, org_unit.level,
      case when exists (select 1 from org_edge where org_edge.parent_id = asked.unit_id
        and ${holdsOn('org_edge', day)}) then 0 else 1 end as is_lowest
    from asked cross join org_unit cross join campaign_node as node
    where org_unit.id = asked.unit_id and node.org_unit_id = asked.unit_id
      and ${holdsOn('org_unit', day)} and node.campaign_id = ${campaignId} and node.state <> 'huy'
      and (node.succeeded_by is null or org_unit.valid_to is not null)
  )`

/** A class is held once all its sessions have closed; without any session it is a plan. */
const isHeldClass = ({ at }: CountedPlaces) => sql`exists (
      select 1 from session where session.class_id = class.id)
    and not exists (select 1 from session where session.class_id = class.id
      and (session.closed_at is null or session.closed_at > ${at}))`

/** `lesson(…)`: the classes held that count. */
const lessons = (query: CountedPlaces) => sql`lesson as materialized (
    select held.unit_id, class.is_makeup,
      case when class.mode in ('truc_tuyen', 'ket_hop') then 1 else 0 end as is_online
    from held cross join class
    where class.campaign_node_id = held.node_id and class.counts_as_class = 1 and ${isHeldClass(query)}
  )`

/** `followed(…)`: nodes of units that merged or ended, at the unit that goes on. */
const followed = ({ campaignId }: CountedPlaces) => sql`followed(node_id, unit_id) as materialized (
    select before.id, after.org_unit_id from campaign_node as before
      join campaign_node as after on after.id = before.succeeded_by
    where before.campaign_id = ${campaignId} and before.state <> 'huy'
  )`

/** Whether a TCCSĐ or a unit below it has held a class: `scope` alone does not reach down. */
const hasHeldBelow = (query: CountedPlaces) => sql`(exists (
    select 1 from org_path as below
      join campaign_node as node on node.org_unit_id = below.descendant_id
      join class on class.campaign_node_id = node.id
    where below.ancestor_id = scope.unit_id and ${holdsOn('below', query.day)}
      and node.campaign_id = ${query.campaignId} and node.state <> 'huy'
      and class.counts_as_class = 1 and ${isHeldClass(query)})
    or exists (
    select 1 from followed
      join org_path as below on below.descendant_id = followed.unit_id
      join class on class.campaign_node_id = followed.node_id
    where below.ancestor_id = scope.unit_id and ${holdsOn('below', query.day)}
      and class.counts_as_class = 1 and ${isHeldClass(query)}))`

/** The first sending: what was returned and sent again stays as early as it was (F-12). */
const sentOn = (db: Db, { day }: CountedPlaces) => sql`(select min(day) from (
    select report.sent_on as day
    union all
    select ${vietnameseDay(db, 'report_step.taken_at')} from report_step
    where report_step.report_id = report.id and report_step.to_state = 'da_gui') as sending
    where day <= ${day})`

const dueDay = (db: Db) => sql`(select min(${vietnameseDay(db, 'deadline.due_at')}) from deadline
    where deadline.campaign_node_id = scope.node_id and deadline.subject = 'bao_cao'
      and deadline.is_tentative = 0)`

/** `sending(…)`: when each unit's report went first, and by when it was to go. */
const sendings = (db: Db, query: CountedPlaces) => sql`sending(unit_id, sent, due) as materialized (
    select scope.unit_id, ${sentOn(db, query)}, ${dueDay(db)}
    from scope cross join report where report.campaign_node_id = scope.node_id
  )`

const isHead = ({ at }: CountedPlaces) => sql`exists (
    select 1 from role_assignment as head where head.org_unit_id = scope.unit_id
      and head.role = 'bi_thu' and head.starts_at <= ${at}
      and (head.ends_at is null or head.ends_at > ${at}))`

const isIssuedPlan = ({ day }: CountedPlaces, kind: 'tap_the' | 'ca_nhan') => sql`exists (
    select 1 from plan where plan.campaign_node_id = scope.node_id
      and plan.kind = ${sql.lit(kind)} and plan.state in ${ISSUED}
      and (plan.issued_on is null or plan.issued_on <= ${day}))`

/** Freed from a programme by the level above; one that was issued all the same counts. */
const owesPlan = (query: CountedPlaces) => sql`(not exists (
    select 1 from plan_excuse where plan_excuse.campaign_node_id = scope.node_id
      and plan_excuse.excused_at <= ${query.at}) or ${isIssuedPlan(query, 'tap_the')})`

type Line = readonly [cell: CellCode, count: RawBuilder<unknown>, from: RawBuilder<unknown>]

const one = sql`count(*)`

/** What each cell counts, of which of the sets above. */
const linesOfNodes = (query: CountedPlaces): Line[] => [
  ['tccsd', one, sql`scope where level = 'tccsd'`],
  ['tccsdHeld', one, sql`scope where level = 'tccsd' and ${hasHeldBelow(query)}`],
  ['branches', one, sql`scope where is_lowest = 1`],
  ['branchesHeld', one, sql`scope where is_lowest = 1 and unit_id in (select unit_id from lesson)`],
  ['classes', one, sql`lesson`],
  ['classesOnline', one, sql`lesson where is_online = 1`],
  ['classesMakeup', one, sql`lesson where is_makeup = 1`],
  ['plansDue', one, sql`scope where level <> 'to_dang' and ${owesPlan(query)}`],
  ['plansIssued', one, sql`scope where level <> 'to_dang' and ${isIssuedPlan(query, 'tap_the')}`],
  [
    'headPlansDue',
    one,
    sql`scope where level <> 'to_dang' and (${isHead(query)} or ${isIssuedPlan(query, 'ca_nhan')})`,
  ],
  [
    'headPlansIssued',
    one,
    sql`scope where level <> 'to_dang' and ${isIssuedPlan(query, 'ca_nhan')}`,
  ],
  ['reportsDue', one, sql`scope where level <> 'to_dang'`],
  ['reportsSent', one, sql`sending where sent is not null`],
  ['reportsOnTime', one, sql`sending where sent is not null and (due is null or sent <= due)`],
  [
    'venues',
    sql`count(distinct class.id || ' ' || venue.host_org_id || ' ' || venue.name)`,
    sql`held cross join class cross join session cross join session_venue as venue
      where class.campaign_node_id = held.node_id and session.class_id = class.id
        and venue.session_id = session.id and session.starts_at <= ${query.at} and class.mode in ('truc_tuyen', 'ket_hop')`,
  ],
  [
    'recommendations',
    one,
    sql`held cross join recommendation
      where recommendation.campaign_node_id = held.node_id and recommendation.sent_at <= ${query.at}`,
  ],
]

/** As `FigureCells` defines each; one statement whatever the number of units. */
export const countNodeCells = async (
  db: Db,
  query: CountedPlaces,
): Promise<Map<OrgUnitId, Partial<FigureCells>>> => {
  const counts = linesOfNodes(query).map(
    ([cell, count, from]) => sql`select unit_id as "unitId", ${sql.lit(cell)} as "cell",
      ${count} as "n" from ${from} group by unit_id`,
  )
  const { rows } = await sql<{ unitId: OrgUnitId; cell: CellCode; n: number }>`with recursive
    ${unitsOf(db, query)}, ${nodesHeld(query)}, ${scope(query)}, ${lessons(query)},
    ${followed(query)}, ${sendings(db, query)}
    ${sql.join(counts, sql` union all `)}`.execute(db)
  const cells = new Map<OrgUnitId, Partial<FigureCells>>()
  for (const { unitId, cell, n } of rows) cells.set(unitId, { ...cells.get(unitId), [cell]: n })
  return cells
}
