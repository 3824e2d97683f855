/** Queries of the classes of a campaign: their hours along the line of nodes, who is invited, who came, splitting. */
import type { CampaignNodeId, ClassId, OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { AudienceGroup } from '@quan-triet/shared/vocabulary/audience-groups'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import { type Insertable, sql } from 'kysely'
import type { ClassHours } from '../../domain/campaigns/key-cadre-first.ts'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { isAtOrAbove, isAtOrBelow } from './node-lines.ts'

export interface ClassRecord {
  id: ClassId
  nodeId: CampaignNodeId
  unitId: OrgUnitId
  title: string
  mode: ClassMode
  modeReason: string | null
  isMakeup: boolean
  countsAsClass: boolean
  capacity: number | null
  splitId: string | null
  audience: AudienceGroup[]
}

const selectClasses = (db: Db) =>
  db
    .selectFrom('class')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .select([
      'class.id',
      'class.campaign_node_id as nodeId',
      'campaign_node.org_unit_id as unitId',
      'class.title',
      'class.mode',
      'class.mode_reason as modeReason',
      'class.is_makeup',
      'class.counts_as_class',
      'class.capacity',
      'class.split_id as splitId',
    ])

type ClassRow = Awaited<ReturnType<ReturnType<typeof selectClasses>['execute']>>[number]

const withAudience = async (db: Db, rows: readonly ClassRow[]): Promise<ClassRecord[]> => {
  if (rows.length === 0) return []
  const groups = await db
    .selectFrom('class_audience')
    .selectAll()
    .where(
      'class_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('audience_group')
    .execute()
  const byClass = Map.groupBy(groups, (group) => group.class_id)
  return rows.map(({ is_makeup, counts_as_class, ...row }) => ({
    ...row,
    isMakeup: is_makeup === 1,
    countsAsClass: counts_as_class === 1,
    audience: (byClass.get(row.id) ?? []).map((group) => group.audience_group),
  }))
}

/** The classes that a node's unit organises. */
export const listClassesOfNode = async (db: Db, nodeId: CampaignNodeId): Promise<ClassRecord[]> =>
  withAudience(
    db,
    await selectClasses(db)
      .where('class.campaign_node_id', '=', nodeId)
      .orderBy('class.id')
      .execute(),
  )

export const findClass = async (db: Db, id: ClassId): Promise<ClassRecord | undefined> =>
  (await withAudience(db, await selectClasses(db).where('class.id', '=', id).execute()))[0]

export interface SessionOfClass {
  id: SessionId
  classId: ClassId
  title: string
  startsAt: Instant
  endsAt: Instant
  isClosed: boolean
  speaker: string | null
  venues: number
}

/** The sessions of classes, earliest first. */
export const listSessionsOfClasses = async (
  db: Db,
  classIds: readonly ClassId[],
): Promise<SessionOfClass[]> => {
  if (classIds.length === 0) return []
  const rows = await db
    .selectFrom('session')
    .select((eb) => [
      'session.id',
      'session.class_id as classId',
      'session.title',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.closed_at',
      'session.speaker',
      eb
        .selectFrom('session_venue')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('session_venue.session_id', '=', 'session.id')
        .as('venues'),
    ])
    .where('session.class_id', 'in', classIds)
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute()
  return rows.map(({ closed_at, venues, ...row }) => ({
    ...row,
    isClosed: closed_at !== null,
    venues: venues ?? 0,
  }))
}

/** The hours of every class at a node and at the nodes above it, or below it: what INV-09 is decided on. */
export const listClassHours = async (
  db: Db,
  nodeId: CampaignNodeId,
  side: 'above' | 'below',
): Promise<(ClassHours & { id: ClassId })[]> => {
  const rows = await db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .leftJoin('class_audience', (join) =>
      join
        .onRef('class_audience.class_id', '=', 'class.id')
        .on('class_audience.audience_group', '=', 'can_bo_chu_chot'),
    )
    .select((eb) => [
      'class.id',
      'class.is_makeup',
      'class_audience.audience_group',
      eb.fn.min('session.starts_at').as('firstStart'),
      eb.fn.max('session.ends_at').as('lastEnd'),
    ])
    .where((side === 'above' ? isAtOrAbove : isAtOrBelow)(nodeId, 'class.campaign_node_id'))
    .groupBy(['class.id', 'class.is_makeup', 'class_audience.audience_group'])
    .execute()
  return rows.map(({ is_makeup, audience_group, ...row }) => ({
    ...row,
    isMakeup: is_makeup === 1,
    isKeyCadre: audience_group !== null,
  }))
}

/** Inserts classes with their audiences. */
export const insertClasses = async (
  db: Db,
  rows: readonly Insertable<Database['class']>[],
  audience: readonly AudienceGroup[],
): Promise<void> => {
  if (rows.length === 0) return
  await db.insertInto('class').values(rows).execute()
  const groups = rows.flatMap((row) =>
    [...new Set(audience)].map((group) => ({ class_id: row.id, audience_group: group })),
  )
  for (const some of chunksOf(groups)) await db.insertInto('class_audience').values(some).execute()
}

/** Inserts sessions, each with its main venue. */
export const insertSessions = async (
  db: Db,
  sessions: readonly Insertable<Database['session']>[],
  venues: readonly Insertable<Database['session_venue']>[],
): Promise<void> => {
  for (const some of chunksOf(sessions)) await db.insertInto('session').values(some).execute()
  for (const some of chunksOf(venues)) await db.insertInto('session_venue').values(some).execute()
}

export const insertShares = async (
  db: Db,
  rows: readonly Insertable<Database['class_unit']>[],
): Promise<void> => {
  for (const some of chunksOf(rows)) await db.insertInto('class_unit').values(some).execute()
}

/** Makes a class the first of those it is split into. */
export const markSplit = async (
  db: Db,
  id: ClassId,
  split: { splitId: string; title: string; capacity: number },
): Promise<boolean> => {
  const result = await db
    .updateTable('class')
    .set({ split_id: split.splitId, title: split.title, capacity: split.capacity })
    .where('id', '=', id)
    .where('split_id', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Moves a session to other hours. */
export const moveSession = async (
  db: Db,
  id: SessionId,
  hours: {
    starts_at: Instant
    ends_at: Instant
    check_in_from: Instant
    check_in_until: Instant
    late_after: Instant
  },
): Promise<void> => {
  await db.updateTable('session').set(hours).where('id', '=', id).execute()
}

/** People present in each class, each once: of those listed, classes without anybody are left out. */
export const countPresent = async (
  db: Db,
  classIds: readonly ClassId[],
): Promise<Map<ClassId, number>> => {
  if (classIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('session', 'session.id', 'attendance.session_id')
    .select(['session.class_id', sql<number>`count(distinct attendance.person_id)`.as('people')])
    .where('session.class_id', 'in', classIds)
    .where('attendance.state', 'in', ['co_mat', 'muon', 've_som'])
    .groupBy('session.class_id')
    .execute()
  return new Map(rows.map((row) => [row.class_id, row.people]))
}

/** People that the shares of split classes add up to. */
export const countShares = async (
  db: Db,
  classIds: readonly ClassId[],
): Promise<Map<ClassId, number>> => {
  if (classIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('class_unit')
    .select((eb) => ['class_id', eb.fn.sum<number>('people').as('people')])
    .where('class_id', 'in', classIds)
    .groupBy('class_id')
    .execute()
  return new Map(rows.map((row) => [row.class_id, row.people]))
}
