/** Sends the acting person's question to the speaker, or recommendation, to a branch. */
import type { CampaignNodeId, OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import type { MatterReceipt, NewMatter } from '@quan-triet/shared/models/matter'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { findStudy } from '../reading/find-study.ts'
import { requireRight, requireToStudyHere } from '../rights.ts'
import { requireMatterNode } from './require-matter-node.ts'
import { storeMatter } from './store-matter.ts'

interface Sent {
  /** Omitted: where the person's study is. */
  unitId?: OrgUnitId | undefined
  /** Omitted: the branch's nearest campaign. */
  nodeId?: CampaignNodeId | undefined
  /** The session that a question names; else the next to come. */
  sessionId?: SessionId | null | undefined
  matter: NewMatter
}

/**
 * Guests of the branch and the exempt may send, too.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `campaign_closed`, `matter_limit`
 */
export const sendMatter = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Sent
}): Promise<MatterReceipt> => {
  const { personId } = requireToStudyHere(ctx)
  const unitId = input.unitId ?? (await findStudy(ctx))?.node.unitId
  if (unitId === undefined) throw new ServiceError('no_campaign')
  requireRight(ctx, 'take_part', unitId)
  return inTransaction(ctx, async (tx) => {
    const node = await requireMatterNode(tx, { unitId, nodeId: input.nodeId })
    return storeMatter(tx, {
      personId,
      node,
      matter: input.matter,
      sessionId: input.sessionId ?? null,
      recordedBy: null,
    })
  })
}
