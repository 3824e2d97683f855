/** Drafts a unit's own plan (kế hoạch) of a campaign as a Word file, from the real data of its node (B-01). */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { campaignPlanDocument as words } from '@quan-triet/shared/i18n/vi/campaign-plan-document'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCampaignDocuments, type NodeRecord } from '../../db/queries/campaign-nodes.ts'
import { findBodyAbove, getBody, listPlannedSessions } from '../../db/queries/campaign-plan.ts'
import { listTermDeadlines } from '../../db/queries/campaign-terms.ts'
import { countMembersByChild } from '../../db/queries/standing-lists.ts'
import { layOutPlan } from '../../domain/campaigns/lay-out-plan.ts'
import { mayDo } from '../../domain/rights.ts'
import { DOCX_TYPE } from '../../lib/documents/write-docx.ts'
import { writePartyDocument } from '../../lib/documents/write-party-document.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireNode } from './require-node.ts'

/**
 * Number, place, day and signature stay dots: the office adds them, and sends it its own way.
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const draftPlan = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignNodeId }
}): Promise<FileAnswer> => {
  const node = await requireNode(ctx, input.id)
  const today = dayOf(ctx.clock.now())
  const place = { unitId: node.unitId, day: today }
  const unit = await getBody(ctx.db, node.unitId)
  const sessions = await listPlannedSessions(ctx.db, node.id)
  await noteLookFromAbove(ctx, node)
  const plan = layOutPlan({
    ...node,
    today,
    unit,
    sessions,
    above: (await findBodyAbove(ctx.db, place)) ?? null,
    documents: await listCampaignDocuments(ctx.db, node.campaignId),
    deadlines: await listTermDeadlines(ctx.db, node.id),
    people: sumPeople(await countMembersByChild(ctx.db, place)),
  })
  return {
    fileName: words.fileName(fold(unit.shortName).replaceAll(/[^a-z0-9]+/g, '-')),
    contentType: DOCX_TYPE,
    bytes: new Uint8Array(await writePartyDocument(plan)),
  }
}

/** Who speaks at a unit's sessions is a name of that unit: seen from above, it leaves a line. */
const noteLookFromAbove = async (ctx: ServiceContext, node: NodeRecord): Promise<void> => {
  if (mayDo(ctx.actor, 'see_names', node.unitId)) return
  await recordLook(ctx, {
    action: 'look-plan-draft',
    orgUnitId: node.unitId,
    subject: `campaign-node:${node.id}`,
  })
}

const sumPeople = (all: ReadonlyMap<unknown, { members: number; exempt: number }>) => {
  let members = 0
  let exempt = 0
  for (const one of all.values()) {
    members += one.members
    exempt += one.exempt
  }
  return { members, exempt, required: members - exempt }
}
