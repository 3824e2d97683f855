/** Queries of the way that recommendations take up the tree, and of drafts on which comments are collected. */
import type {
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PartId,
  RecommendationGroupId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

/** A group on the way up, and where it was gathered and sent. */
export interface GroupOnWay {
  /** The group of the branch from which the way is looked at. */
  from: RecommendationGroupId
  level: number
  gatheredAt: Instant
  gatheredBy: string
  reportedAt: Instant | null
  /** Null: not sent, or nobody stands above. */
  sentTo: string | null
}

/** The groups that hold some groups, level by level, each with the names of its units. */
export const listWaysOf = async (
  db: Db,
  groupIds: readonly RecommendationGroupId[],
): Promise<GroupOnWay[]> => {
  if (groupIds.length === 0) return []
  const { rows } = await sql<GroupOnWay>`with recursive way(start_id, group_id, level) as (
      select id, id, 0 from recommendation_group where ${isAmong(db, 'id', groupIds)}
      union all
      select way.start_id, held.parent_group_id, way.level + 1 from way
        join recommendation_group as held on held.id = way.group_id
        where held.parent_group_id is not null
    )
    select way.start_id as "from", way.level as "level", one.gathered_at as "gatheredAt",
      unit.name_org as "gatheredBy", one.reported_at as "reportedAt", above.name_org as "sentTo"
    from way join recommendation_group as one on one.id = way.group_id
      join org_unit as unit on unit.id = one.org_unit_id
      left join org_unit as above on above.id = one.sent_to_unit_id
    order by way.start_id, way.level`.execute(db)
  return rows
}

export interface DraftPart {
  nodeId: CampaignNodeId
  unitId: OrgUnitId
  documentId: DocumentId
  title: string
  partId: PartId
  heading: string
}

/** Parts of drafts that some nodes have been sent, in the order of the documents. */
export const listDraftParts = (db: Db, nodeIds: readonly CampaignNodeId[]): Promise<DraftPart[]> =>
  nodeIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('part_push')
        .innerJoin('document_part', 'document_part.id', 'part_push.part_id')
        .innerJoin('document', 'document.id', 'document_part.document_id')
        .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
        .select([
          'part_push.campaign_node_id as nodeId',
          'campaign_node.org_unit_id as unitId',
          'document.id as documentId',
          'document.title',
          'document_part.id as partId',
          'document_part.heading',
        ])
        .where(isAmong(db, 'part_push.campaign_node_id', nodeIds))
        .where('part_push.state', '=', 'da_gui')
        .where('document.is_draft', '=', 1)
        .orderBy('document.imported_at')
        .orderBy('document.id')
        .orderBy('document_part.position')
        .execute()

/** The documents of a unit, newest first, each with whether comments on it are collected. */
export const listDocumentsOf = (db: Db, unitId: OrgUnitId) =>
  db
    .selectFrom('document')
    .select(['id', 'title', 'is_draft as isDraft'])
    .where('org_unit_id', '=', unitId)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute()

/** @returns false when it is so already */
export const markDraft = async (db: Db, id: DocumentId, isDraft: 0 | 1): Promise<boolean> => {
  const result = await db
    .updateTable('document')
    .set({ is_draft: isDraft })
    .where('id', '=', id)
    .where('is_draft', '!=', isDraft)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
