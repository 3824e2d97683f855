/** Gets the board on which a unit gathers what its people and the units below recommend (B-12, U-10). */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type {
  RecommendationBoard,
  RecommendationBoardQuery,
} from '@quan-triet/shared/models/recommendation'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCampaignsUnder } from '../../db/queries/figures-campaigns.ts'
import { listUnitsNamed } from '../../db/queries/plans.ts'
import { scopeOf } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { loadBoard } from './load-board.ts'
import { requireGatherer } from './require-gatherer.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `no_campaign` */
export const getRecommendationBoard = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RecommendationBoardQuery
}): Promise<RecommendationBoard> => {
  requirePerson(ctx)
  const units = gathererUnits(ctx)
  const unitId = input.unitId ?? units[0]
  if (unitId === undefined) throw new ServiceError('not_allowed')
  await requireGatherer(ctx, unitId)
  return viewBoard(ctx, { unitId, campaignId: input.campaignId })
}

const gathererUnits = (ctx: ServiceContext): OrgUnitId[] => {
  const scope = scopeOf(ctx.actor, 'gather_recommendations')
  return scope === 'everywhere' ? [] : [...scope.at]
}

/** To be called by a guarded verb. @throws ServiceError `no_campaign`, `not_found` */
export const viewBoard = async (
  ctx: ServiceContext,
  asked: { unitId: OrgUnitId; campaignId?: CampaignId | undefined },
): Promise<RecommendationBoard> => {
  const { unitId } = asked
  const day = dayOf(ctx.clock.now())
  const campaigns = await listCampaignsUnder(ctx.db, { unitId, day })
  const campaign = campaigns.find(({ id }) => id === (asked.campaignId ?? campaigns[0]?.id))
  if (!campaign) throw new ServiceError('no_campaign')
  const { waiting, groups, near, byUnit } = await loadBoard(ctx, {
    unitId,
    campaignId: campaign.id,
  })
  await recordLook(ctx, {
    action: 'look-recommendations',
    orgUnitId: unitId,
    subject: `org-unit:${unitId}`,
    detail: { campaign: campaign.id },
  })
  const units = await listUnitsNamed(ctx.db, [
    ...new Set([unitId, ...gathererUnits(ctx), ...byUnit.keys()]),
  ])
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) throw new ServiceError('not_found')
  const own = new Set(gathererUnits(ctx))
  return {
    unit,
    units: units.filter(({ id }) => own.has(id)),
    campaign: { id: campaign.id, title: campaign.title, snapshotOn: campaign.snapshotOn },
    campaigns: campaigns.map(({ id, title, snapshotOn }) => ({ id, title, snapshotOn })),
    mayGather: own.has(unitId) && campaign.closedAt === null,
    waiting,
    groups,
    near: near.map((pair) => ({ ...pair, common: [...pair.common] })),
    byUnit: units.flatMap((one) => {
      const count = byUnit.get(one.id)
      return count === undefined ? [] : [{ unit: one, count }]
    }),
  }
}
