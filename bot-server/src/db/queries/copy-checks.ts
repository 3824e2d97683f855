/** Queries of the copy check's queue: what waits, what came of it, what was set aside. */
import type { BrokenReason } from '@quan-triet/shared/models/copy-check'
import type {
  CampaignId,
  EssayId,
  EssayVersionId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'

export type CheckRow = Selectable<Database['essay_check']>

/** New essays go before those that are checked anew. */
const NEW = 0
const ANEW = 1

/** A version joins the queue; one that is in it already begins from the front. */
export const enqueueCheck = async (
  db: Db,
  { versionId, now }: { versionId: EssayVersionId; now: Instant },
): Promise<void> => {
  const start = { state: 'cho', reason: null, due_at: now, priority: NEW, attempts: 0 } as const
  await db
    .insertInto('essay_check')
    .values({ ...start, version_id: versionId, queued_at: now, evasion: '[]', flagged: 0 })
    .onConflict((conflict) =>
      conflict.column('version_id').doUpdateSet({ ...start, queued_at: now }),
    )
    .execute()
}

export interface WaitingCheck {
  versionId: EssayVersionId
  essayId: EssayId
  campaignId: CampaignId
  personId: PersonId
  unitId: OrgUnitId | null
  sealed: string | null
  submittedAt: Instant
  attempts: number
  /** Of an earlier check; null: this is the first. */
  checkedAt: Instant | null
}

/** What is due, in the order in which it is to be checked. */
export const listWaitingChecks = (db: Db, now: Instant, limit: number): Promise<WaitingCheck[]> =>
  db
    .selectFrom('essay_check')
    .innerJoin('essay_version', 'essay_version.id', 'essay_check.version_id')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select([
      'essay_version.id as versionId',
      'essay.id as essayId',
      'essay.campaign_id as campaignId',
      'essay.person_id as personId',
      'essay.org_unit_id as unitId',
      'essay_version.content_sealed as sealed',
      'essay_version.submitted_at as submittedAt',
      'essay_check.attempts',
      'essay_check.checked_at as checkedAt',
    ])
    .where('essay_check.state', '=', 'cho')
    .where('essay_check.due_at', '<=', now)
    .orderBy('essay_check.priority')
    .orderBy('essay_check.due_at')
    .orderBy('essay_check.version_id')
    .limit(limit)
    .execute()

/** @param set what came of it */
export const settleCheck = async (
  db: Db,
  versionId: EssayVersionId,
  set: Partial<Omit<CheckRow, 'version_id'>>,
): Promise<void> => {
  await db.updateTable('essay_check').set(set).where('version_id', '=', versionId).execute()
}

/** Another essay that shares a passage came later: the earlier one's figures only grow. */
export const raiseCheck = async (
  db: Db,
  versionId: EssayVersionId,
  { covered, isFlagged }: { covered: number; isFlagged: boolean },
): Promise<void> => {
  const isOwn = (eb: ExpressionBuilder<Database, 'essay_check'>) => eb('version_id', '=', versionId)
  await db
    .updateTable('essay_check')
    .set({ covered_syllables: covered })
    .where(isOwn)
    .where((eb) =>
      eb.or([eb('covered_syllables', 'is', null), eb('covered_syllables', '<', covered)]),
    )
    .execute()
  if (isFlagged) await db.updateTable('essay_check').set({ flagged: 1 }).where(isOwn).execute()
}

export const findCheck = (db: Db, versionId: EssayVersionId): Promise<CheckRow | undefined> =>
  db.selectFrom('essay_check').selectAll().where('version_id', '=', versionId).executeTakeFirst()

export const listChecks = (db: Db, versionIds: readonly EssayVersionId[]): Promise<CheckRow[]> =>
  db
    .selectFrom('essay_check')
    .selectAll()
    .where(isAmong(db, 'version_id', versionIds))
    .execute()

/** Due at once, behind new essays. */
const checkAnew = {
  state: 'cho',
  reason: null,
  due_at: sql.ref<Instant>('queued_at'),
  priority: ANEW,
  attempts: 0,
} as const

/** Puts versions back into the queue, behind new essays; set-aside ones, too. @returns how many */
export const checkAgain = async (
  db: Db,
  versionIds: readonly EssayVersionId[],
): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('essay_check')
    .set(checkAnew)
    .where(isAmong(db, 'version_id', versionIds))
    .where('state', 'in', ['xong', 'hong'])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Those of a campaign that were checked. */
export const checkCampaignAgain = async (db: Db, campaignId: CampaignId): Promise<void> => {
  await db
    .updateTable('essay_check')
    .set(checkAnew)
    .where('state', '=', 'xong')
    .where('version_id', 'in', (eb) =>
      eb
        .selectFrom('essay_version')
        .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
        .select('essay_version.id')
        .where('essay.campaign_id', '=', campaignId),
    )
    .execute()
}

/** A few that an earlier algorithm checked. */
export const listOutdatedChecks = async (
  db: Db,
  algorithm: number,
  limit: number,
): Promise<EssayVersionId[]> => {
  const rows = await db
    .selectFrom('essay_check')
    .select('version_id')
    .where('state', '=', 'xong')
    .where('algorithm', '<', algorithm)
    .limit(limit)
    .execute()
  return rows.map((row) => row.version_id)
}

/** Checks of the essays of one unit in a campaign, by state. */
export const countChecks = async (
  db: Db,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<Map<CheckRow['state'], number>> => {
  const rows = await db
    .selectFrom('essay_check')
    .innerJoin('essay_version', 'essay_version.id', 'essay_check.version_id')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select(['essay_check.state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('essay.org_unit_id', '=', unitId)
    .where('essay.campaign_id', '=', campaignId)
    .groupBy('essay_check.state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Versions of one unit's essays that were never queued: on paper, photographed, or their text is gone. */
export const countUnchecked = async (
  db: Db,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<number> => {
  const { count } = await db
    .selectFrom('essay_version')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .leftJoin('essay_check', 'essay_check.version_id', 'essay_version.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('essay.org_unit_id', '=', unitId)
    .where('essay.campaign_id', '=', campaignId)
    .where('essay_check.version_id', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export interface BrokenRow {
  versionId: EssayVersionId
  unitId: OrgUnitId | null
  personId: PersonId
  authorName: string
  reason: BrokenReason | null
  queuedAt: Instant
  attempts: number
}

/** Set aside, oldest first. */
export const listBroken = (
  db: Db,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<BrokenRow[]> =>
  brokenRows(db)
    .where('essay.org_unit_id', '=', unitId)
    .where('essay.campaign_id', '=', campaignId)
    .orderBy('essay_check.queued_at')
    .orderBy('essay_check.version_id')
    .execute()

export const findBroken = (db: Db, versionId: EssayVersionId): Promise<BrokenRow | undefined> =>
  brokenRows(db).where('essay_check.version_id', '=', versionId).executeTakeFirst()

const brokenRows = (db: Db) =>
  db
    .selectFrom('essay_check')
    .innerJoin('essay_version', 'essay_version.id', 'essay_check.version_id')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .innerJoin('person', 'person.id', 'essay.person_id')
    .select([
      'essay_check.version_id as versionId',
      'essay.org_unit_id as unitId',
      'essay.person_id as personId',
      'person.full_name as authorName',
      'essay_check.reason',
      'essay_check.queued_at as queuedAt',
      'essay_check.attempts',
    ])
    .where('essay_check.state', '=', 'hong')
