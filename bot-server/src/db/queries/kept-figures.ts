/** Queries of the figures that are kept of a campaign when the records they were counted from go (P-09). */
import type { CellCode, FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { StudyCounts } from '../../domain/figures/study-counts.ts'
import { chunksOf } from '../chunks.ts'
import { vietnameseDay } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { type CountQuery, placesUnder } from './figures.ts'
import { holdsOn } from './holds-on.ts'

/** What of a unit's cells comes from records that go; the rest is counted anew whenever it is asked for. */
export const KEPT_CELLS = [
  'completed',
  'completedRequired',
  'attended',
  'reached',
  'absentExcused',
  'absentUnexcused',
  'madeUp',
  'writers',
  'essaysDue',
  'essaysIn',
  'essaysOnTime',
  'essaysGraded',
  'essaysPassed',
  'rewriteCopied',
  'rewriteFailed',
  'essaysVoluntary',
  'keyInvited',
  'keyAttended',
] as const satisfies readonly CellCode[]

export type KeptCounts = Pick<StudyCounts, 'completed' | 'completedRequired' | 'writers'>

/** Whether a campaign's figures are the kept ones by now. */
export const hasKeptFigures = async (db: Db, campaignId: CampaignId): Promise<boolean> => {
  const row = await db
    .selectFrom('kept_count')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('subject', '=', 'study')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The kept cells of some units, noughts included; none at all while the records are there to be counted. */
export const listKeptCells = async (
  db: Db,
  campaignId: CampaignId,
  units: ReadonlySet<OrgUnitId>,
): Promise<Map<OrgUnitId, Partial<FigureCells>>> => {
  const found = new Map<OrgUnitId, Partial<FigureCells>>()
  if (!(await hasKeptFigures(db, campaignId))) return found
  const rows = await db
    .selectFrom('kept_count')
    .select(['org_unit_id', 'state', 'people'])
    .where('campaign_id', '=', campaignId)
    .where('subject', '=', 'study')
    .execute()
  const none = Object.fromEntries(KEPT_CELLS.map((cell) => [cell, 0]))
  for (const unitId of units) found.set(unitId, none)
  for (const { org_unit_id, state, people } of rows)
    if (units.has(org_unit_id))
      found.set(org_unit_id, {
        ...found.get(org_unit_id),
        ...(state !== 'none' && { [state]: people }),
      })
  return found
}

/** The kept counts of each unit directly under one, and of the unit itself, as `countStudyByChild` has them. */
export const sumKeptByChild = async (
  db: Db,
  query: CountQuery,
): Promise<Map<OrgUnitId, KeptCounts>> => {
  const { rows } = await sql<KeptCounts & { unitId: OrgUnitId }>`with ${placesUnder(query)}
    select place.top_id as "unitId",
      sum(case when kept.state = 'completed' then kept.people else 0 end) as "completed",
      sum(case when kept.state = 'completedRequired' then kept.people else 0 end) as "completedRequired",
      sum(case when kept.state = 'writers' then kept.people else 0 end) as "writers"
    from kept_count as kept join place on place.unit_id = kept.org_unit_id
    where kept.campaign_id = ${query.campaignId} and kept.subject = 'study'
    group by place.top_id`.execute(db)
  return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]))
}

/** The kept number of guests of every unit that had any. */
export const listKeptGuests = async (
  db: Db,
  campaignId: CampaignId,
): Promise<Map<OrgUnitId, number>> => {
  const rows = await db
    .selectFrom('kept_count')
    .select(['org_unit_id', 'people'])
    .where('campaign_id', '=', campaignId)
    .where('subject', '=', 'guests')
    .execute()
  return new Map(rows.map((row) => [row.org_unit_id, row.people]))
}

/** Who attended as a guest where, and the home on the day of the figures; as `countGuestsByChild` counts them. */
export const listGuestVisits = async (
  db: Db,
  { campaignId, day, at }: { campaignId: CampaignId; day: Day; at: Instant },
): Promise<{ personId: PersonId; unitId: OrgUnitId; homeId: OrgUnitId | null }[]> => {
  const { rows } = await sql<{
    personId: PersonId
    unitId: OrgUnitId
    homeId: OrgUnitId | null
  }>`select distinct visit.person_id as "personId", visit.org_unit_id as "unitId",
      home.org_unit_id as "homeId"
    from campaign_node as node
      join membership as visit on visit.org_unit_id = node.org_unit_id and visit.attach = 'tam_thoi'
      join class on class.campaign_node_id = node.id
      join session on session.class_id = class.id
      join attendance on attendance.session_id = session.id
        and attendance.person_id = visit.person_id
      left join membership as home on home.person_id = visit.person_id
        and home.attach = 'chinh_thuc' and ${holdsOn('home', day)}
    where node.campaign_id = ${campaignId} and node.state <> 'huy'
      and session.starts_at <= ${at} and attendance.state in ('co_mat', 'muon', 've_som')
      and visit.valid_from <= ${vietnameseDay(db, 'session.starts_at')}
      and (visit.valid_to is null or visit.valid_to > ${vietnameseDay(db, 'session.starts_at')})`.execute(
    db,
  )
  return rows
}

/** The line of each unit on a day: itself and all above it. */
export const listLinesOf = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  day: Day,
): Promise<Map<OrgUnitId, Set<OrgUnitId>>> => {
  const lines = new Map<OrgUnitId, Set<OrgUnitId>>()
  for (const some of chunksOf(unitIds)) {
    const rows = await db
      .selectFrom('org_path')
      .select(['ancestor_id', 'descendant_id'])
      .where('descendant_id', 'in', some)
      .where(holdsOn('org_path', day))
      .execute()
    for (const { ancestor_id, descendant_id } of rows)
      lines.set(descendant_id, (lines.get(descendant_id) ?? new Set()).add(ancestor_id))
  }
  return lines
}
