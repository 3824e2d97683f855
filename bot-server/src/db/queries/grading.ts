/** Queries of grading: essays in a queue, one essay with its author's unit, marks, samples. */
import type {
  CampaignId,
  EssayId,
  EssayVersionId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type Insertable, sql } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'
import type { EssayRow, MarkRow } from './own-essay.ts'
import { isInScope } from './unit-lines.ts'

/** More essays are not shown at once; a branch has fewer members. */
const MOST = 1000

export interface EssayOfAuthor extends EssayRow {
  authorName: string
  unitId: OrgUnitId
  unitName: string
}

const selectEssays = (db: Db) =>
  db
    .selectFrom('essay')
    .innerJoin('person as author', 'author.id', 'essay.person_id')
    .innerJoin('org_unit as unit', 'unit.id', 'essay.org_unit_id')
    .selectAll('essay')
    .select(['author.full_name as authorName', 'unit.id as unitId', 'unit.name_org as unitName'])
    // A test in the essay's place is scored by the house.
    .where('essay.form', '!=', 'trac_nghiem')

/** Undefined too for a test in the essay's place. */
export const findEssayOfAuthor = (db: Db, id: EssayId): Promise<EssayOfAuthor | undefined> =>
  selectEssays(db).where('essay.id', '=', id).executeTakeFirst()

/** Essays of some units, and those somebody is to mark, without the own one; the oldest first. */
export const listEssaysToGrade = (
  db: Db,
  {
    campaignId,
    unitIds,
    graderId,
  }: { campaignId: CampaignId; unitIds: readonly OrgUnitId[]; graderId: PersonId },
): Promise<EssayOfAuthor[]> =>
  selectEssays(db)
    .where('essay.campaign_id', '=', campaignId)
    .where('essay.person_id', '!=', graderId)
    .where((eb) =>
      eb.or([
        ...(unitIds.length === 0 ? [] : [eb('essay.org_unit_id', 'in', [...unitIds])]),
        eb('essay.grader_id', '=', graderId),
        eb.exists(
          eb
            .selectFrom('essay_mark')
            .select('essay_mark.id')
            .whereRef('essay_mark.essay_id', '=', 'essay.id')
            .where('essay_mark.grader_id', '=', graderId)
            .where('essay_mark.decided_at', 'is', null),
        ),
      ]),
    )
    .orderBy('essay.submitted_at')
    .orderBy('essay.id')
    .limit(MOST)
    .execute()

export const listCurrentVersions = (
  db: Db,
  essayIds: readonly EssayId[],
): Promise<{ id: EssayVersionId; essayId: EssayId; syllables: number; submittedAt: Instant }[]> =>
  db
    .selectFrom('essay_version')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select([
      'essay_version.id',
      'essay_version.essay_id as essayId',
      'essay_version.syllables',
      'essay_version.submitted_at as submittedAt',
    ])
    .where(isAmong(db, 'essay_version.essay_id', essayIds))
    .whereRef('essay_version.number', '=', (eb) =>
      eb.fn.coalesce('essay.current_version', sql<number>`1`),
    )
    .execute()

export const listMarksOfEssays = (db: Db, essayIds: readonly EssayId[]): Promise<MarkRow[]> =>
  db
    .selectFrom('essay_mark')
    .selectAll()
    .where(isAmong(db, 'essay_id', essayIds))
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()

/** Essays with words that wait: an unsettled appeal, or an author's answer behind which nobody wrote. */
export const listOpenWords = (
  db: Db,
  essayIds: readonly EssayId[],
): Promise<{ essayId: EssayId; kind: 'trao_doi' | 'khieu_nai'; authorId: PersonId | null }[]> =>
  db
    .selectFrom('essay_word')
    .select(['essay_id as essayId', 'kind', 'author_id as authorId'])
    .where(isAmong(db, 'essay_id', essayIds))
    .where('settled_at', 'is', null)
    .orderBy('written_at')
    .orderBy('id')
    .execute()

export const insertMark = async (
  db: Db,
  mark: Insertable<Database['essay_mark']>,
): Promise<void> => {
  await db.insertInto('essay_mark').values(mark).execute()
}

export const updateMark = async (
  db: Db,
  id: string,
  set: Partial<Insertable<Database['essay_mark']>>,
): Promise<void> => {
  await db.updateTable('essay_mark').set(set).where('id', '=', id).execute()
}

/** Takes back what nobody has decided: another grader gets it. */
export const deleteOpenMarks = async (
  db: Db,
  essayId: EssayId,
  kinds: readonly MarkRow['kind'][],
): Promise<void> => {
  await db
    .deleteFrom('essay_mark')
    .where('essay_id', '=', essayId)
    .where('decided_at', 'is', null)
    .where('kind', 'in', [...kinds])
    .execute()
}

/** The author's words were taken up: an appeal by its decision, an answer by an answer. */
export const settleWords = async (
  db: Db,
  {
    essayId,
    kind,
    by,
    at,
  }: { essayId: EssayId; kind: 'trao_doi' | 'khieu_nai'; by: PersonId; at: Instant },
): Promise<void> => {
  await db
    .updateTable('essay_word')
    .set({ settled_at: at, settled_by: by })
    .where('essay_id', '=', essayId)
    .where('kind', '=', kind)
    .where('settled_at', 'is', null)
    .execute()
}

/** A unit with all below it on a day, in one campaign. */
interface InTree {
  campaignId: CampaignId
  unitId: OrgUnitId
  day: Day
}

/** Judged essays of a unit and those below that nobody above has looked at, for drawing a sample. */
export const listSampleable = (
  db: Db,
  { campaignId, unitId, day, drawerId }: InTree & { drawerId: PersonId },
): Promise<{ id: EssayId; version: number | null }[]> =>
  db
    .selectFrom('essay')
    .select(['essay.id', 'essay.current_version as version'])
    .where('campaign_id', '=', campaignId)
    .where(isInScope({ at: [unitId], below: [unitId] }, 'essay.org_unit_id', day))
    .where('person_id', '!=', drawerId)
    .where('form', '!=', 'trac_nghiem')
    .where('form', '!=', 'giay')
    .where('text_gone_at', 'is', null)
    .where('state', 'in', ['dat', 'viet_lai'])
    .where((eb) => eb.or([eb('graded_by', '!=', drawerId), eb('graded_by', 'is', null)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('essay_mark')
            .select('essay_mark.id')
            .whereRef('essay_mark.essay_id', '=', 'essay.id')
            .where('essay_mark.kind', '=', 'mau'),
        ),
      ),
    )
    .orderBy('essay.id')
    .execute()

/** Marks of samples of some units with the verdict that holds. */
export const listSampleMarks = (
  db: Db,
  { campaignId, unitId, day }: InTree,
): Promise<(Pick<MarkRow, 'verdict' | 'decided_at'> & { held: EssayRow['state'] })[]> =>
  db
    .selectFrom('essay_mark')
    .innerJoin('essay', 'essay.id', 'essay_mark.essay_id')
    .select(['essay_mark.verdict', 'essay_mark.decided_at', 'essay.state as held'])
    .where('essay.campaign_id', '=', campaignId)
    .where(isInScope({ at: [unitId], below: [unitId] }, 'essay.org_unit_id', day))
    .where('essay_mark.kind', '=', 'mau')
    .execute()

export const getCampaignTitle = async (db: Db, id: CampaignId): Promise<string> => {
  const row = await db
    .selectFrom('campaign')
    .select('title')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.title
}

/** The campaign of the essays that somebody outside their branch still has to mark. */
export const findCampaignOfOpenMarks = (
  db: Db,
  graderId: PersonId,
  wanted: CampaignId | undefined,
): Promise<{ id: CampaignId; title: string } | undefined> => {
  const query = db
    .selectFrom('essay_mark')
    .innerJoin('essay', 'essay.id', 'essay_mark.essay_id')
    .innerJoin('campaign', 'campaign.id', 'essay.campaign_id')
    .select(['campaign.id', 'campaign.title'])
    .where('essay_mark.grader_id', '=', graderId)
    .where('essay_mark.decided_at', 'is', null)
    .orderBy('essay_mark.assigned_at', 'desc')
    .limit(1)
  return (wanted ? query.where('campaign.id', '=', wanted) : query).executeTakeFirst()
}

/** When the essays of the author's branch are due; null: no deadline. */
export const findDueOf = async (
  db: Db,
  essay: Pick<EssayOfAuthor, 'campaign_id' | 'unitId'>,
): Promise<Instant | null> => {
  const row = await db
    .selectFrom('deadline')
    .innerJoin('campaign_node', 'campaign_node.id', 'deadline.campaign_node_id')
    .select('deadline.due_at as dueAt')
    .where('campaign_node.campaign_id', '=', essay.campaign_id)
    .where('campaign_node.org_unit_id', '=', essay.unitId)
    .where('deadline.subject', '=', 'thu_hoach')
    .executeTakeFirst()
  return row?.dueAt ?? null
}
