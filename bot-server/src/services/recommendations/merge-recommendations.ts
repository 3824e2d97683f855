/** Joins what says the same into one group, which is a person's act; every source is kept (B-12). */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type {
  GatherEachInput,
  MergeRecommendationsInput,
  RecommendationBoard,
  SourceRef,
} from '@quan-triet/shared/models/recommendation'
import { holdRolesOf } from '../../db/queries/duties.ts'
import {
  changeGroup,
  findGroup,
  insertGroup,
  listWaitingGroups,
  listWaitingRecommendations,
  putIntoGroup,
} from '../../db/queries/recommendation-groups.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isOpenGroup } from '../../domain/matters/group-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { viewBoard } from './get-recommendation-board.ts'
import { requireGatherer, requireOpenCampaign } from './require-gatherer.ts'
import { tellOfGroups } from './tell-of-groups.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`, `step_not_allowed` when a source stands elsewhere by now, or the group was sent */
export const mergeRecommendations = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MergeRecommendationsInput
}): Promise<RecommendationBoard> => {
  await requireGatherer(ctx, input.unitId)
  const { unitId, campaignId, sources } = input
  return inTransaction(ctx, async (tx) => {
    // Two who gather at once do it one after the other.
    await holdRolesOf(tx.db, unitId)
    await requireOpenCampaign(tx, input)
    await requireWaiting(tx, input)
    const groupId = await writeGroup(tx, input)
    await putInto(tx, groupId, sources)
    await recordAudit(tx, {
      action: 'merge-recommendations',
      orgUnitId: unitId,
      subject: `recommendation-group:${groupId}`,
      detail: { sources: sources.map(({ kind, id }) => `${kind}:${id}`) },
    })
    tellOfGroups(tx, [unitId])
    return viewBoard(tx, { unitId, campaignId })
  })
}

/** Makes each source a group of its own, in its own words. @throws ServiceError as `mergeRecommendations` */
export const gatherEach = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: GatherEachInput
}): Promise<RecommendationBoard> => {
  await requireGatherer(ctx, input.unitId)
  const { unitId, campaignId } = input
  return inTransaction(ctx, async (tx) => {
    await holdRolesOf(tx.db, unitId)
    await requireOpenCampaign(tx, input)
    await requireWaiting(tx, input)
    const { waiting } = await viewBoard(tx, input)
    for (const { ref, category, text } of waiting)
      if (input.sources.some(({ id }) => id === ref.id)) {
        const one = { ...input, intoGroupId: null, category, text }
        await putInto(tx, await writeGroup(tx, one), [ref])
      }
    await recordAudit(tx, {
      action: 'merge-recommendations',
      orgUnitId: unitId,
      subject: `org-unit:${unitId}`,
      detail: { each: input.sources.map(({ kind, id }) => `${kind}:${id}`) },
    })
    tellOfGroups(tx, [unitId])
    return viewBoard(tx, { unitId, campaignId })
  })
}

const putInto = async (
  tx: ServiceContext,
  groupId: RecommendationGroupId,
  sources: readonly SourceRef[],
): Promise<void> => {
  for (const source of sources)
    if (!(await putIntoGroup(tx.db, source, groupId)))
      throw new ServiceError('step_not_allowed', words.elsewhere)
}

/** Only what waits at this unit is gathered here. */
const requireWaiting = async (
  tx: ServiceContext,
  { unitId, campaignId, sources }: GatherEachInput,
): Promise<void> => {
  const where = { unitId, campaignId }
  const waiting = new Set<string>([
    ...(await listWaitingRecommendations(tx.db, where)).map(({ id }) => `recommendation:${id}`),
    ...(await listWaitingGroups(tx.db, where)).map(({ id }) => `group:${id}`),
  ])
  if (!sources.every(({ kind, id }) => waiting.has(`${kind}:${id}`)))
    throw new ServiceError('step_not_allowed', words.elsewhere)
}

const writeGroup = async (
  tx: ServiceContext,
  { unitId, campaignId, intoGroupId, category, text }: MergeRecommendationsInput,
): Promise<RecommendationGroupId> => {
  const id = intoGroupId ?? tx.newId<RecommendationGroupId>()
  const text_sealed = await sealText(tx, { unitId, text, about: `recommendation_group:${id}` })
  if (intoGroupId === null) {
    await insertGroup(tx.db, {
      id,
      org_unit_id: unitId,
      campaign_id: campaignId,
      category,
      state: 'tong_hop',
      text_sealed,
      gathered_at: tx.clock.now(),
      gathered_by: whoActs(tx).personId,
    })
    return id
  }
  const group = await findGroup(tx.db, intoGroupId)
  if (group?.org_unit_id !== unitId || group.campaign_id !== campaignId)
    throw new ServiceError('not_found')
  if (!isOpenGroup(group.state) || !(await changeGroup(tx.db, group, { category, text_sealed })))
    throw new ServiceError('step_not_allowed', words.sent)
  return id
}
