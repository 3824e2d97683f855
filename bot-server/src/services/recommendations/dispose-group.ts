/** Decides on a reported group: taken in or explained with an answer that flows down, or left to the level above (S0-19). */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type {
  DisposeGroupInput,
  RecommendationBoard,
} from '@quan-triet/shared/models/recommendation'
import { changeGroup, setStateOfMembers } from '../../db/queries/recommendation-groups.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextGroupStates } from '../../domain/matters/group-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { answerDownwards } from './answer-downwards.ts'
import { viewBoard } from './get-recommendation-board.ts'
import { requireGroup } from './require-gatherer.ts'
import { tellOfGroups } from './tell-of-groups.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` unless it was reported and not decided on */
export const disposeGroup = async ({
  ctx,
  input: { groupId, ...decision },
}: {
  ctx: ServiceContext
  input: DisposeGroupInput & { groupId: RecommendationGroupId }
}): Promise<RecommendationBoard> => {
  await requireGroup(ctx, groupId)
  return inTransaction(ctx, async (tx) => {
    const group = await requireGroup(tx, groupId)
    const { org_unit_id: unitId, campaign_id: campaignId } = group
    const { disposition } = decision
    const isSentUp = group.sent_to_unit_id !== null
    const isStep = nextGroupStates(group.state, { isSentUp }).includes(disposition)
    if (!isStep || !(await changeGroup(tx.db, group, { state: disposition })))
      throw new ServiceError('step_not_allowed', words.elsewhere)
    await recordAudit(tx, {
      action: 'dispose-recommendations',
      orgUnitId: unitId,
      subject: `recommendation-group:${groupId}`,
      detail: { from: group.state, to: disposition },
    })
    if (decision.disposition === 'chuyen_cap_tren')
      await setStateOfMembers(tx.db, [groupId], disposition)
    else
      await answerDownwards(tx, {
        rootId: groupId,
        state: decision.disposition,
        answer: decision.answer,
      })
    tellOfGroups(tx, [unitId])
    return viewBoard(tx, { unitId, campaignId })
  })
}
