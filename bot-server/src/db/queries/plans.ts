/** Queries of programmes and personal plans as such: find, list, begin, change their standing, number them. */
import type {
  CampaignId,
  CampaignNodeId,
  OrgUnitId,
  PersonId,
  PlanId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { PlanKind, PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import type { PlanDocumentType } from '@quan-triet/shared/vocabulary/plans'
import type { Updateable } from 'kysely'
import type { Database, Db, NewRow } from '../schema/database.ts'

export interface StoredPlan {
  id: PlanId
  kind: PlanKind
  state: PlanState
  nodeId: CampaignNodeId
  unitId: OrgUnitId
  unitName: string
  unitShortName: string
  unitSymbol: string
  campaignId: CampaignId
  campaignTitle: string
  /** Whose personal plan it is. */
  personId: PersonId | null
  personName: string | null
  sentForReviewOn: Day | null
  reviewedOn: Day | null
  issuedOn: Day | null
  documentType: PlanDocumentType | null
  number: string | null
  numberInTerm: number | null
  symbol: string | null
  signer: string | null
  /** The newest frozen version; 0: none. */
  version: number
  changedAt: Instant
  changedBy: PersonId | null
  /** JSON lists of headings; null: the usual ones. */
  planHeadings: string | null
  personalPlanHeadings: string | null
}

const selectPlans = (db: Db) =>
  db
    .selectFrom('plan')
    .innerJoin('campaign_node', 'campaign_node.id', 'plan.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .leftJoin('person', 'person.id', 'plan.person_id')
    .select([
      'plan.id',
      'plan.kind',
      'plan.state',
      'plan.campaign_node_id as nodeId',
      'campaign_node.org_unit_id as unitId',
      'org_unit.name_org as unitName',
      'org_unit.short_name as unitShortName',
      'org_unit.symbol as unitSymbol',
      'campaign.id as campaignId',
      'campaign.title as campaignTitle',
      'plan.person_id as personId',
      'person.full_name as personName',
      'plan.sent_for_review_on as sentForReviewOn',
      'plan.reviewed_on as reviewedOn',
      'plan.issued_on as issuedOn',
      'plan.document_type as documentType',
      'plan.number',
      'plan.number_in_term as numberInTerm',
      'plan.symbol',
      'plan.signer',
      'plan.current_version as version',
      'plan.changed_at as changedAt',
      'plan.changed_by as changedBy',
      'campaign.plan_headings as planHeadings',
      'campaign.personal_plan_headings as personalPlanHeadings',
    ])

export const findPlanById = (db: Db, id: PlanId): Promise<StoredPlan | undefined> =>
  selectPlans(db).where('plan.id', '=', id).executeTakeFirst()

/** The programme of a node; undefined until it was begun. */
export const findProgramme = (db: Db, nodeId: CampaignNodeId): Promise<StoredPlan | undefined> =>
  selectPlans(db)
    .where('plan.campaign_node_id', '=', nodeId)
    .where('plan.kind', '=', 'tap_the')
    .executeTakeFirst()

/** Units by their names, in the order of the ids. */
export const listUnitsNamed = async (db: Db, ids: readonly OrgUnitId[]): Promise<OrgUnitName[]> => {
  const rows = await db
    .selectFrom('org_unit')
    .select(['id', 'name_org as nameOrg', 'short_name as shortName'])
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The programme of a node, and the personal plan of one person there. */
export const listPlansOfNodes = (
  db: Db,
  { nodeIds, personId }: { nodeIds: readonly CampaignNodeId[]; personId: PersonId | null },
): Promise<StoredPlan[]> =>
  nodeIds.length === 0
    ? Promise.resolve([])
    : selectPlans(db)
        .where('plan.campaign_node_id', 'in', [...nodeIds])
        .where((eb) =>
          eb.or([eb('plan.kind', '=', 'tap_the'), eb('plan.person_id', '=', personId)]),
        )
        .orderBy('plan.id')
        .execute()

const MOST = 50

/** A person's own plans, the newest first. */
export const listPersonalPlans = (db: Db, personId: PersonId): Promise<StoredPlan[]> =>
  selectPlans(db)
    .where('plan.person_id', '=', personId)
    .where('plan.kind', '=', 'ca_nhan')
    .orderBy('plan.changed_at', 'desc')
    .limit(MOST)
    .execute()

/** What a unit has issued, the newest first. */
export const listIssuedProgrammes = (db: Db, unitId: OrgUnitId): Promise<StoredPlan[]> =>
  selectPlans(db)
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('plan.kind', '=', 'tap_the')
    .where('plan.state', 'in', ['ban_hanh', 'thuc_hien', 'so_ket', 'tong_ket', 'dong'])
    .orderBy('plan.issued_on', 'desc')
    .limit(MOST)
    .execute()

/** @returns false when it has been begun meanwhile */
export const insertPlan = async (db: Db, row: NewRow<'plan'>): Promise<boolean> => {
  const result = await db
    .insertInto('plan')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

type PlanChange = Omit<Updateable<Database['plan']>, 'id' | 'campaign_node_id' | 'kind'>

/** @returns false when it is in another state, or at another version, by now */
export const changePlan = async (
  db: Db,
  { id, state, version }: Pick<StoredPlan, 'id' | 'state' | 'version'>,
  to: PlanChange,
): Promise<boolean> => {
  const result = await db
    .updateTable('plan')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('current_version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * Makes everybody who changes the draft wait for each other, and counts the change.
 * @returns false when the plan is closed for writing by now
 */
export const touchDraft = async (
  db: Db,
  { id, now }: { id: PlanId; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('plan')
    .set((eb) => ({ revision: eb('revision', '+', 1), changed_at: now }))
    .where('id', '=', id)
    .where('state', 'in', ['nhap', 'lay_y_kien'])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The day on which the term of a committee began that runs on a day; undefined: nobody entered one. */
export const findTermStart = async (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<Day | undefined> => {
  const row = await db
    .selectFrom('committee_term')
    .select('starts_on')
    .where('org_unit_id', '=', unitId)
    .where('starts_on', '<=', day)
    .orderBy('starts_on', 'desc')
    .executeTakeFirst()
  return row?.starts_on
}

export const insertTerm = async (db: Db, row: NewRow<'committee_term'>): Promise<void> => {
  await db
    .insertInto('committee_term')
    .values(row)
    .onConflict((conflict) => conflict.columns(['org_unit_id', 'starts_on']).doNothing())
    .execute()
}

interface Numbered {
  unitId: OrgUnitId
  documentType: PlanDocumentType
  /** From the day on which the term began; null: all there are. */
  since: Day | null
}

const selectNumbers = (db: Db, { unitId, documentType, since }: Numbered) =>
  db
    .selectFrom('plan')
    .innerJoin('campaign_node', 'campaign_node.id', 'plan.campaign_node_id')
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('plan.document_type', '=', documentType)
    .where('plan.number_in_term', 'is not', null)
    .where('plan.issued_on', '>=', since ?? '')

/** The last number of a document type within the term; 0: none yet (INV-22). */
export const lastNumberInTerm = async (db: Db, query: Numbered): Promise<number> => {
  const row = await selectNumbers(db, query)
    .select((eb) => eb.fn.max('plan.number_in_term').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Whether another plan of the unit has this number within the term (INV-22). */
export const isNumberTaken = async (
  db: Db,
  { number, besides, ...query }: Numbered & { number: number; besides: PlanId },
): Promise<boolean> => {
  const row = await selectNumbers(db, query)
    .select('plan.id')
    .where('plan.number_in_term', '=', number)
    .where('plan.id', '!=', besides)
    .executeTakeFirst()
  return row !== undefined
}

/** Why no programme is asked of a node; undefined: it is asked for. */
export const findExcuse = async (db: Db, nodeId: CampaignNodeId): Promise<string | undefined> => {
  const row = await db
    .selectFrom('plan_excuse')
    .select('reason')
    .where('campaign_node_id', '=', nodeId)
    .executeTakeFirst()
  return row?.reason
}

/** The node's unit and campaign, with the headings its plans have. */
export const findPlanNode = (db: Db, nodeId: CampaignNodeId) =>
  db
    .selectFrom('campaign_node')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .select([
      'campaign_node.id as nodeId',
      'campaign_node.org_unit_id as unitId',
      'campaign_node.state',
      'campaign_node.succeeded_by as succeededBy',
      'org_unit.name_org as unitName',
      'org_unit.short_name as unitShortName',
      'campaign.id as campaignId',
      'campaign.title as campaignTitle',
      'campaign.owner_org_id as ownerId',
    ])
    .where('campaign_node.id', '=', nodeId)
    .executeTakeFirst()

export const findPlanHeadings = (db: Db, campaignId: CampaignId) =>
  db
    .selectFrom('campaign')
    .select([
      'owner_org_id as ownerId',
      'plan_headings as programme',
      'personal_plan_headings as personal',
    ])
    .where('id', '=', campaignId)
    .executeTakeFirst()

export const setHeadings = async (
  db: Db,
  campaignId: CampaignId,
  headings: { plan_headings: string | null; personal_plan_headings: string | null },
): Promise<void> => {
  await db.updateTable('campaign').set(headings).where('id', '=', campaignId).execute()
}
