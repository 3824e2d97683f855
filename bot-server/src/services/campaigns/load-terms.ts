/** Reads the terms of a node: its deadlines, target and least number of sessions. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { findNode } from '../../db/queries/campaign-nodes.ts'
import { type DeadlineRecord, listTermDeadlines } from '../../db/queries/campaign-terms.ts'
import type { Terms } from '../../domain/campaigns/terms.ts'
import type { ServiceContext } from '../context.ts'

export const termsOf = (
  node: { targetPercent: number; minSessions: number },
  deadlines: readonly DeadlineRecord[],
): Terms => ({
  targetPercent: node.targetPercent,
  minSessions: node.minSessions,
  deadlines: new Map(deadlines.map(({ subject, dueAt }) => [subject, dueAt])),
})

/** The terms that a node may not be looser than; undefined for the owner's own node. */
export const loadTermsAbove = async (
  ctx: ServiceContext,
  parentId: CampaignNodeId | null,
): Promise<Terms | undefined> => {
  const parent = parentId === null ? undefined : await findNode(ctx.db, parentId)
  return parent && termsOf(parent, await listTermDeadlines(ctx.db, parent.id))
}
