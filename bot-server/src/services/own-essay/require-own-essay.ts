/** Guards what a person does about the own essay, and loads where it stands. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { requireToStudyHere } from '../rights.ts'
import { findOwnNode, type OwnNodes } from './find-own-node.ts'
import { loadOwnEssay, type OwnStanding } from './load-own-essay.ts'

export type OwnEssayAtHand = OwnStanding & OwnNodes

/** @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign` */
export const requireOwnEssay = async (
  ctx: ServiceContext,
  campaignId?: CampaignId,
): Promise<OwnEssayAtHand> => {
  const person = requireToStudyHere(ctx)
  const nodes = await findOwnNode(ctx, person, campaignId)
  const standing = await loadOwnEssay(ctx, { node: nodes.node, personId: person.personId })
  return { ...standing, ...nodes }
}
