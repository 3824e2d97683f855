/** Closes a group that was answered. */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type { RecommendationBoard } from '@quan-triet/shared/models/recommendation'
import { changeGroup, setStateOfMembers } from '../../db/queries/recommendation-groups.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recommendationStates } from '../../domain/matters/states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { viewBoard } from './get-recommendation-board.ts'
import { requireGroup } from './require-gatherer.ts'
import { tellOfGroups } from './tell-of-groups.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` before it was answered */
export const closeGroup = async ({
  ctx,
  input: { groupId },
}: {
  ctx: ServiceContext
  input: { groupId: RecommendationGroupId }
}): Promise<RecommendationBoard> => {
  await requireGroup(ctx, groupId)
  return inTransaction(ctx, async (tx) => {
    const group = await requireGroup(tx, groupId)
    const { org_unit_id: unitId, campaign_id: campaignId } = group
    const isStep = recommendationStates.allows(group.state, 'dong')
    if (!isStep || !(await changeGroup(tx.db, group, { state: 'dong' })))
      throw new ServiceError('step_not_allowed', words.elsewhere)
    await setStateOfMembers(tx.db, [groupId], 'dong')
    await recordAudit(tx, {
      action: 'close-recommendations',
      orgUnitId: unitId,
      subject: `recommendation-group:${groupId}`,
      detail: { from: group.state, to: 'dong' },
    })
    tellOfGroups(tx, [unitId])
    return viewBoard(tx, { unitId, campaignId })
  })
}
