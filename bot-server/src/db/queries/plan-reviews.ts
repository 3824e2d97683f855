/** Queries of what the level above says about plans: what waits, decisions, remarks. */
import type { CampaignNodeId, OrgUnitId, PersonId, PlanId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { Db, NewRow } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

const selectWaiting = (db: Db) =>
  db
    .selectFrom('plan')
    .innerJoin('campaign_node', 'campaign_node.id', 'plan.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .leftJoin('person', 'person.id', 'plan.person_id')
    .select((eb) => [
      'plan.id as planId',
      'plan.kind',
      'plan.sent_for_review_on as sentOn',
      'plan.reviewed_on as reviewedOn',
      'campaign.title as campaignTitle',
      'org_unit.id as unitId',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
      'person.full_name as personName',
      eb
        .selectFrom('deadline')
        .select((d) => d.fn.min('deadline.due_at').as('at'))
        .whereRef('deadline.campaign_node_id', '=', 'campaign_node.id')
        .where(
          'deadline.subject',
          '=',
          sql<'chuong_trinh'>`case when plan.kind = 'tap_the' then 'chuong_trinh' else 'ke_hoach_ca_nhan' end`,
        )
        .as('dueAt'),
      eb
        .selectFrom('plan_review')
        .select((r) => r.fn.countAll<number>().as('n'))
        .whereRef('plan_review.plan_id', '=', 'plan.id')
        .where('plan_review.outcome', '=', 'yeu_cau_sua')
        .$asScalar()
        .$notNull()
        .as('returned'),
    ])

export type WaitingPlan = Awaited<ReturnType<typeof listWaitingPlans>>[number]

const MOST = 500

/** Plans that wait for a review in some units, the oldest first; one query whatever their number. */
export const listWaitingPlans = async (db: Db, unitIds: readonly OrgUnitId[]) =>
  unitIds.length === 0
    ? []
    : selectWaiting(db)
        .where('campaign_node.org_unit_id', 'in', [...unitIds])
        .where('plan.state', '=', 'gui_xem_xet')
        .orderBy('plan.sent_for_review_on')
        .orderBy('plan.id')
        .limit(MOST)
        .execute()

/** The same of the units directly below some units on a day. */
export const listPlansWaitingBelow = async (
  db: Db,
  { parents, day }: { parents: readonly OrgUnitId[]; day: Day },
) =>
  parents.length === 0
    ? []
    : selectWaiting(db)
        .innerJoin('org_edge', 'org_edge.child_id', 'campaign_node.org_unit_id')
        .where('org_edge.parent_id', 'in', [...parents])
        .where(holdsOn('org_edge', day))
        .where('plan.state', '=', 'gui_xem_xet')
        .where('plan.kind', '=', 'tap_the')
        .orderBy('plan.sent_for_review_on')
        .orderBy('plan.id')
        .limit(MOST)
        .execute()

export const findWaitingPlan = (db: Db, planId: PlanId): Promise<WaitingPlan | undefined> =>
  selectWaiting(db).where('plan.id', '=', planId).executeTakeFirst()

/** Who wrote in or sent which of some plans, and whose they are: none of them reviews it (INV-21). */
export const listAuthorsOf = async (
  db: Db,
  planIds: readonly PlanId[],
): Promise<Map<PlanId, PersonId[]>> => {
  if (planIds.length === 0) return new Map()
  const ids = [...planIds]
  const rows = await db
    .selectFrom('plan')
    .select(['id as planId', 'person_id as id'])
    .where('id', 'in', ids)
    .union((eb) =>
      eb
        .selectFrom('plan_version')
        .select(['plan_id as planId', 'made_by as id'])
        .where('plan_id', 'in', ids),
    )
    .union((eb) =>
      eb
        .selectFrom('plan_author')
        .select(['plan_id as planId', 'person_id as id'])
        .where('plan_id', 'in', ids),
    )
    .execute()
  const authors = new Map<PlanId, PersonId[]>()
  for (const { planId, id } of rows)
    if (id !== null) authors.set(planId, [...(authors.get(planId) ?? []), id])
  return authors
}

/** All decisions on a plan, the newest first. */
export const listDecisions = (db: Db, planId: PlanId) =>
  db
    .selectFrom('plan_review')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .execute()

export const insertDecision = async (db: Db, row: NewRow<'plan_review'>): Promise<void> => {
  await db.insertInto('plan_review').values(row).execute()
}

/** All remarks beside a plan's versions, as they were written. */
export const listRemarks = (db: Db, planId: PlanId) =>
  db
    .selectFrom('plan_remark')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()

export const insertRemark = async (db: Db, row: NewRow<'plan_remark'>): Promise<void> => {
  await db.insertInto('plan_remark').values(row).execute()
}

type RemarkId = NewRow<'plan_remark'>['id']

/** @returns false when there is none of that person beside that version */
export const deleteRemark = async (
  db: Db,
  { id, planId, version, by }: { id: RemarkId; planId: PlanId; version: number; by: PersonId },
): Promise<boolean> => {
  const result = await db
    .deleteFrom('plan_remark')
    .where('id', '=', id)
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .where('written_by', '=', by)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** @returns false when it was settled, or is beside no plan that was decided on */
export const settleRemark = async (
  db: Db,
  { id, planId, now, by }: { id: RemarkId; planId: PlanId; now: Instant; by: PersonId },
): Promise<boolean> => {
  const result = await db
    .updateTable('plan_remark')
    .set({ settled_at: now, settled_by: by })
    .where('id', '=', id)
    .where('plan_id', '=', planId)
    .where('settled_at', 'is', null)
    .where('version', 'in', (eb) =>
      eb.selectFrom('plan_review').select('version').where('plan_id', '=', planId),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Units directly below a node that take part and whose programme is neither summed up nor excused (row 56). */
export const listOpenChildren = async (db: Db, nodeId: CampaignNodeId): Promise<string[]> => {
  const rows = await db
    .selectFrom('campaign_node as child')
    .innerJoin('org_unit', 'org_unit.id', 'child.org_unit_id')
    .leftJoin('plan', (join) =>
      join.onRef('plan.campaign_node_id', '=', 'child.id').on('plan.kind', '=', 'tap_the'),
    )
    .leftJoin('plan_excuse', 'plan_excuse.campaign_node_id', 'child.id')
    .select('org_unit.name_org as name')
    .where('child.parent_node_id', '=', nodeId)
    .where('child.state', '!=', 'huy')
    .where('child.succeeded_by', 'is', null)
    .where('org_unit.level', '!=', 'to_dang')
    .where('plan_excuse.campaign_node_id', 'is', null)
    .where((eb) =>
      eb.or([eb('plan.state', 'is', null), eb('plan.state', 'not in', ['tong_ket', 'dong'])]),
    )
    .orderBy('org_unit.name_org')
    .execute()
  return rows.map(({ name }) => name)
}

export const insertExcuse = async (db: Db, row: NewRow<'plan_excuse'>): Promise<void> => {
  const { campaign_node_id: _key, ...values } = row
  await db
    .insertInto('plan_excuse')
    .values(row)
    .onConflict((conflict) => conflict.column('campaign_node_id').doUpdateSet(values))
    .execute()
}

/** @returns false when there was none */
export const deleteExcuse = async (db: Db, nodeId: CampaignNodeId): Promise<boolean> => {
  const result = await db
    .deleteFrom('plan_excuse')
    .where('campaign_node_id', '=', nodeId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
