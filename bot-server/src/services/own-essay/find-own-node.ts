/** Finds the campaign of the own branch that an essay is for. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

export interface OwnNodes {
  node: NodeOfUnit
  others: NodeOfUnit[]
}

/**
 * An essay goes to the branch where the person is at home, also while studying elsewhere. To be called by a guarded verb.
 * @param campaignId left out: the current one (ruling 13)
 * @throws ServiceError `no_campaign` when the branch is in none, or that one is over
 */
export const findOwnNode = async (
  ctx: ServiceContext,
  person: PersonActor,
  campaignId?: CampaignId,
): Promise<OwnNodes> => {
  const nodes = await listNodesOfUnit(ctx.db, person.homeUnitId, ctx.clock.now())
  const node = nodes.find((one) => campaignId === undefined || one.campaignId === campaignId)
  if (!node) throw new ServiceError('no_campaign')
  return { node, others: nodes.filter((one) => one !== node) }
}
