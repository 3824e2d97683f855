/** Queries of recommendations gathered up the tree: what waits at a unit, its groups, the whole below a group. */
import type {
  CampaignId,
  OrgUnitId,
  PersonId,
  RecommendationGroupId,
  RecommendationId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { SourceRef } from '@quan-triet/shared/models/recommendation'
import type { RecommendationState } from '@quan-triet/shared/vocabulary/matters'
import { type Selectable, sql, type Updateable } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Database, Db, NewRow } from '../schema/database.ts'

const MOST = 2000

interface Board {
  unitId: OrgUnitId
  campaignId: CampaignId
}

const selectOwn = (db: Db) =>
  db
    .selectFrom('recommendation')
    .innerJoin('campaign_node', 'campaign_node.id', 'recommendation.campaign_node_id')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .select([
      'recommendation.id',
      'recommendation.number',
      'recommendation.category',
      'recommendation.state',
      'recommendation.content_sealed as sealed',
      'recommendation.sent_at as sentAt',
      'recommendation.group_id as groupId',
      'org_unit.id as unitId',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
    ])

export type OwnRecommendation = Awaited<ReturnType<typeof listWaitingRecommendations>>[number]

/** Recommendations of the unit's own people that nobody has answered or gathered; what was erased waits for nobody. */
export const listWaitingRecommendations = (db: Db, { unitId, campaignId }: Board) =>
  selectOwn(db)
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('recommendation.state', 'in', ['ghi_nhan', 'phan_loai'])
    .where('recommendation.group_id', 'is', null)
    .where('recommendation.content_sealed', 'is not', null)
    .orderBy('recommendation.number')
    .limit(MOST)
    .execute()

/** Recommendations that stand in some groups. */
export const listRecommendationsIn = (db: Db, groupIds: readonly RecommendationGroupId[]) =>
  groupIds.length === 0
    ? Promise.resolve([])
    : selectOwn(db)
        .where(isAmong(db, 'recommendation.group_id', groupIds))
        .orderBy('recommendation.number')
        .execute()

const selectGroups = (db: Db) =>
  db
    .selectFrom('recommendation_group')
    .innerJoin('org_unit', 'org_unit.id', 'recommendation_group.org_unit_id')
    .selectAll('recommendation_group')
    .select(['org_unit.name_org as nameOrg', 'org_unit.short_name as shortName'])

export type GroupRow = Selectable<Database['recommendation_group']> & {
  nameOrg: string
  shortName: string
}

/** Groups that units below have sent to this one, and that stand in none of its groups. */
export const listWaitingGroups = (db: Db, { unitId, campaignId }: Board): Promise<GroupRow[]> =>
  selectGroups(db)
    .where('recommendation_group.sent_to_unit_id', '=', unitId)
    .where('recommendation_group.campaign_id', '=', campaignId)
    .where('recommendation_group.parent_group_id', 'is', null)
    .where('recommendation_group.state', 'in', ['da_bao_cao', 'chuyen_cap_tren'])
    .orderBy('recommendation_group.reported_at')
    .orderBy('recommendation_group.id')
    .limit(MOST)
    .execute()

/** The unit's own groups, the newest first. */
export const listGroupsOf = (db: Db, { unitId, campaignId }: Board): Promise<GroupRow[]> =>
  selectGroups(db)
    .where('recommendation_group.org_unit_id', '=', unitId)
    .where('recommendation_group.campaign_id', '=', campaignId)
    .orderBy('recommendation_group.number', 'desc')
    .limit(MOST)
    .execute()

/** Groups of units below that stand in some groups. */
export const listGroupsIn = (
  db: Db,
  parentIds: readonly RecommendationGroupId[],
): Promise<GroupRow[]> =>
  parentIds.length === 0
    ? Promise.resolve([])
    : selectGroups(db)
        .where(isAmong(db, 'recommendation_group.parent_group_id', parentIds))
        .orderBy('recommendation_group.reported_at')
        .orderBy('recommendation_group.id')
        .execute()

export const findGroup = (db: Db, id: RecommendationGroupId): Promise<GroupRow | undefined> =>
  selectGroups(db).where('recommendation_group.id', '=', id).executeTakeFirst()

/** For each of some groups how many recommendations of people stand below it, by the unit they came from. */
export const countBelow = async (
  db: Db,
  groupIds: readonly RecommendationGroupId[],
): Promise<{ groupId: RecommendationGroupId; unitId: OrgUnitId; count: number }[]> => {
  if (groupIds.length === 0) return []
  const { rows } = await sql<{
    groupId: RecommendationGroupId
    unitId: OrgUnitId
    count: number | string
  }>`with recursive below(top_id, group_id) as (
      select id, id from recommendation_group where ${isAmong(db, 'id', groupIds)}
      union all
      select below.top_id, child.id from below
        join recommendation_group as child on child.parent_group_id = below.group_id
    )
    select below.top_id as "groupId", node.org_unit_id as "unitId", count(*) as "count"
    from below join recommendation on recommendation.group_id = below.group_id
      join campaign_node as node on node.id = recommendation.campaign_node_id
    group by below.top_id, node.org_unit_id`.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** The group and every group below it. */
export const listGroupAndBelow = async (db: Db, id: RecommendationGroupId): Promise<GroupRow[]> => {
  const { rows } = await sql<{ id: RecommendationGroupId }>`with recursive below(id) as (
      select id from recommendation_group where id = ${id}
      union all
      select child.id from below
        join recommendation_group as child on child.parent_group_id = below.id
    ) select id from below`.execute(db)
  const ids = rows.map((row) => row.id)
  return selectGroups(db)
    .where(isAmong(db, 'recommendation_group.id', ids))
    .execute()
}

/** The caller holds the unit (`holdRolesOf`), so that numbers follow each other. */
export const insertGroup = async (
  db: Db,
  row: Omit<NewRow<'recommendation_group'>, 'number'>,
): Promise<void> => {
  const last = await db
    .selectFrom('recommendation_group')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('org_unit_id', '=', row.org_unit_id)
    .where('campaign_id', '=', row.campaign_id)
    .executeTakeFirst()
  await db
    .insertInto('recommendation_group')
    .values({ ...row, number: (last?.last ?? 0) + 1 })
    .execute()
}

type GroupChange = Omit<Updateable<Database['recommendation_group']>, 'id'>

/** @returns false when it has gone another step meanwhile */
export const changeGroup = async (
  db: Db,
  { id, state }: { id: RecommendationGroupId; state: RecommendationState },
  to: GroupChange,
): Promise<boolean> => {
  const result = await db
    .updateTable('recommendation_group')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Puts a source into a group, where it stands in none. @returns false when it stands in another by now */
export const putIntoGroup = async (
  db: Db,
  source: SourceRef,
  groupId: RecommendationGroupId,
): Promise<boolean> => {
  if (source.kind === 'group') {
    const result = await db
      .updateTable('recommendation_group')
      .set({ parent_group_id: groupId })
      .where('id', '=', source.id)
      .where('parent_group_id', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
  const result = await db
    .updateTable('recommendation')
    .set({ group_id: groupId, state: 'tong_hop' })
    .where('id', '=', source.id)
    .where('group_id', 'is', null)
    .where('state', 'in', ['ghi_nhan', 'phan_loai'])
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** @returns false when it does not stand in that group */
export const takeOutOfGroup = async (
  db: Db,
  source: SourceRef,
  groupId: RecommendationGroupId,
): Promise<boolean> => {
  if (source.kind === 'group') {
    const result = await db
      .updateTable('recommendation_group')
      .set({ parent_group_id: null })
      .where('id', '=', source.id)
      .where('parent_group_id', '=', groupId)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
  const result = await db
    .updateTable('recommendation')
    .set({ group_id: null, state: 'phan_loai' })
    .where('id', '=', source.id)
    .where('group_id', '=', groupId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A group from which the last source was taken out is none. */
export const deleteGroup = async (db: Db, id: RecommendationGroupId): Promise<void> => {
  await db.deleteFrom('recommendation_group').where('id', '=', id).execute()
}

/** Recommendations of people go the same way as the group that holds them. */
export const setStateOfMembers = async (
  db: Db,
  groupIds: readonly RecommendationGroupId[],
  state: RecommendationState,
): Promise<void> => {
  await db
    .updateTable('recommendation')
    .set({ state })
    .where(isAmong(db, 'group_id', groupIds))
    .execute()
}

export interface MemberOfGroup {
  id: RecommendationId
  number: number
  unitId: OrgUnitId
  /** Empty after erasure. */
  personId: PersonId | null
}

/** Who sent what stands in some groups: for sending alone, never to be shown. */
export const listMembersOfGroups = (
  db: Db,
  groupIds: readonly RecommendationGroupId[],
): Promise<MemberOfGroup[]> =>
  db
    .selectFrom('recommendation')
    .innerJoin('campaign_node', 'campaign_node.id', 'recommendation.campaign_node_id')
    .select([
      'recommendation.id',
      'recommendation.number',
      'campaign_node.org_unit_id as unitId',
      'recommendation.person_id as personId',
    ])
    .where(isAmong(db, 'recommendation.group_id', groupIds))
    .orderBy('recommendation.id')
    .execute()

export const answerMember = async (
  db: Db,
  id: RecommendationId,
  answer: { answer_sealed: string; answered_at: Instant; answered_by: PersonId | null },
): Promise<void> => {
  await db
    .updateTable('recommendation')
    .set({ ...answer, state: 'da_phan_hoi' })
    .where('id', '=', id)
    .execute()
}
