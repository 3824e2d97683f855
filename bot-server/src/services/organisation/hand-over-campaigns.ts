/** Lets the open campaigns of a closed unit go on in its successors (INV-03); what was held and closed stays. */
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  DeadlineId,
  OrgUnitId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { at } from '@quan-triet/shared/time/calendar'
import {
  closeLeftOpen,
  copyDeadlines,
  findNodeAt,
  handOnClasses,
  handOnDeadlines,
  handOnPushes,
  insertNode,
  listOpenNodes,
  markCancelled,
  markSucceeded,
  type NodeRow,
} from '../../db/queries/succession-nodes.ts'
import { copyDocuments, handOnDocuments } from '../../db/queries/succession-documents.ts'
import { handOnReport } from '../../db/queries/succession-papers.ts'
import type { ServiceContext } from '../context.ts'
import { handOverEssays } from './hand-over-essays.ts'
import { handOverGroups } from './hand-over-groups.ts'
import { handOverMatters } from './hand-over-matters.ts'
import { handOverPlans } from './hand-over-plans.ts'

export interface Handover {
  from: OrgUnitId
  /** From which on the unit is no more. */
  day: Day
  successors: readonly OrgUnitId[]
}

export interface HandedNode {
  nodeId: CampaignNodeId
  campaignId: CampaignId
}

/** @returns the nodes of the first successor that go on with something */
export const handOverCampaigns = async (
  tx: ServiceContext,
  { from, day, successors }: Handover,
): Promise<HandedNode[]> => {
  const since = at(day, '00:00')
  const nodes = await listOpenNodes(tx.db, [from])
  const handed: HandedNode[] = []
  for (const node of nodes) {
    await closeLeftOpen(tx.db, { nodeId: node.id, before: since, now: tx.clock.now() })
    const one = await handOver(tx, { node, since }, successors)
    if (one) handed.push(one)
  }
  return handed
}

const handOver = async (
  tx: ServiceContext,
  { node, since }: { node: NodeRow; since: Instant },
  [heir, ...others]: readonly OrgUnitId[],
): Promise<HandedNode | undefined> => {
  if (heir === undefined) {
    await markCancelled(tx.db, node.id)
    return undefined
  }
  const now = tx.clock.now()
  const study = { campaignId: node.campaign_id, from: node.org_unit_id }
  for (const unitId of others) {
    const to = await nodeIn(tx, node, unitId)
    await copyDeadlines(tx.db, { from: node.id, to, now, newId: () => tx.newId<DeadlineId>() })
    await copyDocuments(tx.db, { ...study, to: unitId, nodeId: to, newId: tx.newId })
  }
  const to = await nodeIn(tx, node, heir)
  await handOnPushes(tx.db, { from: node.id, to, now })
  await handOnDeadlines(tx.db, { from: node.id, to, now })
  await handOnClasses(tx.db, { from: node.id, to, since, newId: () => tx.newId<ClassId>() })
  await handOnDocuments(tx.db, { ...study, to: heir })
  await handOverMatters(tx, { from: node.id, to, unitId: heir })
  await handOverGroups(tx, { campaignId: node.campaign_id, from: node.org_unit_id, to: heir })
  await handOverPlans(tx, { from: node.id, to, unitId: heir })
  await handOverEssays(tx, { ...study, to: heir })
  await handOnReport(tx.db, { from: node.id, to })
  await markSucceeded(tx.db, node.id, to)
  return { nodeId: to, campaignId: node.campaign_id }
}

/** The successor's own node of the campaign, made like the closed unit's if it has none. */
const nodeIn = async (
  tx: ServiceContext,
  node: NodeRow,
  unitId: OrgUnitId,
): Promise<CampaignNodeId> => {
  const own = await findNodeAt(tx.db, node.campaign_id, unitId)
  if (own) return own.id
  const id = tx.newId<CampaignNodeId>()
  await insertNode(tx.db, { ...node, id, org_unit_id: unitId, succeeded_by: null })
  return id
}
