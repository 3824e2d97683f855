/** Loads what there is to gather at a unit, its groups with their sources, and what is nearly the same. */
import type { CampaignId, OrgUnitId, RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type {
  RecommendationGroup,
  RecommendationSource,
} from '@quan-triet/shared/models/recommendation'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  countBelow,
  type GroupRow,
  listGroupsIn,
  listGroupsOf,
  listRecommendationsIn,
  listWaitingGroups,
  listWaitingRecommendations,
  type OwnRecommendation,
} from '../../db/queries/recommendation-groups.ts'
import { listReportedTo } from '../../db/queries/recommendation-reports.ts'
import { isOpenGroup, nextGroupStates } from '../../domain/matters/group-states.ts'
import { findNearPairs } from '../../domain/similarity/near-pairs.ts'
import type { ServiceContext } from '../context.ts'
import { openTexts } from '../vault.ts'

interface Where {
  unitId: OrgUnitId
  campaignId: CampaignId
}

export interface LoadedBoard {
  waiting: RecommendationSource[]
  groups: RecommendationGroup[]
  near: ReturnType<typeof nearOf>
  byUnit: Map<OrgUnitId, number>
}

/** For each group how many stand below it, by the unit they came from. */
type Below = ReadonlyMap<RecommendationGroupId, Awaited<ReturnType<typeof countBelow>>>

/** To be called by a guarded verb. The same number of queries however much there is. */
export const loadBoard = async (ctx: ServiceContext, where: Where): Promise<LoadedBoard> => {
  const own = await listWaitingRecommendations(ctx.db, where)
  const sent = await listWaitingGroups(ctx.db, where)
  const groups = await listGroupsOf(ctx.db, where)
  const ids = groups.map(({ id }) => id)
  const inside = await listGroupsIn(ctx.db, ids)
  const members = await listRecommendationsIn(ctx.db, ids)
  const counts = await countBelow(ctx.db, [...ids, ...[...sent, ...inside].map(({ id }) => id)])
  const below: Below = Map.groupBy(counts, ({ groupId }) => groupId)
  const waiting = [...(await describeOwn(ctx, own)), ...(await describeSent(ctx, sent, below))]
  const sources = new Map<RecommendationGroupId, RecommendationSource[]>()
  const add = (id: RecommendationGroupId | null, source: RecommendationSource | undefined) => {
    if (!id || !source) return
    const own = sources.get(id)
    if (own) own.push(source)
    else sources.set(id, [source])
  }
  const describedMembers = await describeOwn(ctx, members)
  for (const [index, one] of members.entries()) add(one.groupId, describedMembers[index])
  const describedInside = await describeSent(ctx, inside, below)
  for (const [index, one] of inside.entries()) add(one.parent_group_id, describedInside[index])
  const described = await describeGroups(ctx, groups, { sources, below })
  return {
    waiting,
    groups: described,
    near: nearOf(waiting, described),
    byUnit: countUnits(own, [...sent, ...groups], below),
  }
}

const describeOwn = async (
  ctx: ServiceContext,
  rows: readonly OwnRecommendation[],
): Promise<RecommendationSource[]> => {
  const texts = await openTexts(
    ctx,
    rows.map(({ id, sealed }) => ({ sealed, about: `recommendation:${id}` })),
  )
  return rows.map((row, index) => ({
    ref: { kind: 'recommendation', id: row.id },
    unit: { id: row.unitId, nameOrg: row.nameOrg, shortName: row.shortName },
    number: row.number,
    category: row.category,
    text: texts[index] ?? '',
    sentOn: dayOf(row.sentAt),
    count: 1,
  }))
}

const textsOf = (ctx: ServiceContext, rows: readonly GroupRow[]) =>
  openTexts(
    ctx,
    rows.map(({ id, text_sealed: sealed }) => ({ sealed, about: `recommendation_group:${id}` })),
  )

const unitOf = (row: GroupRow) => ({
  id: row.org_unit_id,
  nameOrg: row.nameOrg,
  shortName: row.shortName,
})

const sumOf = (below: Below, id: RecommendationGroupId): number =>
  (below.get(id) ?? []).reduce((sum, one) => sum + one.count, 0)

const describeSent = async (
  ctx: ServiceContext,
  rows: readonly GroupRow[],
  below: Below,
): Promise<RecommendationSource[]> => {
  const texts = await textsOf(ctx, rows)
  return rows.map((row, index) => ({
    ref: { kind: 'group', id: row.id },
    unit: unitOf(row),
    number: row.number,
    category: row.category,
    text: texts[index] ?? '',
    sentOn: dayOf(row.reported_at ?? row.gathered_at),
    count: sumOf(below, row.id),
  }))
}

const describeGroups = async (
  ctx: ServiceContext,
  rows: readonly GroupRow[],
  known: { sources: Map<RecommendationGroupId, RecommendationSource[]>; below: Below },
): Promise<RecommendationGroup[]> => {
  const texts = await textsOf(ctx, rows)
  const answers = await openTexts(
    ctx,
    rows.map(({ id, answer_sealed: sealed }) => ({
      sealed,
      about: `recommendation_group:${id}:answer`,
    })),
  )
  const ids = rows.map(({ id }) => id)
  const reported = Map.groupBy(await listReportedTo(ctx.db, ids), (one) => one.groupId)
  return rows.map((row, index) => ({
    id: row.id,
    number: row.number,
    category: row.category,
    state: row.state,
    text: texts[index] ?? '',
    sources: known.sources.get(row.id) ?? [],
    count: sumOf(known.below, row.id),
    unitCount: known.below.get(row.id)?.length ?? 0,
    reportedTo: (reported.get(row.id) ?? []).map((one) => ({
      recipient: one.recipient,
      unit: { id: one.unitId, nameOrg: one.nameOrg, shortName: one.shortName },
      on: dayOf(one.at),
    })),
    disposition: row.disposition,
    answer: answers[index] ?? null,
    answeredOn: row.answered_at === null ? null : dayOf(row.answered_at),
    steps: nextGroupStates(row.state, { isSentUp: row.sent_to_unit_id !== null }),
  }))
}

/** Among what waits, and between that and groups that still take sources. */
const nearOf = (waiting: readonly RecommendationSource[], groups: readonly RecommendationGroup[]) =>
  findNearPairs([
    ...waiting.map(({ ref, text }) => ({ id: String(ref.id), text })),
    ...groups
      .filter(({ state }) => isOpenGroup(state))
      .map(({ id, text }) => ({ id: String(id), text })),
  ])

const countUnits = (
  own: readonly OwnRecommendation[],
  groups: readonly GroupRow[],
  below: Below,
): Map<OrgUnitId, number> => {
  const counts = new Map<OrgUnitId, number>()
  const add = (unitId: OrgUnitId, count: number) =>
    counts.set(unitId, (counts.get(unitId) ?? 0) + count)
  for (const { unitId } of own) add(unitId, 1)
  for (const { id } of groups)
    for (const { unitId, count } of below.get(id) ?? []) add(unitId, count)
  return counts
}
