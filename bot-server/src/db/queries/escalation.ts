/** Queries of what units at work owe, of the steps it took up the tree, of the line it climbs, and of who is told. */
import type {
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { sql, type SqlBool } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { parseLadder } from './campaign-columns.ts'
import { holdsAt } from './holds-on.ts'
import { REMINDING_STATES } from './reminders.ts'

export type OwedSubject = 'bao_cao' | 'chuong_trinh' | 'ke_hoach_ca_nhan'

export interface Owed {
  deadlineId: DeadlineId
  subject: OwedSubject
  dueAt: Instant
  nodeId: CampaignNodeId
  parentNodeId: CampaignNodeId | null
  unitId: OrgUnitId
  nameOrg: string
  campaignId: CampaignId
  /** Sent for review and not decided on yet: it waits for the reviewer. */
  isInReview: boolean
}

export interface OwedWithSteps extends Owed {
  ownerUnitId: OrgUnitId
  /** The campaign's own; null: the usual ones. */
  ladder: number[] | null
  /** Steps taken for this very due moment. */
  taken: { rung: number; takenOn: Day }[]
}

/** Personal plans of those who head the node's unit at an instant: theirs alone are owed (S0-23). */
const personalPlans = (at: Instant) => sql`from role_assignment as head
  left join plan as own on own.campaign_node_id = node.id and own.kind = 'ca_nhan'
    and own.person_id = head.person_id
  where head.org_unit_id = node.org_unit_id and head.role = 'bi_thu' and ${holdsAt('head', at)}`

const isOwed = (now: Instant) => sql<SqlBool>`case deadline.subject
  when 'bao_cao' then report.sent_on is null
  when 'chuong_trinh' then plan.issued_on is null and excuse.campaign_node_id is null
  else exists (select 1 ${personalPlans(now)} and own.issued_on is null) end`

const isInReview = (now: Instant) => sql<number>`case when case deadline.subject
  when 'bao_cao' then false
  when 'chuong_trinh' then coalesce(plan.state = 'gui_xem_xet', false)
  else exists (select 1 ${personalPlans(now)} and own.state = 'gui_xem_xet') end then 1 else 0 end`

/** Safe because the query asks for these subjects alone. */
const subjectOf = () => sql<OwedSubject>`deadline.subject`

/**
 * Reports not sent, programmes and heads' personal plans not issued, in nodes at work of campaigns that are open. What is
 * tentative is never overdue (F-13); what a unit left to its successor is not its own any more; from whom no programme is
 * asked owes none; groups inside a branch owe nothing (F-07, F-12).
 */
const selectOwed = (db: Db, now: Instant) =>
  db
    .selectFrom('deadline')
    .innerJoin('campaign_node as node', 'node.id', 'deadline.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .innerJoin('org_unit as unit', 'unit.id', 'node.org_unit_id')
    .leftJoin('report', 'report.campaign_node_id', 'node.id')
    .leftJoin('plan', (join) =>
      join.onRef('plan.campaign_node_id', '=', 'node.id').on('plan.kind', '=', 'tap_the'),
    )
    .leftJoin('plan_excuse as excuse', 'excuse.campaign_node_id', 'node.id')
    .select([
      'deadline.id as deadlineId',
      'deadline.due_at as dueAt',
      'node.id as nodeId',
      'node.parent_node_id as parentNodeId',
      'unit.id as unitId',
      'unit.name_org as nameOrg',
      'campaign.id as campaignId',
      subjectOf().as('subject'),
      isInReview(now).as('inReview'),
    ])
    .where('deadline.subject', 'in', ['bao_cao', 'chuong_trinh', 'ke_hoach_ca_nhan'])
    .where('deadline.is_tentative', '=', 0)
    .where('node.state', 'in', [...REMINDING_STATES])
    .where('node.succeeded_by', 'is', null)
    .where('unit.level', '!=', 'to_dang')
    .where('campaign.closed_at', 'is', null)
    .where(isOwed(now))

const withReview = <Row extends { inReview: number }>({ inReview, ...row }: Row) => ({
  ...row,
  isInReview: inReview === 1,
})

/** Everything owed in the house that falls due by an instant and may climb on, with the steps it took. */
export const listOwed = async (
  db: Db,
  { now, dueBefore, lastRung }: { now: Instant; dueBefore: Instant; lastRung: number },
): Promise<OwedWithSteps[]> => {
  const rows = await selectOwed(db, now)
    .leftJoin('escalation_step as step', (join) =>
      join
        .onRef('step.deadline_id', '=', 'deadline.id')
        .onRef('step.due_at', '=', 'deadline.due_at'),
    )
    .select([
      'campaign.owner_org_id as ownerUnitId',
      'campaign.escalation_days as days',
      'step.rung',
      'step.taken_on as takenOn',
    ])
    .where('deadline.due_at', '<', dueBefore)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('escalation_step as last')
            .select('last.id')
            .whereRef('last.deadline_id', '=', 'deadline.id')
            .whereRef('last.due_at', '=', 'deadline.due_at')
            .where('last.rung', '>=', lastRung),
        ),
      ),
    )
    .orderBy('deadline.due_at')
    .orderBy('deadline.id')
    .execute()
  const byId = new Map<DeadlineId, OwedWithSteps>()
  for (const { days, rung, takenOn, ...row } of rows) {
    const known = byId.get(row.deadlineId) ?? {
      ...withReview(row),
      ladder: parseLadder(days),
      taken: [],
    }
    if (rung !== null && takenOn !== null) known.taken.push({ rung, takenOn })
    byId.set(row.deadlineId, known)
  }
  return [...byId.values()]
}

/**
 * What is overdue at a unit, directly under it, and of what climbed up to it; and, on the day on which the unit is told of
 * it, what falls due: nearest due moment first.
 */
export const listOwedFor = async (
  db: Db,
  { unitId, now }: { unitId: OrgUnitId; now: Instant },
): Promise<Owed[]> => {
  const rows = await selectOwed(db, now)
    .leftJoin('campaign_node as above', 'above.id', 'node.parent_node_id')
    .where((eb) => {
      const told = eb
        .selectFrom('escalation_step as step')
        .select('step.id')
        .whereRef('step.deadline_id', '=', 'deadline.id')
        .whereRef('step.due_at', '=', 'deadline.due_at')
        .where('step.told_unit_id', '=', unitId)
      return eb.or([
        eb.exists(told.where('step.taken_on', '=', dayOf(now))),
        eb.and([
          eb('deadline.due_at', '<', now),
          eb.or([
            eb('node.org_unit_id', '=', unitId),
            eb('above.org_unit_id', '=', unitId),
            eb.exists(told),
          ]),
        ]),
      ])
    })
    .orderBy('deadline.due_at')
    .orderBy('unit.name_org')
    .orderBy('deadline.id')
    .execute()
  return rows.map(withReview)
}

export interface Holder {
  unitId: OrgUnitId
  personId: PersonId
  role: Role
}

/** Who holds one of some roles in some units; one query whatever their number. */
export const listHoldersIn = (
  db: Db,
  { unitIds, roles, now }: { unitIds: readonly OrgUnitId[]; roles: readonly Role[]; now: Instant },
): Promise<Holder[]> =>
  db
    .selectFrom('role_assignment')
    .select(['org_unit_id as unitId', 'person_id as personId', 'role'])
    .distinct()
    .where(isAmong(db, 'org_unit_id', unitIds))
    .where('role', 'in', [...roles])
    .where(holdsAt('role_assignment', now))
    .orderBy('person_id')
    .execute()

/** Which of some messages were put into the outbox already. */
export const listSaid = async (db: Db, dedupeKeys: readonly string[]): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('outbox')
    .select('dedupe_key as key')
    .where(isAmong(db, 'dedupe_key', dedupeKeys))
    .execute()
  return new Set(rows.map(({ key }) => key))
}

export interface NodePlace {
  id: CampaignNodeId
  unitId: OrgUnitId
  parentNodeId: CampaignNodeId | null
}

/** Where nodes stand; one query whatever their number. */
export const listNodePlaces = (db: Db, ids: readonly CampaignNodeId[]): Promise<NodePlace[]> =>
  db
    .selectFrom('campaign_node')
    .select(['id', 'org_unit_id as unitId', 'parent_node_id as parentNodeId'])
    .where(isAmong(db, 'id', ids))
    .execute()

export interface NewStep {
  id: string
  nodeId: CampaignNodeId
  deadlineId: DeadlineId
  dueAt: Instant
  rung: number
  toldUnitId: OrgUnitId
  takenOn: Day
}

/** @returns false when the step was taken already */
export const insertStep = async (db: Db, step: NewStep): Promise<boolean> => {
  const result = await db
    .insertInto('escalation_step')
    .values({
      id: step.id,
      campaign_node_id: step.nodeId,
      deadline_id: step.deadlineId,
      due_at: step.dueAt,
      rung: step.rung,
      told_unit_id: step.toldUnitId,
      taken_on: step.takenOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['deadline_id', 'due_at', 'rung', 'told_unit_id']).doNothing(),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
