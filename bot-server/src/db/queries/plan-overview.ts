/** Queries of where the programmes of the units below one stand: sums, and a page of units. */
import type { CampaignId, CampaignNodeId, OrgUnitId, PlanId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { PlanOverviewFilter, PlanOverviewSums } from '@quan-triet/shared/models/plan-overview'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { type RawBuilder, sql } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface UnitsAsked {
  unitId: OrgUnitId
  campaignId: CampaignId
  day: Day
  now: Instant
  /** Directly below, or all below. */
  reach: 'con' | 'tat_ca'
}

/**
 * `unit(…)`: each unit below that takes part, with where its programme stands. `stand` is what the filters go by; groups
 * inside a branch owe none.
 */
const units = ({ unitId, campaignId, day, now, reach }: UnitsAsked) => sql`unit as materialized (
    select node.id as node_id, node.parent_node_id, org_unit.id as unit_id, org_unit.name_org,
      org_unit.short_name, plan.id as plan_id, plan.state, plan.sent_for_review_on,
      plan.reviewed_on, plan.issued_on, plan.changed_at, plan_excuse.reason, due.due_at, due.is_tentative,
      case when plan_excuse.campaign_node_id is not null then 'duoc_mien'
        when plan.state is null then 'chua_soan'
        when plan.state in ('gui_xem_xet', 'da_cho_y_kien') then 'cho_y_kien'
        when plan.state in ('nhap', 'lay_y_kien', 'yeu_cau_sua') then 'dang_soan'
        else 'da_ban_hanh' end as stand,
      case when plan_excuse.campaign_node_id is null and due.is_tentative = 0 and due.due_at < ${now}
        and (plan.state is null or plan.state not in ('ban_hanh', 'thuc_hien', 'so_ket', 'tong_ket', 'dong'))
        then 1 else 0 end as is_late
    from org_path as below
      join campaign_node as node on node.org_unit_id = below.descendant_id
      join org_unit on org_unit.id = below.descendant_id
      left join plan on plan.campaign_node_id = node.id and plan.kind = 'tap_the'
      left join plan_excuse on plan_excuse.campaign_node_id = node.id
      left join deadline as due on due.campaign_node_id = node.id and due.subject = 'chuong_trinh'
    where below.ancestor_id = ${unitId} and below.depth ${sql.raw(reach === 'con' ? '= 1' : '> 0')}
      and ${holdsOn('below', day)} and node.campaign_id = ${campaignId}
      and node.state not in ('nhap', 'cho_duyet', 'huy') and node.succeeded_by is null
      and org_unit.level <> 'to_dang'
  )`

export interface PlanStandRow {
  nodeId: CampaignNodeId
  unitId: OrgUnitId
  nameOrg: string
  shortName: string
  planId: PlanId | null
  state: PlanState | null
  sentForReviewOn: Day | null
  reviewedOn: Day | null
  issuedOn: Day | null
  changedAt: Instant | null
  excuse: string | null
  dueAt: Instant | null
  isTentative: number | null
  isLate: number
  parentUnitId: OrgUnitId | null
  parentNameOrg: string | null
  parentShortName: string | null
}

const chosen = (state: PlanOverviewFilter): RawBuilder<unknown> => {
  if (state === 'tat_ca') return sql``
  return state === 'qua_han' ? sql`where is_late = 1` : sql`where stand = ${state}`
}

type SumColumns = Omit<PlanOverviewSums, 'owing'>

/** Where the units of all filters stand, counted beside the page, so that they are looked up once. */
const sums = sql`sums as (select
    coalesce(sum(case when stand = 'chua_soan' then 1 else 0 end), 0) as "notBegun",
    coalesce(sum(case when stand = 'dang_soan' then 1 else 0 end), 0) as "drafting",
    coalesce(sum(case when stand = 'cho_y_kien' then 1 else 0 end), 0) as "inReview",
    coalesce(sum(case when stand = 'da_ban_hanh' then 1 else 0 end), 0) as "issued",
    coalesce(sum(case when stand = 'duoc_mien' then 1 else 0 end), 0) as "excused",
    coalesce(sum(is_late), 0) as "late" from unit)`

const sumsOf = ({ notBegun, drafting, inReview, issued, excused, late }: SumColumns) => ({
  notBegun,
  drafting,
  inReview,
  issued,
  excused,
  late,
  owing: notBegun + drafting + inReview + issued,
})

type Paged = UnitsAsked & { state: PlanOverviewFilter; limit: number; offset: number }

/** The sums, and a page of units: those that are late first, then by name. One query. */
export const readPlanStands = async (
  db: Db,
  { state, limit, offset, ...asked }: Paged,
): Promise<{ sums: PlanOverviewSums; rows: PlanStandRow[] }> => {
  const { rows } = await sql<
    SumColumns & Omit<PlanStandRow, 'nodeId'> & { nodeId: CampaignNodeId | null }
  >`with ${units(asked)}, ${sums},
    page as (select * from unit ${chosen(state)}
      order by is_late desc, name_org, node_id limit ${limit} offset ${offset})
    select sums.*, page.node_id as "nodeId", page.unit_id as "unitId", page.name_org as "nameOrg",
      page.short_name as "shortName", page.plan_id as "planId", page.state,
      page.sent_for_review_on as "sentForReviewOn", page.reviewed_on as "reviewedOn",
      page.issued_on as "issuedOn", page.changed_at as "changedAt", page.reason as "excuse",
      page.due_at as "dueAt", page.is_tentative as "isTentative", page.is_late as "isLate",
      above.id as "parentUnitId", above.name_org as "parentNameOrg", above.short_name as "parentShortName"
    from sums left join page on 1 = 1
      left join campaign_node as parent on parent.id = page.parent_node_id
      left join org_unit as above on above.id = parent.org_unit_id
    order by page.is_late desc, page.name_org, page.node_id`.execute(db)
  const [first] = rows
  if (!first) throw new Error('sums are there even of no unit')
  return {
    sums: sumsOf(first),
    rows: rows.flatMap(({ nodeId, ...row }) => (nodeId === null ? [] : [{ ...row, nodeId }])),
  }
}

/** How many units of the campaign stand below each of some; one query whatever their number. */
export const countUnitsBelow = async (
  db: Db,
  { unitIds, campaignId, day }: { unitIds: readonly OrgUnitId[]; campaignId: CampaignId; day: Day },
): Promise<Map<OrgUnitId, number>> => {
  const rows = await db
    .selectFrom('org_path')
    .innerJoin('campaign_node', 'campaign_node.org_unit_id', 'org_path.descendant_id')
    .select((eb) => ['org_path.ancestor_id as id', eb.fn.countAll<number>().as('n')])
    .where(isAmong(db, 'org_path.ancestor_id', unitIds))
    .where('org_path.depth', '>', 0)
    .where(holdsOn('org_path', day))
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('campaign_node.state', '!=', 'huy')
    .where('campaign_node.succeeded_by', 'is', null)
    .groupBy('org_path.ancestor_id')
    .execute()
  return new Map(rows.map(({ id, n }) => [id, n]))
}
