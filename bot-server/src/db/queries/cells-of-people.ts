/** Counts the cells that are sets of people: members, study, absence, reach, essays, by the unit where each is at home. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { vietnameseDay } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { type CountedPlaces, placesOf } from './counted-units.ts'
import { type CountedOn, judgedIn, PRESENT } from './figures.ts'

/** `seen(…)`: who came to any session that has begun, closed or not, mandatory or not. */
const seen = ({ campaignId, at }: CountedOn) => sql`seen(person_id) as materialized (
    select distinct member.person_id
    from member cross join attendance cross join session cross join class
      cross join campaign_node as node
    where attendance.person_id = member.person_id and session.id = attendance.session_id
      and class.id = session.class_id and node.id = class.campaign_node_id
      and node.campaign_id = ${campaignId} and node.state <> 'huy'
      and attendance.state in ${PRESENT} and session.starts_at <= ${at}
  )`

/** `lacked(…)`: who missed something owed, made up or not; an exemption of the day (`mien`) is no absence. */
const lacked = sql`lacked(person_id, unexcused) as materialized (
    select stays.person_id,
      sum(case when attendance.state = 'vang_co_ly_do' then 0 else 1 end)
    from stays cross join due left join attendance on attendance.session_id = due.session_id
      and attendance.person_id = stays.person_id
    where due.unit_id = stays.unit_id and stays.valid_from <= due.held_on
      and (stays.valid_to is null or stays.valid_to > due.held_on)
      and coalesce(attendance.state, '') not in ('co_mat', 'muon', 've_som', 'mien')
    group by stays.person_id
  )`

/** A message that brings a part of the campaign's documents and arrived, or that a person shared by hand. */
const broughtBy = ({ campaignId, at }: CountedOn) => sql`part_push.id = outbox.push_id
    and node.id = part_push.campaign_node_id and node.campaign_id = ${campaignId}
    and outbox.kind in ('part', 'part_file') and outbox.state in ('delivered', 'shared')
    and outbox.settled_at <= ${at}`

/**
 * `got(…)`: who got a part: by a message of the person's own, or by one to the group of the unit where the person was at
 * home that day.
 */
const reached = (db: Db, query: CountedOn) => sql`brought(unit_id, day) as materialized (
    select distinct outbox.org_unit_id, ${vietnameseDay(db, 'outbox.settled_at')}
    from (select distinct unit_id from stays) as homes cross join outbox cross join part_push
      cross join campaign_node as node
    where outbox.org_unit_id = homes.unit_id and outbox.person_id is null and ${broughtBy(query)}
  ),
  got(person_id) as materialized (
    select stays.person_id from stays cross join brought
    where brought.unit_id = stays.unit_id and stays.valid_from <= brought.day
      and (stays.valid_to is null or stays.valid_to > brought.day)
    union
    select member.person_id
    from member cross join outbox cross join part_push cross join campaign_node as node
    where outbox.person_id = member.person_id and ${broughtBy(query)}
  )`

/** `writing(…)`: M once more, with who is in W by now and the essay, if any, by the person's home on the day. */
const writing = ({ campaignId, at }: CountedOn) => sql`essay_due(unit_id, due_at) as materialized (
    select asked.unit_id, min(deadline.due_at)
    from asked cross join campaign_node as node cross join deadline
    where node.org_unit_id = asked.unit_id and deadline.campaign_node_id = node.id
      and node.campaign_id = ${campaignId} and deadline.subject = 'thu_hoach'
      and deadline.is_tentative = 0
    group by asked.unit_id
  ),
  writing as (
    select judged.*, (1 - judged.is_exempt) * (1 - judged.needs_no_essay) as may_write,
      (1 - judged.is_exempt) * (1 - judged.needs_no_essay) * case
        when (select closed_at from campaign where id = ${campaignId}) <= ${at}
        then judged.is_done else 1 end as writes,
      case when essay.id is null then 0 else 1 end as is_in,
      case when coalesce(more_time.due_at, essay_due.due_at) < essay.submitted_at
        then 0 else 1 end as is_timely,
      case when essay.state in ('dat', 'viet_lai') or essay.rewrite_reason is not null
        then 1 else 0 end as is_graded,
      case when essay.state = 'dat' then 1 else 0 end as is_passed,
      case when essay.rewrite_reason = 'sao_chep' then 1 else 0 end as is_copied,
      case when essay.rewrite_reason = 'khong_dat' or (essay.state = 'viet_lai'
        and essay.rewrite_reason is null) then 1 else 0 end as is_failed
    from judged left join essay on essay.person_id = judged.person_id
        and essay.campaign_id = ${campaignId} and essay.submitted_at <= ${at}
      left join essay_due on essay_due.unit_id = judged.unit_id
      left join essay_extension as more_time on more_time.person_id = judged.person_id
        and more_time.campaign_id = ${campaignId}
  )`

/** As `FigureCells` defines each; one statement whatever the number of units. */
export const countPeopleCells = async (
  db: Db,
  query: CountedPlaces,
): Promise<Map<OrgUnitId, Partial<FigureCells>>> => {
  const { rows } = await sql<
    Partial<FigureCells> & { unitId: OrgUnitId }
  >`with recursive ${judgedIn(db, query, placesOf(db, query))}, ${seen(query)}, ${lacked},
      ${reached(db, query)}, ${writing(query)}
    select writing.unit_id as "unitId", count(*) as "members", sum(is_exempt) as "exempt",
      sum(is_probationary) as "probationary", sum(is_done) as "completed",
      sum(is_done * (1 - is_exempt)) as "completedRequired",
      sum(case when seen.person_id is null then 0 else 1 end) as "attended",
      sum(case when got.person_id is null then 0 else 1 end) as "reached",
      sum(case when is_elsewhere + is_exempt = 0 and unexcused = 0 then 1 else 0 end)
        as "absentExcused",
      sum(case when is_elsewhere + is_exempt = 0 and unexcused > 0 then 1 else 0 end)
        as "absentUnexcused",
      sum(case when is_elsewhere + is_exempt = 0 and unexcused >= 0 then is_done else 0 end)
        as "madeUp",
      sum(may_write) as "writersSoFar", sum(may_write * is_done) as "writers",
      sum(writes) as "essaysDue", sum(writes * is_in) as "essaysIn",
      sum(writes * is_in * is_timely) as "essaysOnTime", sum(writes * is_graded) as "essaysGraded",
      sum(writes * is_passed) as "essaysPassed", sum(writes * is_copied) as "rewriteCopied",
      sum(writes * is_failed) as "rewriteFailed", sum((1 - may_write) * is_in) as "essaysVoluntary"
    from writing left join seen on seen.person_id = writing.person_id
      left join lacked on lacked.person_id = writing.person_id
      left join got on got.person_id = writing.person_id
    group by writing.unit_id`.execute(db)
  return new Map(rows.map(({ unitId, ...cells }) => [unitId, cells]))
}
