/** Queries of the ways into groups: what each unit chose and has bound, and what is already to leave in a month. */
import type { CampaignId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { ChannelState, UnitChannel } from '@quan-triet/shared/models/channels'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { GroupWay } from '@quan-triet/shared/vocabulary/channels'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { type QuietHours, quietHoursOf } from '../../domain/deadlines/quiet-hours.ts'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { hasMembersOn } from './push-deliveries.ts'
import { withUnitsBelow } from './unit-lines.ts'

/** Whose units, and which of them. */
export interface ChannelFilter {
  unitId: OrgUnitId
  day: Day
  state: ChannelState | undefined
  /** Groups that one bot may serve; those bound after it are over the limit. */
  botGroups: number
}

const WAY = sql<GroupWay | null>`coalesce(unit_channel.channel, bound.channel)`
const IS_BOUND = sql<SqlBool>`(bound.channel is not null
  and (unit_channel.channel is null or unit_channel.channel = bound.channel))`

const isOver = (botGroups: number): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${IS_BOUND} and bound.channel = 'bot' and bound.way_place > ${sql.lit(botGroups)})`

/** By-hand needs no group; without any choice a unit waits for one. */
const IS_UNBOUND = sql<SqlBool>`(not ${IS_BOUND} and coalesce(unit_channel.channel, '') <> 'by_hand')`

const isInState = ({ state, botGroups }: ChannelFilter): RawBuilder<SqlBool> => {
  if (state === undefined) return sql<SqlBool>`1 = 1`
  if (state === 'unbound') return IS_UNBOUND
  return state === 'over_limit' ? isOver(botGroups) : sql<SqlBool>`${WAY} = ${state}`
}

/** Every bound group once a unit (the one on its chosen channel first), numbered in the order in which they were bound. */
const BOUND = sql<{
  org_unit_id: OrgUnitId
  channel: 'bot' | 'oa'
  name: string
  bound_at: Instant
  unit_place: number
  way_place: number
}>`(select g.org_unit_id, g.channel, g.name, g.bound_at,
    row_number() over (partition by g.org_unit_id
      order by case when g.channel = c.channel then 0 else 1 end, g.bound_at, g.id) as unit_place,
    row_number() over (partition by g.channel order by g.bound_at, g.id) as way_place
  from branch_group g left join unit_channel c on c.org_unit_id = g.org_unit_id
  where g.unbound_at is null)`

/** Units below (and the unit itself) that have members, a group or a choice. */
const selectUnits = (db: Db, { unitId, day }: ChannelFilter) =>
  withUnitsBelow(db, unitId, day)
    .selectFrom('audience')
    .innerJoin('org_unit', 'org_unit.id', 'audience.id')
    .leftJoin('unit_channel', 'unit_channel.org_unit_id', 'audience.id')
    .leftJoin(BOUND.as('bound'), (join) =>
      join.onRef('bound.org_unit_id', '=', 'audience.id').on('bound.unit_place', '=', 1),
    )
    .where((eb) =>
      eb.or([
        eb('unit_channel.channel', 'is not', null),
        eb('bound.channel', 'is not', null),
        hasMembersOn('audience.id', day),
      ]),
    )

/** One page in the order of the units' codes. @param after the last unit of the page before */
export const listUnitChannels = async (
  db: Db,
  filter: ChannelFilter,
  { after, limit }: { after: OrgUnitId | undefined; limit: number },
): Promise<UnitChannel[]> => {
  const rows = await selectUnits(db, filter)
    .select([
      'audience.id',
      'org_unit.short_name as shortName',
      'org_unit.name_org as nameOrg',
      'unit_channel.channel as chosen',
      'bound.channel as boundWay',
      'bound.name as groupName',
      'bound.bound_at as boundAt',
      sql<number>`case when ${IS_BOUND} then 1 else 0 end`.as('isBound'),
      sql<number>`case when ${isOver(filter.botGroups)} then 1 else 0 end`.as('isOver'),
    ])
    .where(isInState(filter))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(org_unit.code, org_unit.id) >
          (select last.code, last.id from org_unit as last where last.id = ${after})`,
      ),
    )
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, shortName, nameOrg, boundWay, groupName, boundAt, ...row }) => ({
    unit: { id, shortName, nameOrg },
    chosen: row.chosen,
    group:
      boundWay === null || groupName === null || boundAt === null
        ? null
        : { way: boundWay, name: groupName, boundAt },
    isBound: row.isBound === 1,
    isOverLimit: row.isOver === 1,
  }))
}

const countIf = (condition: RawBuilder<SqlBool>) =>
  sql<number>`cast(coalesce(sum(case when ${condition} then 1 else 0 end), 0) as integer)`

/** How many units stand in each state; one query, whatever the number of units. */
export const countUnitChannels = (
  db: Db,
  filter: ChannelFilter,
): Promise<Record<ChannelState | 'all', number>> => {
  const inState = (state: ChannelState) => countIf(isInState({ ...filter, state })).as(state)
  return selectUnits(db, filter)
    .select([
      countIf(sql<SqlBool>`1 = 1`).as('all'),
      inState('bot'),
      inState('oa'),
      inState('by_hand'),
      inState('unbound'),
      inState('over_limit'),
    ])
    .executeTakeFirstOrThrow()
}

/** Units of the whole house that the bot is to serve: by choice, or by the group they have bound. */
export const countBotUnits = async (db: Db): Promise<number> => {
  const row = await db
    .selectFrom('org_unit')
    .leftJoin('unit_channel', 'unit_channel.org_unit_id', 'org_unit.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) =>
      eb.or([
        eb('unit_channel.channel', '=', 'bot'),
        eb.and([
          eb('unit_channel.channel', 'is', null),
          eb.exists(
            eb
              .selectFrom('branch_group')
              .select('branch_group.id')
              .whereRef('branch_group.org_unit_id', '=', 'org_unit.id')
              .where('branch_group.unbound_at', 'is', null)
              .where('branch_group.channel', '=', 'bot'),
          ),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return row.count
}

export interface Choice {
  unitId: OrgUnitId
  from: GroupWay | null
}

/** The units of a filter whose choice is another one, by code. @param only at most these units */
export const listToChange = async (
  db: Db,
  filter: ChannelFilter,
  { channel, only }: { channel: GroupWay; only: readonly OrgUnitId[] | undefined },
): Promise<Choice[]> => {
  if (only?.length === 0) return []
  return selectUnits(db, filter)
    .select(['audience.id as unitId', 'unit_channel.channel as from'])
    .where(isInState(filter))
    .where(sql<SqlBool>`coalesce(unit_channel.channel, '') <> ${channel}`)
    .$if(only !== undefined, (query) => query.where('audience.id', 'in', only ?? []))
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .execute()
}

/** The units reached by a channel that have the fewest members on a day, then by code. */
export const listSmallestOf = async (
  db: Db,
  filter: ChannelFilter,
  { way, count }: { way: 'bot' | 'oa'; count: number },
): Promise<Choice[]> =>
  selectUnits(db, filter)
    .select(['audience.id as unitId', 'unit_channel.channel as from'])
    .where(sql<SqlBool>`${IS_BOUND} and bound.channel = ${way}`)
    .orderBy(
      sql`(select count(*) from membership where membership.org_unit_id = audience.id
        and membership.valid_from <= ${filter.day}
        and (membership.valid_to is null or membership.valid_to > ${filter.day}))`,
    )
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .limit(count)
    .execute()

export const saveChoices = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  choice: { channel: GroupWay; by: PersonId; at: Instant },
): Promise<void> => {
  for (const some of chunksOf(unitIds))
    await db
      .insertInto('unit_channel')
      .values(
        some.map((id) => ({
          org_unit_id: id,
          channel: choice.channel,
          chosen_by: choice.by,
          chosen_at: choice.at,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('org_unit_id').doUpdateSet({
          channel: choice.channel,
          chosen_by: choice.by,
          chosen_at: choice.at,
        }),
      )
      .execute()
}

/** How fast and when a campaign lets its messages leave. */
export const findSendingTerms = async (
  db: Db,
  campaignId: CampaignId,
): Promise<{ messagesPerMinute: number | null; quietHours: QuietHours }> => {
  const row = await db
    .selectFrom('campaign')
    .select(['messages_per_minute', 'quiet_from', 'quiet_until'])
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return { messagesPerMinute: row.messages_per_minute, quietHours: quietHoursOf(row) }
}
