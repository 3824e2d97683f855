/** Queries of daily digests: who gets one when, what the last one was made from, what waits for a decision in a unit. */
import {
  type DigestDecisionKind,
  DigestFacts,
  type DigestSetting,
} from '@quan-triet/shared/models/digest'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { LastSaid } from '../../domain/digests/compare-facts.ts'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

/** Undefined while the person has chosen nothing. */
export const findDigestSetting = async (
  db: Db,
  personId: PersonId,
): Promise<DigestSetting | undefined> => {
  const row = await db
    .selectFrom('digest_setting')
    .select(['at_time', 'is_on'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && { atTime: row.at_time, isOn: row.is_on === 1 }
}

/** In place of what was chosen before. */
export const putDigestSetting = async (
  db: Db,
  { personId, atTime, isOn, now }: DigestSetting & { personId: PersonId; now: Instant },
): Promise<void> => {
  const values = { at_time: atTime, is_on: isOn ? 1 : 0, changed_at: now }
  await db
    .insertInto('digest_setting')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

interface Readers {
  /** Roles that bring a digest. */
  roles: readonly Role[]
  now: Instant
}

/** Holders of such a role in a unit with others below it who have not switched the digest off. */
const selectReaders = (db: Db, { roles, now }: Readers) =>
  db
    .selectFrom('role_assignment as duty')
    .leftJoin('digest_setting as setting', 'setting.person_id', 'duty.person_id')
    .select('duty.person_id as personId')
    .distinct()
    .where('duty.role', 'in', roles)
    .where(holdsAt('duty', now))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('org_edge')
          .select('org_edge.id')
          .whereRef('org_edge.parent_id', '=', 'duty.org_unit_id')
          .where(holdsOn('org_edge', dayOf(now))),
      ),
    )
    .where((eb) => eb.or([eb('setting.is_on', 'is', null), eb('setting.is_on', '=', 1)]))

/** Who is told of a unit and those below it in one message a day, and not case by case (feature 66). */
export const listWithDigest = async (
  db: Db,
  query: Readers & { among: readonly PersonId[]; unitId: OrgUnitId },
): Promise<Set<PersonId>> => {
  const rows = await selectReaders(db, query)
    .where('duty.org_unit_id', '=', query.unitId)
    .where(isAmong(db, 'duty.person_id', query.among))
    .execute()
  return new Set(rows.map((row) => row.personId))
}

export interface ReaderOfUnit {
  personId: PersonId
  unitId: OrgUnitId
}

/** Who has a digest of which of some units; one query whatever their number. */
export const listReadersOf = (
  db: Db,
  query: Readers & { unitIds: readonly OrgUnitId[] },
): Promise<ReaderOfUnit[]> =>
  selectReaders(db, query)
    .select('duty.org_unit_id as unitId')
    .where(isAmong(db, 'duty.org_unit_id', query.unitIds))
    .execute()

/** Those whose hour has come and who had no digest on this day. */
export const listDigestsDue = async (
  db: Db,
  query: Readers & { time: string; usualTime: string; limit: number },
): Promise<PersonId[]> => {
  const rows = await selectReaders(db, query)
    .where((eb) => eb(eb.fn.coalesce('setting.at_time', eb.val(query.usualTime)), '<=', query.time))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('digest_sent')
            .select('digest_sent.day')
            .whereRef('digest_sent.person_id', '=', 'duty.person_id')
            .where('digest_sent.day', '>=', dayOf(query.now)),
        ),
      ),
    )
    .orderBy('duty.person_id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => row.personId)
}

export interface LastDigest extends LastSaid {
  day: Day
}

/** The latest before a day. */
export const findDigestBefore = async (
  db: Db,
  { personId, day }: { personId: PersonId; day: Day },
): Promise<LastDigest | undefined> => {
  const row = await db
    .selectFrom('digest_sent')
    .select(['day', 'facts', 'said_on as saidOn'])
    .where('person_id', '=', personId)
    .where('day', '<', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, facts: DigestFacts.parse(JSON.parse(row.facts)) }
}

/** Takes a person's digest of a day, the only one that is kept. @returns false when it was taken already */
export const takeDigest = async (
  db: Db,
  { personId, day, facts, saidOn }: LastDigest & { personId: PersonId },
): Promise<boolean> => {
  const result = await db
    .insertInto('digest_sent')
    .values({ person_id: personId, day, facts: JSON.stringify(facts), said_on: saidOn })
    .onConflict((conflict) => conflict.columns(['person_id', 'day']).doNothing())
    .executeTakeFirst()
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  await db
    .deleteFrom('digest_sent')
    .where('person_id', '=', personId)
    .where('day', '<', day)
    .execute()
  return true
}

/** Of some units those that have others below them on a day, with their names. */
export const listUnitsWithBelow = (
  db: Db,
  { among, day }: { among: readonly OrgUnitId[]; day: Day },
): Promise<{ id: OrgUnitId; nameOrg: string; shortName: string }[]> =>
  db
    .selectFrom('org_unit')
    .select(['org_unit.id', 'org_unit.name_org as nameOrg', 'org_unit.short_name as shortName'])
    .where(isAmong(db, 'org_unit.id', among))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('org_edge')
          .select('org_edge.id')
          .whereRef('org_edge.parent_id', '=', 'org_unit.id')
          .where(holdsOn('org_edge', day)),
      ),
    )
    .orderBy('org_unit.code')
    .execute()

const waitingBelow = (db: Db, unitId: OrgUnitId) =>
  db
    .selectFrom('campaign_node as node')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .innerJoin('campaign_node as above', 'above.id', 'node.parent_node_id')
    .where('above.org_unit_id', '=', unitId)
    .where('node.succeeded_by', 'is', null)
    .where('node.state', '!=', 'huy')
    .where('campaign.closed_at', 'is', null)

const ownAtWork = (db: Db, unitId: OrgUnitId) =>
  db
    .selectFrom('campaign_node as node')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .where('node.org_unit_id', '=', unitId)
    .where('node.succeeded_by', 'is', null)
    .where('node.state', '!=', 'huy')
    .where('campaign.closed_at', 'is', null)

/**
 * What waits for a decision at a unit, in one query; data requests are those of its people and of people below. `reviewed`
 * are the plans of some units alone; what was returned is the unit's own.
 */
export const countDecisions = async (
  db: Db,
  { unitId, day, reviewing }: { unitId: OrgUnitId; day: Day; reviewing: readonly OrgUnitId[] },
): Promise<Record<DigestDecisionKind | 'reviewed', number>> => {
  const row = await db
    .selectNoFrom((eb) => [
      waitingBelow(db, unitId)
        .innerJoin('report', 'report.campaign_node_id', 'node.id')
        .where('report.state', '=', 'da_gui')
        .select((count) => count.fn.countAll().as('many'))
        .as('reports'),
      waitingBelow(db, unitId)
        .innerJoin('plan', 'plan.campaign_node_id', 'node.id')
        .where('plan.state', '=', 'gui_xem_xet')
        .select((count) => count.fn.countAll().as('many'))
        .as('plans'),
      waitingBelow(db, unitId)
        .innerJoin('plan', 'plan.campaign_node_id', 'node.id')
        .where('plan.state', '=', 'gui_xem_xet')
        .where(isAmong(db, 'node.org_unit_id', reviewing))
        .select((count) => count.fn.countAll().as('many'))
        .as('reviewed'),
      ownAtWork(db, unitId)
        .innerJoin('report', 'report.campaign_node_id', 'node.id')
        .where('report.state', '=', 'tra_lai')
        .select((count) => count.fn.countAll().as('many'))
        .as('returned_reports'),
      ownAtWork(db, unitId)
        .innerJoin('plan', 'plan.campaign_node_id', 'node.id')
        .where('plan.kind', '=', 'tap_the')
        .where('plan.state', '=', 'yeu_cau_sua')
        .select((count) => count.fn.countAll().as('many'))
        .as('returned_plans'),
      eb
        .selectFrom('rebinding_item')
        .where('org_unit_id', '=', unitId)
        .where('done_at', 'is', null)
        .select((count) => count.fn.countAll().as('many'))
        .as('rebindings'),
      eb
        .selectFrom('data_request')
        .innerJoin('org_path', 'org_path.descendant_id', 'data_request.org_unit_id')
        .where('org_path.ancestor_id', '=', unitId)
        .where(holdsOn('org_path', day))
        .where('data_request.state', '=', 'cho_tra_loi')
        .select((count) => count.fn.countAll().as('many'))
        .as('requests'),
    ])
    .executeTakeFirstOrThrow()
  return {
    reports: Number(row.reports),
    plans: Number(row.plans),
    reviewed: Number(row.reviewed),
    returned_reports: Number(row.returned_reports),
    returned_plans: Number(row.returned_plans),
    rebindings: Number(row.rebindings),
    requests: Number(row.requests),
  }
}
