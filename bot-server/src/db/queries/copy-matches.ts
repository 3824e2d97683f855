/** Queries of what essays share with others and with known model texts, and of the groups that this makes. */
import type {
  CampaignId,
  EssayId,
  EssayVersionId,
  ModelTextId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { JoinedGroups } from '../../domain/similarity/clusters.ts'
import { isAmong } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'
import { withUnitsBelow } from './unit-lines.ts'

export type MatchRow = Selectable<Database['essay_match']>

/** Replaces what is known of a version's matches. */
export const replaceMatches = async (
  db: Db,
  versionId: EssayVersionId,
  rows: readonly Insertable<Database['essay_match']>[],
): Promise<void> => {
  await db.deleteFrom('essay_match').where('version_id', '=', versionId).execute()
  for (const some of chunksOf(rows)) await db.insertInto('essay_match').values(some).execute()
}

/** Puts in what an earlier essay shares with a later one; the same pair is replaced. */
export const putMatch = async (
  db: Db,
  row: Insertable<Database['essay_match']> & { source_version_id: EssayVersionId },
): Promise<void> => {
  await db
    .deleteFrom('essay_match')
    .where('version_id', '=', row.version_id)
    .where('source_version_id', '=', row.source_version_id)
    .execute()
  await db.insertInto('essay_match').values(row).execute()
}

/** Keeps the strongest ones of a version, so that a text that hundreds have copied does not grow without end. */
export const dropWeakMatches = async (
  db: Db,
  versionId: EssayVersionId,
  most: number,
): Promise<void> => {
  const weak = await db
    .selectFrom('essay_match')
    .select('id')
    .where('version_id', '=', versionId)
    .where('source_version_id', 'is not', null)
    .orderBy('covered_syllables', 'desc')
    .orderBy('id')
    .limit(1000)
    .offset(most)
    .execute()
  const ids = weak.map((row) => row.id)
  if (ids.length > 0) await db.deleteFrom('essay_match').where('id', 'in', ids).execute()
}

/** A match with what is known of where it comes from. */
export interface MatchWithSource extends MatchRow {
  essayId: EssayId | null
  campaignId: CampaignId | null
  personId: PersonId | null
  authorName: string | null
  unitId: OrgUnitId | null
  submittedAt: Instant | null
  sealed: string | null
  title: string | null
  modelText: string | null
}

const withSource = (db: Db) =>
  db
    .selectFrom('essay_match')
    .leftJoin('essay_version as source', 'source.id', 'essay_match.source_version_id')
    .leftJoin('essay', 'essay.id', 'source.essay_id')
    .leftJoin('person', 'person.id', 'essay.person_id')
    .leftJoin('model_text', 'model_text.id', 'essay_match.model_text_id')
    .selectAll('essay_match')
    .select([
      'essay.id as essayId',
      'essay.campaign_id as campaignId',
      'essay.person_id as personId',
      'person.full_name as authorName',
      'essay.org_unit_id as unitId',
      'source.submitted_at as submittedAt',
      'source.content_sealed as sealed',
      'model_text.title',
      'model_text.text as modelText',
    ])

/** The best first. */
export const listMatchesOf = (db: Db, versionId: EssayVersionId): Promise<MatchWithSource[]> =>
  withSource(db)
    .where('essay_match.version_id', '=', versionId)
    .orderBy('covered_syllables', 'desc')
    .orderBy('essay_match.id')
    .execute()

export const findMatch = (db: Db, id: string): Promise<MatchWithSource | undefined> =>
  withSource(db).where('essay_match.id', '=', id).executeTakeFirst()

/** How many other essays and model texts share a passage worth a look with each version. */
export const countStrongMatches = async (
  db: Db,
  versionIds: readonly EssayVersionId[],
): Promise<{ versionId: EssayVersionId; essays: number; models: number }[]> => {
  const rows = await db
    .selectFrom('essay_match')
    .select([
      'version_id as versionId',
      (eb) => eb.fn.count<number>('source_version_id').as('essays'),
      (eb) => eb.fn.count<number>('model_text_id').as('models'),
    ])
    .where(isAmong(db, 'version_id', versionIds))
    .where('is_strong', '=', 1)
    .groupBy('version_id')
    .execute()
  return rows
}

/** Versions whose figures count one of these as a source. */
export const listMatchedWith = async (
  db: Db,
  sources: readonly EssayVersionId[],
): Promise<EssayVersionId[]> => {
  const rows = await db
    .selectFrom('essay_match')
    .select('version_id')
    .distinct()
    .where(isAmong(db, 'source_version_id', sources))
    .execute()
  return rows.map((row) => row.version_id)
}

/** One other version with a passage worth a look in common with a model text: all of them are one group already. */
export const findOtherWithModel = async (
  db: Db,
  { modelTextId, except }: { modelTextId: ModelTextId; except: EssayVersionId },
): Promise<EssayVersionId | undefined> => {
  const row = await db
    .selectFrom('essay_match')
    .select('version_id')
    .where('model_text_id', '=', modelTextId)
    .where('is_strong', '=', 1)
    .where('version_id', '<>', except)
    .limit(1)
    .executeTakeFirst()
  return row?.version_id
}

/** Takes all that versions share with others, on both sides. */
export const deleteMatchesWith = async (
  db: Db,
  versionIds: readonly EssayVersionId[],
): Promise<void> => {
  for (const column of ['version_id', 'source_version_id'] as const)
    await db
      .deleteFrom('essay_match')
      .where(isAmong(db, column, versionIds))
      .execute()
}

/** Joins groups: whatever was in one of them, and essays that were in none, are one group from now on. */
export const joinClusters = async (
  db: Db,
  { into, members, clusters }: JoinedGroups<EssayVersionId>,
): Promise<void> => {
  const set = () => db.updateTable('essay_check').set({ cluster: into })
  if (clusters.length > 0)
    await set()
      .where(isAmong(db, 'cluster', clusters))
      .execute()
  await set()
    .where(isAmong(db, 'version_id', members))
    .execute()
}

export interface ClusterSize {
  id: EssayVersionId
  size: number
  units: number
}

/** How many essays, of how many units, are in each group. */
export const listClusterSizes = async (
  db: Db,
  ids: readonly EssayVersionId[],
): Promise<ClusterSize[]> => {
  const rows = await db
    .selectFrom('essay_check')
    .innerJoin('essay_version', 'essay_version.id', 'essay_check.version_id')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select([
      'essay_check.cluster as id',
      (eb) => eb.fn.count<number>('essay.id').distinct().as('size'),
      (eb) => eb.fn.count<number>('essay.org_unit_id').distinct().as('units'),
    ])
    .where(isAmong(db, 'essay_check.cluster', ids))
    .groupBy('essay_check.cluster')
    .execute()
  return rows.flatMap(({ id, size, units }) => (id === null ? [] : [{ id, size, units }]))
}

/** Groups with essays of a campaign in a unit or below it, with how many are there; the largest first. */
export const listClustersBelow = async (
  db: Db,
  query: { unitId: OrgUnitId; campaignId: CampaignId; day: Day; limit: number },
): Promise<{ id: EssayVersionId; sizeHere: number }[]> => {
  const rows = await withUnitsBelow(db, query.unitId, query.day)
    .selectFrom('essay')
    .innerJoin('audience', 'audience.id', 'essay.org_unit_id')
    .innerJoin('essay_version', 'essay_version.essay_id', 'essay.id')
    .innerJoin('essay_check', 'essay_check.version_id', 'essay_version.id')
    .select([
      'essay_check.cluster as id',
      (eb) => eb.fn.count<number>('essay.id').distinct().as('sizeHere'),
    ])
    .where('essay.campaign_id', '=', query.campaignId)
    .where('essay_check.cluster', 'is not', null)
    .groupBy('essay_check.cluster')
    .orderBy('sizeHere', 'desc')
    .orderBy('essay_check.cluster')
    .limit(query.limit)
    .execute()
  return rows.flatMap(({ id, sizeHere }) => (id === null ? [] : [{ id, sizeHere }]))
}

/** The model text that most essays of each group share. */
export const listClusterModels = async (
  db: Db,
  ids: readonly EssayVersionId[],
): Promise<{ id: EssayVersionId; title: string; essays: number }[]> => {
  const rows = await db
    .selectFrom('essay_check')
    .innerJoin('essay_match', 'essay_match.version_id', 'essay_check.version_id')
    .innerJoin('model_text', 'model_text.id', 'essay_match.model_text_id')
    .select([
      'essay_check.cluster as id',
      'model_text.title',
      (eb) => eb.fn.countAll<number>().as('essays'),
    ])
    .where(isAmong(db, 'essay_check.cluster', ids))
    .where('essay_match.is_strong', '=', 1)
    .groupBy(['essay_check.cluster', 'model_text.id', 'model_text.title'])
    .orderBy('essays')
    .execute()
  return rows.flatMap(({ id, title, essays }) => (id === null ? [] : [{ id, title, essays }]))
}
