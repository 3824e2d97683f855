/** Queries of a unit and those directly under it in a campaign: their reports, who is a pilot, what lies below, who is missing. */
import type { CampaignId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { placesOf } from './counted-units.ts'
import { type CountedOn, judgedIn } from './figures.ts'
import { holdsOn } from './holds-on.ts'

export interface PlaceFacts {
  unitId: OrgUnitId
  hasBelow: boolean
  isPilot: boolean
  /** Whether the unit itself owes a report: it takes part and is no tổ đảng (F-12). */
  isReporting: boolean
  state: ReportState | null
  sentOn: Day | null
  /** A tentative day is none (F-13). */
  dueAt: Instant | null
}

/** One query whatever the number of units. */
export const listPlaceFacts = async (
  db: Db,
  { campaignId, unitId, day }: { campaignId: CampaignId; unitId: OrgUnitId; day: Day },
): Promise<Map<OrgUnitId, PlaceFacts>> => {
  type Row = Omit<PlaceFacts, 'hasBelow' | 'isPilot' | 'isReporting'> & {
    below: number
    pilot: number
    reporting: number
  }
  const { rows } = await sql<Row>`with place(unit_id) as (
      select cast(${unitId} as text)
      union select child_id from org_edge where parent_id = ${unitId} and ${holdsOn('org_edge', day)}
    )
    select unit.id as "unitId", report.state, report.sent_on as "sentOn",
      case when deadline.is_tentative = 0 then deadline.due_at end as "dueAt",
      coalesce(node.is_pilot, 0) as "pilot",
      case when node.id is not null and unit.level <> 'to_dang' then 1 else 0 end as "reporting",
      case when exists (select 1 from org_edge where org_edge.parent_id = unit.id
        and ${holdsOn('org_edge', day)}) then 1 else 0 end as "below"
    from place join org_unit as unit on unit.id = place.unit_id
      left join campaign_node as node on node.org_unit_id = unit.id
        and node.campaign_id = ${campaignId} and node.state <> 'huy' and node.succeeded_by is null
      left join report on report.campaign_node_id = node.id
      left join deadline on deadline.campaign_node_id = node.id and deadline.subject = 'bao_cao'
    order by unit.id`.execute(db)
  return new Map(
    rows.map(({ below, pilot, reporting, ...row }) => [
      row.unitId,
      { ...row, hasBelow: below === 1, isPilot: pilot === 1, isReporting: reporting === 1 },
    ]),
  )
}

/** R without S of a unit's own people: for who may see names there. */
export const listUnstudiedOf = async (
  db: Db,
  { unitId, ...query }: CountedOn & { unitId: OrgUnitId },
): Promise<{ personId: PersonId; fullName: string; birthYear: number | null }[]> => {
  const places = placesOf(db, { ...query, units: [unitId] })
  const { rows } = await sql<{
    personId: PersonId
    fullName: string
    birthYear: number | null
  }>`with recursive ${judgedIn(db, query, places)}
    select person.id as "personId", person.full_name as "fullName", person.birth_year as "birthYear"
    from judged join person on person.id = judged.person_id
    where judged.unit_id = ${unitId} and judged.is_exempt = 0 and judged.is_done = 0
    order by person.id`.execute(db)
  return rows
}
