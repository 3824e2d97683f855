/** Queries of masses by count: the declared base, what came to each session, and both over a subtree (F-11, TV-08). */
import type { CampaignId, OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql } from 'kysely'
import type { MassesSums } from '../../domain/figures/masses.ts'
import type { Db } from '../schema/database.ts'
import { type CountedOn, type CountQuery, placesUnder } from './figures.ts'

/** The base that a unit declares for a campaign now. */
export const findMassesBase = async (
  db: Db,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<{ people: number; declaredOn: Day } | undefined> => {
  const row = await db
    .selectFrom('masses_base')
    .select(['people', 'declared_on'])
    .where('org_unit_id', '=', unitId)
    .where('campaign_id', '=', campaignId)
    .where('replaced_on', 'is', null)
    .executeTakeFirst()
  return row && { people: row.people, declaredOn: row.declared_on }
}

/** Ends the base in use. The row stays: figures of earlier days are formed on it. */
export const markMassesBaseReplaced = async (
  db: Db,
  query: { unitId: OrgUnitId; campaignId: CampaignId; day: Day },
): Promise<void> => {
  await db
    .updateTable('masses_base')
    .set({ replaced_on: query.day })
    .where('org_unit_id', '=', query.unitId)
    .where('campaign_id', '=', query.campaignId)
    .where('replaced_on', 'is', null)
    .execute()
}

export const insertMassesBase = async (
  db: Db,
  base: {
    id: string
    unitId: OrgUnitId
    campaignId: CampaignId
    people: number
    by: PersonId
    day: Day
    now: Instant
  },
): Promise<void> => {
  await db
    .insertInto('masses_base')
    .values({
      id: base.id,
      campaign_id: base.campaignId,
      org_unit_id: base.unitId,
      people: base.people,
      declared_by: base.by,
      declared_on: base.day,
      declared_at: base.now,
      replaced_on: null,
    })
    .execute()
}

export interface SessionMasses {
  visits: number
  firstVisits: number
}

/** What was counted at some sessions. */
export const listMassesOf = async (
  db: Db,
  sessionIds: readonly SessionId[],
): Promise<Map<SessionId, SessionMasses>> => {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('masses_count')
    .select(['session_id', 'visits', 'first_visits'])
    .where('session_id', 'in', sessionIds)
    .execute()
  return new Map(
    rows.map((row) => [row.session_id, { visits: row.visits, firstVisits: row.first_visits }]),
  )
}

/** The sessions that a unit holds in a campaign, earliest first; of campaigns not called off. */
export const listSessionsOfUnit = (
  db: Db,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<{ sessionId: SessionId; title: string; number: number | null; startsAt: Instant }[]> =>
  db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .select([
      'session.id as sessionId',
      'session.title',
      'session.number',
      'session.starts_at as startsAt',
    ])
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('campaign_node.state', '!=', 'huy')
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute()

/** Writes the count of a session, in place of the one before. */
export const replaceMassesCount = async (
  db: Db,
  count: SessionMasses & { sessionId: SessionId; by: PersonId; now: Instant },
): Promise<void> => {
  const values = {
    visits: count.visits,
    first_visits: count.firstVisits,
    recorded_by: count.by,
    recorded_at: count.now,
  }
  await db
    .insertInto('masses_count')
    .values({ session_id: count.sessionId, ...values })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(values))
    .execute()
}

/** Masses of each unit directly under one, and of the unit itself. */
export const sumMassesByChild = (db: Db, query: CountQuery): Promise<Map<OrgUnitId, MassesSums>> =>
  sumMassesOf(db, query, placesUnder(query))

/**
 * Masses of some places. What a closed unit counted goes with its campaign node
 * to the successor, whose own base it is measured on; a base is the sum of those declared on that day.
 * @param places `place(top_id, unit_id)`: which units, and under which each is counted
 */
export const sumMassesOf = async (
  db: Db,
  query: CountedOn,
  places: RawBuilder<unknown>,
): Promise<Map<OrgUnitId, MassesSums>> => {
  const { campaignId, day, at } = query
  const { rows } = await sql<MassesSums & { unitId: OrgUnitId }>`with recursive ${places},
    held(node_id, unit_id, top_id) as (
      select node.id, place.unit_id, place.top_id from place cross join campaign_node as node
        where node.org_unit_id = place.unit_id and node.campaign_id = ${campaignId}
      union
      select before.id, held.unit_id, held.top_id
        from held cross join campaign_node as before cross join org_unit as closed
        where before.succeeded_by = held.node_id and closed.id = before.org_unit_id
          and closed.valid_to <= ${day}
    ),
    counted(unit_id, people, visits) as (
      select held.unit_id, sum(masses_count.first_visits), sum(masses_count.visits)
      from held cross join class cross join session cross join masses_count
      where class.campaign_node_id = held.node_id and session.class_id = class.id
        and masses_count.session_id = session.id and session.starts_at <= ${at}
      group by held.unit_id
    ),
    declared(unit_id, people) as (
      select place.unit_id, masses_base.people from place
        join masses_base on masses_base.org_unit_id = place.unit_id
      where masses_base.campaign_id = ${campaignId} and masses_base.declared_on <= ${day}
        and (masses_base.replaced_on is null or masses_base.replaced_on > ${day})
    )
    select place.top_id as "unitId", cast(coalesce(sum(counted.people), 0) as bigint) as "people",
      cast(coalesce(sum(counted.visits), 0) as bigint) as "visits", coalesce(sum(declared.people), 0) as "declared",
      count(declared.unit_id) as "declaring",
      coalesce(sum(case when counted.visits > 0 and declared.unit_id is null then 1 else 0 end), 0)
        as "undeclared"
    from place left join counted on counted.unit_id = place.unit_id
      left join declared on declared.unit_id = place.unit_id
    group by place.top_id order by place.top_id`.execute(db)
  return new Map(rows.map(({ unitId, ...sums }) => [unitId, sums]))
}
