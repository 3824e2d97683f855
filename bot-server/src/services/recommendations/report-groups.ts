/** Reports groups: to the committee of the same level, and to propaganda of the level above (S0-18). */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type {
  RecommendationBoard,
  ReportGroupsInput,
} from '@quan-triet/shared/models/recommendation'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  changeGroup,
  type GroupRow,
  listGroupsOf,
  setStateOfMembers,
} from '../../db/queries/recommendation-groups.ts'
import { insertReportedTo } from '../../db/queries/recommendation-reports.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recommendationStates } from '../../domain/matters/states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { viewBoard } from './get-recommendation-board.ts'
import { requireGatherer, requireOpenCampaign } from './require-gatherer.ts'
import { tellOfGroups, tellRecipients } from './tell-of-groups.ts'

/**
 * All of them or none. Where nobody stands above there is one recipient.
 * @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`, `step_not_allowed`
 */
export const reportGroups = async ({
  ctx,
  input: { unitId, campaignId, groupIds },
}: {
  ctx: ServiceContext
  input: ReportGroupsInput
}): Promise<RecommendationBoard> => {
  await requireGatherer(ctx, unitId)
  return inTransaction(ctx, async (tx) => {
    await requireOpenCampaign(tx, { unitId, campaignId })
    const groups = (await listGroupsOf(tx.db, { unitId, campaignId })).filter(({ id }) =>
      groupIds.includes(id),
    )
    if (groups.length < new Set(groupIds).size) throw new ServiceError('not_found')
    const [above] = await listUnitsAbove(tx.db, unitId, dayOf(tx.clock.now()))
    const recipients: Recipient[] = [
      { recipient: 'ban_thuong_vu', at: unitId },
      ...(above === undefined ? [] : [{ recipient: 'tuyen_giao_cap_tren' as const, at: above }]),
    ]
    for (const group of groups) await report(tx, group, recipients)
    for (const { recipient, at } of recipients)
      await tellRecipients(tx, { groups, recipient, unitId: at })
    tellOfGroups(
      tx,
      recipients.map(({ at }) => at),
    )
    return viewBoard(tx, { unitId, campaignId })
  })
}

interface Recipient {
  recipient: 'ban_thuong_vu' | 'tuyen_giao_cap_tren'
  at: OrgUnitId
}

const report = async (
  tx: ServiceContext,
  group: GroupRow,
  recipients: readonly Recipient[],
): Promise<void> => {
  const now = tx.clock.now()
  const above = recipients.find(({ recipient }) => recipient === 'tuyen_giao_cap_tren')?.at ?? null
  const change = { state: 'da_bao_cao' as const, reported_at: now, sent_to_unit_id: above }
  const isStep = recommendationStates.allows(group.state, 'da_bao_cao')
  if (!isStep || !(await changeGroup(tx.db, group, change)))
    throw new ServiceError('step_not_allowed', words.sent)
  await setStateOfMembers(tx.db, [group.id], 'da_bao_cao')
  await insertReportedTo(
    tx.db,
    recipients.map(({ recipient, at }) => ({
      group_id: group.id,
      recipient,
      org_unit_id: at,
      reported_at: now,
      reported_by: whoActs(tx).personId,
    })),
  )
  await recordAudit(tx, {
    action: 'report-recommendations',
    orgUnitId: group.org_unit_id,
    subject: `recommendation-group:${group.id}`,
    detail: { from: group.state, to: 'da_bao_cao', above },
  })
}
