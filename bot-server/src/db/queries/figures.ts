/** Counts the sets of 2.7 over a subtree on a day in SQL: M, X, R, S, W, N_tt, for a unit and for each unit under it. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql } from 'kysely'
import type { StudyCounts } from '../../domain/figures/study-counts.ts'
import { vietnameseDay } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface CountedOn {
  campaignId: CampaignId
  /** Ngày chốt: whose tree, memberships and exemptions count. */
  day: Day
  /** The last moment that counts: now, or the end of that day. */
  at: Instant
}

export interface CountQuery extends CountedOn {
  unitId: OrgUnitId
}

export const PRESENT = sql`('co_mat', 'muon', 've_som')`

/**
 * `nobody(n)` has no row, yet PostgreSQL expects some hundreds of it. Joined to by `union all`, it keeps the planner from
 * taking a whole province for one row where a table has no statistics yet (after a restore, a first bulk load): nested
 * loops over the sets below took 47 s for 938 people then, hash joins take as long as ever.
 */
const withNobody = sql`seed(n) as (select 1 union all select n + 1 from seed where n < 1),
  nobody(n) as (select a.n from seed as a cross join seed as b where a.n + b.n > 2)`

const noText = sql`cast(null as text)`

/** `place(top_id, unit_id)`: every unit of the subtree with the child it lies under; the unit itself under itself. */
export const placesUnder = ({ unitId, day }: Pick<CountQuery, 'unitId' | 'day'>) =>
  sql`place(top_id, unit_id) as (
    select id, id from org_unit where id = ${unitId}
    union all
    select child.descendant_id, below.descendant_id
    from org_path as child join org_path as below on below.ancestor_id = child.descendant_id
    where child.ancestor_id = ${unitId} and child.depth = 1
      and ${holdsOn('child', day)} and ${holdsOn('below', day)}
  )`

/**
 * `member(…)`: M, one row a person, with what takes the person out of R and out of W.
 * @param padding rows to add, none in truth
 */
export const membersUnder = (day: Day, padding: RawBuilder<unknown> = sql``) =>
  sql`member(person_id, top_id, unit_id, since, is_exempt, needs_no_essay, is_probationary)
    as materialized (
    select home.person_id, place.top_id, home.org_unit_id, home.valid_from,
      coalesce((select max(1) from exemption where exemption.person_id = home.person_id
        and exemption.kind <> 'mien_thu_hoach' and ${holdsOn('exemption', day)}), 0),
      coalesce((select max(1) from exemption where exemption.person_id = home.person_id
        and exemption.kind = 'mien_thu_hoach' and ${holdsOn('exemption', day)}), 0),
      case when home.stage = 'du_bi' then 1 else 0 end
    from place cross join membership as home cross join person
    where home.org_unit_id = place.unit_id and home.attach = 'chinh_thuc'
      and person.id = home.person_id and person.person_kind = 'dang_vien'
      and ${holdsOn('home', day)} ${padding}
  )`

const noMembers = sql`union all
    select ${noText}, ${noText}, ${noText}, ${noText}, n, n, n from nobody`

/** What is held by a moment: mandatory sessions closed by then, make-ups begun by then. */
const isHeldBy = (at: Instant) => sql`node.state <> 'huy' and (
    (class.is_makeup = 1 and session.starts_at <= ${at})
    or (class.is_makeup = 0 and session.is_mandatory = 1 and session.closed_at <= ${at}))`

/** A membership at the unit that holds the session, on its day. */
const wasAtHome = (db: Db) => sql`home.attach = 'chinh_thuc'
    and home.valid_from <= ${vietnameseDay(db, 'session.starts_at')}
    and (home.valid_to is null or home.valid_to > ${vietnameseDay(db, 'session.starts_at')})`

/**
 * The joins below begin with the members and go by keys: "cross" keeps SQLite from beginning with the whole campaign
 * when a branch is asked for; PostgreSQL chooses by itself.
 *
 * `came(…)`: who attended anything: elsewhere, or something that teaches, and the last make-up.
 */
const cameTo = (db: Db, { campaignId, at }: CountedOn) =>
  sql`came(person_id, last_makeup, is_elsewhere, is_taught) as materialized (
    select member.person_id,
      max(case when class.is_makeup = 1 then session.starts_at end),
      max(case when class.is_makeup = 1 then 0
        when member.unit_id = node.org_unit_id
          and member.since <= ${vietnameseDay(db, 'session.starts_at')} then 0
        when exists (select 1 from membership as home where home.person_id = member.person_id
          and home.org_unit_id = node.org_unit_id and ${wasAtHome(db)}) then 0
        else 1 end),
      max(case when class.is_makeup = 0 or exists (
        select 1 from campaign_node as same join class as taught on taught.campaign_node_id = same.id
          join session as earlier on earlier.class_id = taught.id
        where same.campaign_id = ${campaignId} and same.org_unit_id = node.org_unit_id
          and same.state <> 'huy' and taught.is_makeup = 0 and earlier.is_mandatory = 1
          and earlier.closed_at <= ${at} and earlier.starts_at < session.starts_at)
        then 1 else 0 end)
    from member cross join attendance cross join session cross join class
      cross join campaign_node as node
    where attendance.person_id = member.person_id and session.id = attendance.session_id
      and class.id = session.class_id and node.id = class.campaign_node_id
      and node.campaign_id = ${campaignId} and attendance.state in ${PRESENT} and ${isHeldBy(at)}
    group by member.person_id
    union all select ${noText}, ${noText}, n, n from nobody
  )`

/** `stays(…)`: every official membership of the members, and `due(…)`: what those units held that is owed by all. */
const duesOf = (db: Db, { campaignId, at }: CountedOn) =>
  sql`stays(person_id, unit_id, valid_from, valid_to) as materialized (
    select home.person_id, home.org_unit_id, home.valid_from, home.valid_to
    from member cross join membership as home
    where home.person_id = member.person_id and home.attach = 'chinh_thuc'
    union all
    select ${noText}, ${noText}, ${noText}, ${noText} from nobody
  ),
  due(session_id, unit_id, starts_at, held_on) as materialized (
    select session.id, node.org_unit_id, session.starts_at, ${vietnameseDay(db, 'session.starts_at')}
    from (select distinct unit_id from stays) as held_by cross join campaign_node as node
      cross join class cross join session
    where node.org_unit_id = held_by.unit_id and node.campaign_id = ${campaignId}
      and class.campaign_node_id = node.id and class.split_id is null
      and session.class_id = class.id and class.is_makeup = 0 and ${isHeldBy(at)} and ${isForMembers}
    union all
    select ${noText}, ${noText}, ${noText}, ${noText} from nobody
  )`

/** `owed(person_id, missing)`: who owed sessions, and how many were neither attended nor made up. */
const owed = sql`owed(person_id, missing) as materialized (
    select stays.person_id, sum(case
      when came.last_makeup > due.starts_at then 0
      when exists (select 1 from attendance where attendance.session_id = due.session_id
        and attendance.person_id = stays.person_id and attendance.state in ${PRESENT}) then 0
      else 1 end)
    from stays cross join due left join came on came.person_id = stays.person_id
    where due.unit_id = stays.unit_id and stays.valid_from <= due.held_on
      and (stays.valid_to is null or stays.valid_to > due.held_on)
    group by stays.person_id
    union all
    select ${noText}, n from nobody
  )`

/** A class that names its audience is owed by members only when it names them. */
const isForMembers: RawBuilder<unknown> = sql`(not exists (
      select 1 from class_audience where class_audience.class_id = class.id)
    or exists (select 1 from class_audience where class_audience.class_id = class.id
      and class_audience.audience_group = 'dang_vien'))`

/**
 * `judged(…)`: M, one row a person, with whether the person is in X, needs no essay, is probationary, is in S, and is
 * there by a session of another unit. The one definition of S in SQL; after "with recursive".
 * @param places `place(top_id, unit_id)`: the units whose members are judged
 */
export const judgedIn = (db: Db, query: CountedOn, places: RawBuilder<unknown>) =>
  sql`${withNobody}, ${places},
    ${membersUnder(query.day, noMembers)}, ${cameTo(db, query)}, ${duesOf(db, query)}, ${owed},
    judged as (
      select member.person_id, member.top_id, member.unit_id, member.is_exempt,
        member.is_probationary, coalesce(came.is_elsewhere, 0) as is_elsewhere,
        case when member.is_probationary = 1 and (select probationary_writes from campaign
          where campaign.id = ${query.campaignId}) = 0 then 1 else member.needs_no_essay end as needs_no_essay,
        case when came.is_elsewhere = 1 or (coalesce(owed.missing, 0) = 0
          and (owed.person_id is not null or came.is_taught = 1)) then 1 else 0 end as is_done
      from member left join came on came.person_id = member.person_id
        left join owed on owed.person_id = member.person_id
    )`

/** `judged(…)` of a subtree. */
export const judgedUnder = (db: Db, query: CountQuery) => judgedIn(db, query, placesUnder(query))

/**
 * The counts of each unit directly under one, and of the people directly in it (`unitId` itself): their sum is the
 * unit's own, since every member sits in exactly one place (INV-02). One query whatever the size; guests are apart.
 */
export const countStudyByChild = async (
  db: Db,
  query: CountQuery,
): Promise<Map<OrgUnitId, StudyCounts>> => {
  const { rows } = await sql<
    StudyCounts & { unitId: OrgUnitId }
  >`with recursive ${judgedUnder(db, query)}
    select top_id as "unitId", count(*) as "members", sum(is_exempt) as "exempt",
      sum(is_probationary) as "probationary", sum(is_done) as "completed",
      sum(is_done * (1 - is_exempt)) as "completedRequired",
      sum((1 - is_exempt) * (1 - needs_no_essay)) as "writersSoFar",
      sum(is_done * (1 - is_exempt) * (1 - needs_no_essay)) as "writers"
    from judged group by top_id order by top_id`.execute(db)
  return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]))
}

/**
 * N_tt: people temporarily attached in a unit of the subtree who attended there and are no members of it; by child,
 * and under `null` for the whole subtree (a guest from the next branch is no guest of the ward).
 */
export const countGuestsByChild = async (
  db: Db,
  query: CountQuery,
): Promise<Map<OrgUnitId | null, number>> => {
  const { campaignId, day, at } = query
  const { rows } = await sql<{ unitId: OrgUnitId | null; guests: number }>`
    with ${placesUnder(query)},
    guest as (
      select distinct visit.person_id, place.top_id, (
        select host.top_id from membership as home
          join place as host on host.unit_id = home.org_unit_id
        where home.person_id = visit.person_id and home.attach = 'chinh_thuc'
          and ${holdsOn('home', day)}) as home_top
      from place cross join membership as visit cross join campaign_node as node
        cross join class cross join session cross join attendance
      where visit.org_unit_id = place.unit_id and visit.attach = 'tam_thoi'
        and node.org_unit_id = visit.org_unit_id and class.campaign_node_id = node.id
        and session.class_id = class.id and attendance.session_id = session.id
        and attendance.person_id = visit.person_id and node.campaign_id = ${campaignId} and node.state <> 'huy'
        and session.starts_at <= ${at} and attendance.state in ${PRESENT}
        and visit.valid_from <= ${vietnameseDay(db, 'session.starts_at')}
        and (visit.valid_to is null or visit.valid_to > ${vietnameseDay(db, 'session.starts_at')})
    )
    select top_id as "unitId", count(*) as "guests" from guest
      where home_top is null or home_top <> top_id group by top_id
    union all
    select null, count(distinct person_id) from guest where home_top is null`.execute(db)
  return new Map(rows.map((row) => [row.unitId, row.guests]))
}
