/** Sets a unit's own terms in a campaign: stricter than the level above, never looser, and handed down at once. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { TightenedNode, TightenNodeInput } from '@quan-triet/shared/models/campaign'
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { lockCampaign, type NodeRecord } from '../../db/queries/campaign-nodes.ts'
import type { NewDeadline } from '../../db/queries/deadline-copies.ts'
import { setDeadline, setLeast, setPlanNote } from '../../db/queries/campaign-terms.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findLooser, type Looser, type Terms } from '../../domain/campaigns/terms.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { interpretDeadlines } from './interpret-deadlines.ts'
import { loadTermsAbove } from './load-terms.ts'
import { requireOpenNode } from './require-node.ts'
import { tellSecretaries } from './tell-secretaries.ts'

interface Input extends TightenNodeInput {
  id: CampaignNodeId
}

/**
 * Units below that follow this one follow it again; those whose own terms have become looser are brought along, and
 * their secretaries told.
 * @throws ServiceError `looser_than_parent` with what the level above asks; `invalid_input`, `due_in_past` for a
 * deadline; `campaign_closed`, `not_found`, `not_allowed`
 */
export const tightenNode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Input
}): Promise<TightenedNode> => {
  const { startsOn } = await requireOpenNode(ctx, input.id)
  const deadlines = interpretDeadlines(input.deadlines ?? [], { startsOn, now: ctx.clock.now() })
  return inTransaction(ctx, async (tx) => {
    const node = await requireOpenNode(tx, input.id)
    await lockCampaign(tx.db, node.campaignId)
    const looser = findLooser(
      wantedTerms(input, deadlines),
      await loadTermsAbove(tx, node.parentId),
    )
    if (looser) throw new ServiceError('looser_than_parent', wordsOf(looser))
    const changed = await handDown(tx, node, { input, deadlines })
    await recordAudit(tx, {
      action: 'tighten-node',
      orgUnitId: node.unitId,
      subject: `campaign-node:${node.id}`,
      detail: {
        ...input,
        deadlines: deadlines.map(({ subject, due_at }) => ({ subject, dueAt: due_at })),
        broughtAlong: changed.length,
      },
    })
    await tellBelow(tx, node, changed)
    return { broughtAlong: changed.length }
  })
}

const wantedTerms = (
  { targetPercent, minSessions }: TightenNodeInput,
  deadlines: readonly NewDeadline[],
): Partial<Terms> => ({
  ...(targetPercent !== undefined && { targetPercent }),
  ...(minSessions !== undefined && { minSessions }),
  deadlines: new Map(deadlines.map((one) => [one.subject, one.due_at])),
})

const wordsOf = (looser: Looser): string => {
  switch (looser.term) {
    case 'deadline':
      return words.laterThanParent(looser.subject, looser.latest)
    case 'target':
      return words.targetBelowParent(looser.least)
    case 'sessions':
      return words.fewerSessions(looser.least)
  }
}

const handDown = async (
  tx: ServiceContext,
  node: NodeRecord,
  { input, deadlines }: { input: TightenNodeInput; deadlines: readonly NewDeadline[] },
): Promise<OrgUnitId[]> => {
  const changed = new Set<OrgUnitId>()
  const note = (units: readonly OrgUnitId[]) => {
    for (const unit of units) changed.add(unit)
  }
  for (const deadline of deadlines) note(await setDeadline(tx.db, node.id, deadline))
  if (input.targetPercent !== undefined)
    note(await setLeast(tx.db, node.id, { term: 'target', least: input.targetPercent }))
  if (input.minSessions !== undefined)
    note(await setLeast(tx.db, node.id, { term: 'sessions', least: input.minSessions }))
  if (input.planNote !== undefined) await setPlanNote(tx.db, node.id, input.planNote)
  return [...changed]
}

const tellBelow = async (
  tx: ServiceContext,
  node: NodeRecord,
  unitIds: readonly OrgUnitId[],
): Promise<void> => {
  if (unitIds.length === 0) return
  await tellSecretaries(tx, {
    key: `campaign:${node.campaignId}:terms:${node.id}:${tx.clock.now()}`,
    text: words.broughtAlong(node.title, node.unitName),
    to: `/office/campaigns/${node.campaignId}`,
    unitIds,
    messagesPerMinute: node.messagesPerMinute,
  })
}
