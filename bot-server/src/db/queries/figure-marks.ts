/** Queries of marks: whose figures are to be counted anew. The database writes them; the sweep adds what a new day changes. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import { rowsOf } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import type { FigureMarkKind } from '../schema/figures.ts'

export interface FigureMark {
  id: number
  campaignId: CampaignId | null
  unitId: OrgUnitId | null
  kind: FigureMarkKind
}

/** The oldest marks. */
export const listOpenMarks = (db: Db, limit: number): Promise<FigureMark[]> =>
  db
    .selectFrom('figure_mark')
    .select(['id', 'campaign_id as campaignId', 'org_unit_id as unitId', 'kind'])
    .orderBy('id')
    .limit(limit)
    .execute()

/** Takes away marks that were read, and none that came since. */
export const deleteMarks = async (db: Db, ids: readonly number[]): Promise<void> => {
  for (const some of chunksOf(ids))
    await db.deleteFrom('figure_mark').where('id', 'in', some).execute()
}

/** Takes away all marks that are to be seen now, or those of one campaign alone: it is about to be counted as a whole. */
export const deleteMarksOf = async (db: Db, campaignId: CampaignId | 'all'): Promise<void> => {
  const marks = db.deleteFrom('figure_mark')
  await (campaignId === 'all' ? marks : marks.where('campaign_id', '=', campaignId)).execute()
}

/** Which units' own cells have changed since they were counted. */
export const listMarkedUnits = async (db: Db, campaignId: CampaignId): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('figure_mark')
    .select('org_unit_id')
    .distinct()
    .where((eb) => eb.or([eb('campaign_id', 'is', null), eb('campaign_id', '=', campaignId)]))
    .execute()
  return rows.flatMap((row) => row.org_unit_id ?? [])
}

export interface OpenMarks {
  /** Something somewhere is still to be counted. */
  any: boolean
  /** The unit itself is. */
  here: boolean
}

export const findOpenMarks = async (
  db: Db,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: OrgUnitId },
): Promise<OpenMarks> => {
  const { rows } = await sql<{ any: number; here: number }>`select
    (select count(*) from (select 1 from figure_mark limit 1) as mark) as "any",
    (select count(*) from (select 1 from figure_mark
      where org_unit_id = ${unitId} and (campaign_id is null or campaign_id = ${campaignId})
      limit 1) as mark) as "here"`.execute(db)
  return { any: rows[0]?.any === 1, here: rows[0]?.here === 1 }
}

/** All that ever stood above some units, and they themselves. */
export const listEverAbove = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<OrgUnitId[]> => {
  const { rows } = await sql<{ unitId: OrgUnitId }>`select distinct ancestor_id as "unitId"
    from org_path where descendant_id in (${rowsOf(db, unitIds)})`.execute(db)
  return rows.map((row) => row.unitId)
}

/** The units that go on with what some units held: the figures of a closed unit are its successor's (TV-13). */
export const listSuccessorsOf = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<OrgUnitId[]> => {
  const { rows } = await sql<{ unitId: OrgUnitId }>`with recursive marked(unit_id) as (
      ${rowsOf(db, unitIds)}
    ), went(node_id, unit_id) as (
      select next.id, next.org_unit_id from marked
        join campaign_node as node on node.org_unit_id = marked.unit_id
        join campaign_node as next on next.id = node.succeeded_by
      union
      select next.id, next.org_unit_id from went
        join campaign_node as node on node.id = went.node_id
        join campaign_node as next on next.id = node.succeeded_by
    )
    select distinct unit_id as "unitId" from went`.execute(db)
  return rows.map((row) => row.unitId)
}

/** Has all open campaigns counted anew from the ground. */
export const markEverything = async (db: Db): Promise<void> => {
  await db
    .insertInto('figure_mark')
    .values({ campaign_id: null, org_unit_id: null, kind: 'unit' })
    .execute()
}

interface Dawn {
  /** The last day that was looked at. */
  after: Day
  until: Day
  /** Their last moments. */
  afterMoment: Instant
  untilMoment: Instant
}

/**
 * Marks whom the coming of days alone changes: memberships, exemptions, roles and edges that begin or end, and whatever
 * is dated ahead (a session to come, a plan issued from a day on, all of a set that was loaded).
 */
export const markWhatDaysChange = async (db: Db, dawn: Dawn): Promise<void> => {
  const { after, until, afterMoment, untilMoment } = dawn
  const day = (column: string) =>
    sql`(${sql.ref(column)} > ${after} and ${sql.ref(column)} <= ${until})`
  const moment = (column: string) =>
    sql`(${sql.ref(column)} > ${afterMoment} and ${sql.ref(column)} <= ${untilMoment})`
  const turning = (table: string) =>
    sql`(${day(`${table}.valid_from`)} or ${day(`${table}.valid_to`)})`
  const none = sql`cast(null as text)`
  await sql`with turned(person_id) as (
      select person_id from membership where ${turning('membership')}
      union select person_id from exemption where ${turning('exemption')}
    ), edge(child_id, parent_id) as (
      select child_id, parent_id from org_edge where ${turning('org_edge')}
      union select id, id from org_unit where ${turning('org_unit')}
    ), begun(session_id, node_id) as (
      select session.id, class.campaign_node_id from session
        join class on class.id = session.class_id
      where ${moment('session.starts_at')} or ${moment('session.closed_at')}
    ), dated(node_id) as (
      select node_id from begun
      union select campaign_node_id from plan where ${day('issued_on')}
      union select campaign_node_id from report where ${day('sent_on')}
      union select campaign_node_id from recommendation where ${moment('sent_at')}
      union select report.campaign_node_id from report_step
        join report on report.id = report_step.report_id where ${moment('report_step.taken_at')}
    ), touched(person_id) as (
      select attendance.person_id from begun
        join attendance on attendance.session_id = begun.session_id
      union select was.person_id from begun
        join campaign_node as node on node.id = begun.node_id
        join membership as was on was.org_unit_id = node.org_unit_id
      union select person_id from essay where ${moment('submitted_at')}
      union select person_id from outbox
        where ${moment('settled_at')} and push_id is not null and person_id is not null
    )
    insert into figure_mark (campaign_id, org_unit_id, kind)
    select ${none}, membership.org_unit_id, 'unit' from turned
      join membership on membership.person_id = turned.person_id
    union select ${none}, role.org_unit_id, 'line' from turned
      join role_assignment as role on role.person_id = turned.person_id
    union select ${none}, org_unit_id, 'line' from role_assignment
      where ${moment('starts_at')} or ${moment('ends_at')}
    union select ${none}, ${none}, 'guests' from turned
      join membership on membership.person_id = turned.person_id and membership.attach = 'tam_thoi'
    union select ${none}, child_id, 'line' from edge
    union select ${none}, parent_id, 'line' from edge
    union select ${none}, ${none}, 'tree' from edge
    union select campaign_id, org_unit_id, 'unit' from masses_base
      where ${day('declared_on')} or ${day('replaced_on')}
    union select node.campaign_id, node.org_unit_id, 'unit' from dated
      join campaign_node as node on node.id = dated.node_id
    union select ${none}, home.org_unit_id, 'unit' from touched
      join membership as home on home.person_id = touched.person_id
    union select ${none}, org_unit_id, 'unit' from outbox where ${moment('settled_at')}
      and push_id is not null and person_id is null and org_unit_id is not null
    union select ${none}, ${none}, 'guests' from begun`.execute(db)
}
