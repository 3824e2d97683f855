/** Takes a source out of a group again, before the group was reported. */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type {
  RecommendationBoard,
  TakeOutSourceInput,
} from '@quan-triet/shared/models/recommendation'
import { holdRolesOf } from '../../db/queries/duties.ts'
import {
  deleteGroup,
  listGroupsIn,
  listRecommendationsIn,
  takeOutOfGroup,
} from '../../db/queries/recommendation-groups.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isOpenGroup } from '../../domain/matters/group-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { viewBoard } from './get-recommendation-board.ts'
import { requireGroup } from './require-gatherer.ts'
import { tellOfGroups } from './tell-of-groups.ts'

/** A group without any source is none. @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` once reported */
export const takeOutSource = async ({
  ctx,
  input: { groupId, source },
}: {
  ctx: ServiceContext
  input: TakeOutSourceInput & { groupId: RecommendationGroupId }
}): Promise<RecommendationBoard> => {
  const { org_unit_id: unitId, campaign_id: campaignId } = await requireGroup(ctx, groupId)
  return inTransaction(ctx, async (tx) => {
    await holdRolesOf(tx.db, unitId)
    const group = await requireGroup(tx, groupId)
    if (!isOpenGroup(group.state)) throw new ServiceError('step_not_allowed', words.sent)
    if (!(await takeOutOfGroup(tx.db, source, groupId))) throw new ServiceError('not_found')
    const left = [
      ...(await listRecommendationsIn(tx.db, [groupId])),
      ...(await listGroupsIn(tx.db, [groupId])),
    ]
    if (left.length === 0) await deleteGroup(tx.db, groupId)
    await recordAudit(tx, {
      action: 'take-out-source',
      orgUnitId: unitId,
      subject: `recommendation-group:${groupId}`,
      detail: { source: `${source.kind}:${source.id}`, left: left.length },
    })
    tellOfGroups(tx, [unitId])
    return viewBoard(tx, { unitId, campaignId })
  })
}
