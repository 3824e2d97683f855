/** Queries of what a draft says: its lines, its tasks, its frozen versions. */
import type { OrgUnitId, PersonId, PlanId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { VersionMadeFor } from '@quan-triet/shared/vocabulary/plans'
import { type Selectable, sql } from 'kysely'
import type { Database, Db, NewRow } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

export type LineRow = Selectable<Database['plan_line']>
export type TaskRow = Selectable<Database['plan_task']>

/** The lines that are on the page, in reading order. */
export const listPlanLines = (db: Db, planId: PlanId): Promise<LineRow[]> =>
  db
    .selectFrom('plan_line')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('heading')
    .orderBy('position')
    .orderBy('id')
    .execute()

/** The tasks that are on the page, with the names that are shown beside them. */
export const listPlanTasks = (db: Db, planId: PlanId) =>
  db
    .selectFrom('plan_task')
    .leftJoin('person', 'person.id', 'plan_task.owner_id')
    .leftJoin('document_part', 'document_part.id', 'plan_task.part_id')
    .leftJoin('term_target', 'term_target.id', 'plan_task.target_id')
    .selectAll('plan_task')
    .select([
      'person.full_name as owner_name',
      'document_part.heading as part_heading',
      'term_target.name as target_name',
    ])
    .where('plan_task.plan_id', '=', planId)
    .where('plan_task.removed_at', 'is', null)
    .orderBy('plan_task.position')
    .orderBy('plan_task.id')
    .execute()

export type TaskWithNames = Awaited<ReturnType<typeof listPlanTasks>>[number]

type Piece = 'plan_line' | 'plan_task'

/** Also one that was removed. */
export const findLine = (db: Db, id: LineRow['id']): Promise<LineRow | undefined> =>
  db.selectFrom('plan_line').selectAll().where('id', '=', id).executeTakeFirst()

/** Also one that was removed. */
export const findTask = (db: Db, id: TaskRow['id']): Promise<TaskRow | undefined> =>
  db.selectFrom('plan_task').selectAll().where('id', '=', id).executeTakeFirst()

/** A save that is repeated writes no second row. */
export const insertLine = async (db: Db, row: NewRow<'plan_line'>): Promise<void> => {
  await db
    .insertInto('plan_line')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** As `insertLine`. */
export const insertTask = async (db: Db, row: NewRow<'plan_task'>): Promise<void> => {
  await db
    .insertInto('plan_task')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** The caller holds the draft (`touchDraft`), so that nobody else changes it meanwhile. */
export const updateLine = async (
  db: Db,
  { id, ...to }: Partial<LineRow> & Pick<LineRow, 'id'>,
): Promise<void> => {
  await db.updateTable('plan_line').set(to).where('id', '=', id).execute()
}

/** As `updateLine`. */
export const updateTask = async (
  db: Db,
  { id, ...to }: Partial<TaskRow> & Pick<TaskRow, 'id'>,
): Promise<void> => {
  await db.updateTable('plan_task').set(to).where('id', '=', id).execute()
}

/** Makes room behind a position. */
export const makeRoom = async (
  db: Db,
  { table, planId, from }: { table: Piece; planId: PlanId; from: number },
): Promise<void> => {
  await db
    .updateTable(table)
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('plan_id', '=', planId)
    .where('position', '>=', from)
    .execute()
}

/** How many pieces stand on the page, and the last position any ever had; -1: none. */
export const countPieces = async (
  db: Db,
  { table, planId }: { table: Piece; planId: PlanId },
): Promise<{ pieces: number; last: number }> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => [
      eb.fn.max('position').as('last'),
      sql<number>`count(case when removed_at is null then 1 end)`.as('pieces'),
    ])
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return { pieces: row.pieces, last: row.last ?? -1 }
}

/** Copies of a piece that stood beside it until a person chose: they stand alone from now on. */
export const settleConflicts = async (
  db: Db,
  { table, planId, of }: { table: Piece; planId: PlanId; of: string },
): Promise<void> => {
  await db
    .updateTable(table)
    .set({ conflict_of: null })
    .where('plan_id', '=', planId)
    .where((eb) => eb('conflict_of', '=', asPieceId(of)))
    .execute()
}

/** Safe because the id is only looked for. */
const asPieceId = (id: string) => id as LineRow['id'] & TaskRow['id']

export const insertVersion = async (db: Db, row: NewRow<'plan_version'>): Promise<void> => {
  await db.insertInto('plan_version').values(row).execute()
}

/** All versions, the newest first, without what they say. */
export const listVersions = (db: Db, planId: PlanId) =>
  db
    .selectFrom('plan_version')
    .select(['version', 'made_for as madeFor', 'made_at as madeAt', 'made_by as madeBy'])
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .execute()

export const findVersion = (
  db: Db,
  { planId, version }: { planId: PlanId; version: number },
): Promise<{ sealed: string; madeFor: VersionMadeFor; madeAt: Instant } | undefined> =>
  db
    .selectFrom('plan_version')
    .select(['content_sealed as sealed', 'made_for as madeFor', 'made_at as madeAt'])
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst()

/** Notes that somebody writes in a plan's draft. */
export const noteAuthor = async (
  db: Db,
  { planId, personId }: { planId: PlanId; personId: PersonId },
): Promise<void> => {
  await db
    .insertInto('plan_author')
    .values({ plan_id: planId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const MOST_OWNERS = 500

/** Who may be asked to follow a task: the members of a unit and whoever holds a duty there. */
export const listPossibleOwners = (
  db: Db,
  { unitId, day, at }: { unitId: OrgUnitId; day: Day; at: Instant },
): Promise<{ personId: PersonId; fullName: string }[]> =>
  db
    .selectFrom('person')
    .select(['person.id as personId', 'person.full_name as fullName'])
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.person_id', '=', 'person.id')
            .where('membership.org_unit_id', '=', unitId)
            .where(holdsOn('membership', day)),
        ),
        eb.exists(
          eb
            .selectFrom('role_assignment')
            .select('role_assignment.id')
            .whereRef('role_assignment.person_id', '=', 'person.id')
            .where('role_assignment.org_unit_id', '=', unitId)
            .where(holdsAt('role_assignment', at)),
        ),
      ]),
    )
    .orderBy('person.search_key')
    .orderBy('person.id')
    .limit(MOST_OWNERS)
    .execute()

/** The parts of a campaign's documents, in reading order. */
export const listPartsOfCampaign = (db: Db, campaignId: Database['campaign']['id']) =>
  db
    .selectFrom('document_part')
    .innerJoin('campaign_document', 'campaign_document.document_id', 'document_part.document_id')
    .select(['document_part.id', 'document_part.heading'])
    .where('campaign_document.campaign_id', '=', campaignId)
    .orderBy('campaign_document.priority')
    .orderBy('document_part.position')
    .orderBy('document_part.id')
    .limit(MOST_OWNERS)
    .execute()

/** The targets of the term that run in a unit. */
export const listTargetsForTasks = (db: Db, unitId: OrgUnitId) =>
  db
    .selectFrom('term_target')
    .select(['id', 'name'])
    .where('org_unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_OWNERS)
    .execute()

/** The names of some people by their ids. */
export const listNamesOf = async (
  db: Db,
  ids: readonly PersonId[],
): Promise<Map<PersonId, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'full_name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.full_name]))
}
