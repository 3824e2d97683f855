/** Shows one unit's node of a campaign: its terms beside those of the unit above, and the units below. */
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import type { StudyFigures } from '@quan-triet/shared/models/figures'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import {
  findNode,
  listCampaignDocuments,
  listChildNodes,
  type NodeRecord,
} from '../../db/queries/campaign-nodes.ts'
import { getEssayRules } from '../../db/queries/essay-rules.ts'
import { listTermDeadlines } from '../../db/queries/campaign-terms.ts'
import { campaignNodeStates } from '../../domain/campaign-states.ts'
import { mayDo, scopeOf } from '../../domain/rights.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countUnit } from '../figures/count-unit.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { loadTermsAbove } from './load-terms.ts'
import { requireNode } from './require-node.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getCampaignNode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignNodeId }
}): Promise<CampaignNode> => {
  const node = await requireNode(ctx, input.id)
  await recordLook(ctx, node)
  const above = await loadTermsAbove(ctx, node.parentId)
  const deadlines = await listTermDeadlines(ctx.db, node.id)
  return {
    ...node,
    parent: await describeParent(ctx, node.parentId),
    nextStates: node.closedAt === null ? [...campaignNodeStates.steps[node.state]] : [],
    isOwner: node.unitId === node.ownerId,
    documents: await listCampaignDocuments(ctx.db, node.campaignId),
    acknowledged:
      node.acknowledgedAt === null
        ? null
        : { at: node.acknowledgedAt, by: node.acknowledgedByName ?? '' },
    leastTargetPercent: above?.targetPercent ?? 1,
    leastMinSessions: above?.minSessions ?? 0,
    deadlines: deadlines.map((one) => ({
      ...one,
      isOwn: one.setBy === node.id,
      latest: above?.deadlines.get(one.subject) ?? null,
    })),
    settings: {
      reminderDays: node.reminderDays,
      escalationDays: node.escalationDays,
      messagesPerMinute: node.messagesPerMinute,
      quietHours: node.quietHours,
      travelMinutes: node.travelMinutes,
      keyCadreWaived: node.keyCadreWaived,
      ...(await getEssayRules(ctx.db, node.campaignId)),
    },
    ...(await countStudy(ctx, node)),
  }
}

/** How far study is, here and below, on the base that the owner chose. */
const countStudy = async (
  ctx: ServiceContext,
  node: NodeRecord,
): Promise<Pick<CampaignNode, 'study' | 'children'>> => {
  const { unitId, campaignId, reportingBase } = node
  const figures = await countUnit({ ctx, input: { unitId, campaignId } })
  const countOf = (study: StudyFigures) =>
    reportingBase === 'tong_so'
      ? { done: study.completed, of: study.members }
      : { done: study.completedRequired, of: study.required }
  const byUnit = new Map(figures.children.map((child) => [child.unit.id, countOf(child.study)]))
  const children = await listChildNodes(ctx.db, node.id)
  return {
    study: countOf(figures.study),
    children: children.map((child) => ({ ...child, study: byUnit.get(child.unitId) ?? null })),
  }
}

/** Who took note is a name of another unit: seeing it leaves a line. */
const recordLook = async (ctx: ServiceContext, node: NodeRecord): Promise<void> => {
  if (node.acknowledgedAt === null || mayDo(ctx.actor, 'see_names', node.unitId)) return
  await recordAudit(ctx, {
    action: 'look-campaign-node',
    orgUnitId: node.unitId,
    subject: `campaign-node:${node.id}`,
    detail: {},
  })
}

const describeParent = async (
  ctx: ServiceContext,
  parentId: CampaignNodeId | null,
): Promise<CampaignNode['parent']> => {
  const parent = parentId === null ? undefined : await findNode(ctx.db, parentId)
  if (!parent) return null
  const hasBelow = scopeOf(ctx.actor, 'run_campaign')
  const above =
    hasBelow === 'everywhere' || hasBelow.below.length === 0
      ? []
      : await listUnitsAbove(ctx.db, parent.unitId, dayOf(ctx.clock.now()))
  const isVisible = mayDo(ctx.actor, 'run_campaign', { unitId: parent.unitId, above })
  return { id: parent.id, unitName: parent.unitName, isVisible }
}
