/** Opens a campaign: a node for every unit in its scope, deadlines handed down, and the secretaries told. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { OpenCampaignInput, OpenedCampaign } from '@quan-triet/shared/models/campaign'
import type { CampaignId, CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { essayColumns, jsonOrNull } from '../../db/queries/campaign-columns.ts'
import {
  insertCampaign,
  insertCampaignDocuments,
  insertDeadlineForAll,
  insertNodes,
  listDocumentsFor,
  listTreeBelow,
} from '../../db/queries/campaign-opening.ts'
import type { NewDeadline } from '../../db/queries/deadline-copies.ts'
import { inTransaction } from '../../db/transaction.ts'
import { planCascade, type PlannedNode } from '../../domain/campaigns/plan-cascade.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree, whoActs } from '../rights.ts'
import { interpretDeadlines } from './interpret-deadlines.ts'
import { requireQuietHours } from './require-quiet-hours.ts'
import { tellSecretaries } from './tell-secretaries.ts'

interface OpenInput extends OpenCampaignInput {
  clonedFrom?: CampaignId
}

/**
 * The owner's unit gets the first node; each other hangs under the nearest unit above that takes part. All or nothing,
 * and the number of statements does not grow with the number of deadlines times units.
 * @throws ServiceError `not_allowed`, `not_found`; `invalid_input` with a sentence for dates, wording, documents or a
 * scope that cannot be meant; `due_in_past`
 */
export const openCampaign = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: OpenInput
}): Promise<OpenedCampaign> => {
  await requireRightInTree(ctx, 'run_campaign', input.ownerId)
  const now = ctx.clock.now()
  const day = input.scopeOn ?? dayOf(now)
  if (input.snapshotOn < input.startsOn)
    throw new ServiceError('invalid_input', words.snapshotBeforeStart)
  const quietHours = requireQuietHours(input.quietHours)
  const deadlines = interpretDeadlines(input.deadlines, { startsOn: input.startsOn, now })
  return inTransaction(ctx, async (tx) => {
    await requireDocuments(tx, input, dayOf(now))
    const tree = await listUnitsMeant(tx, input.ownerId, { day, today: dayOf(now) })
    const planned = planCascade(input.ownerId, tree, input.scope)
    if (planned.length < 2 && tree.length > 1)
      throw new ServiceError('invalid_input', words.scopeEmpty)
    const id = tx.newId<CampaignId>()
    await insertAll(tx, { id, day, input, planned, deadlines, quietHours })
    const ownerName = tree.find((unit) => unit.id === input.ownerId)?.name ?? ''
    const notices = await tellSecretaries(tx, {
      key: `campaign:${id}:opened`,
      text: words.opened(input.title, ownerName),
      to: `/office/campaigns/${id}`,
      unitIds: planned.slice(1).map((node) => node.unitId),
      messagesPerMinute: input.messagesPerMinute,
    })
    await recordAudit(tx, {
      action: 'open-campaign',
      orgUnitId: input.ownerId,
      subject: `campaign:${id}`,
      detail: {
        nodes: planned.length,
        scope: input.scope,
        scopeOn: day,
        from: input.clonedFrom ?? null,
      },
    })
    return { id, nodeId: nodeIdOf(id, input.ownerId), nodes: planned.length, notices }
  })
}

/** The units below on the day meant, without those that have left since: they are no more the owner's to open for. */
const listUnitsMeant = async (
  tx: ServiceContext,
  ownerId: OrgUnitId,
  { day, today }: { day: Day; today: Day },
) => {
  const tree = await listTreeBelow(tx.db, ownerId, day)
  if (day >= today) return tree
  const still = new Set((await listTreeBelow(tx.db, ownerId, today)).map((unit) => unit.id))
  return tree.filter((unit) => still.has(unit.id))
}

/** A unit has one node of a campaign, so the two ids together name it. Safe: an id is any text that is not empty. */
const nodeIdOf = (campaignId: CampaignId, unitId: OrgUnitId): CampaignNodeId =>
  `${campaignId}.${unitId}` as CampaignNodeId

const requireDocuments = async (
  tx: ServiceContext,
  { ownerId, documentIds }: OpenCampaignInput,
  today: Day,
): Promise<void> => {
  if (documentIds.length === 0) return
  const offered = await listDocumentsFor(tx.db, ownerId, today)
  const known = new Set(offered.map((document) => document.id))
  if (new Set(documentIds).size < documentIds.length || documentIds.some((id) => !known.has(id)))
    throw new ServiceError('invalid_input', words.documentForeign)
}

interface Opening {
  id: CampaignId
  day: Day
  input: OpenInput
  planned: readonly PlannedNode[]
  deadlines: readonly NewDeadline[]
  quietHours: ReturnType<typeof requireQuietHours>
}

const insertAll = async (tx: ServiceContext, opening: Opening): Promise<void> => {
  const { id, input, deadlines } = opening
  await insertCampaign(tx.db, campaignRow(tx, opening))
  await insertNodes(tx.db, nodeRows(tx, opening))
  await insertCampaignDocuments(tx.db, id, input.documentIds)
  const setBy = nodeIdOf(id, input.ownerId)
  for (const deadline of deadlines) await insertDeadlineForAll(tx.db, id, { ...deadline, setBy })
}

const campaignRow = (tx: ServiceContext, { id, day, input, quietHours }: Opening) => ({
  id,
  owner_org_id: input.ownerId,
  title: input.title,
  purpose: input.purpose,
  reporting_base: input.reportingBase,
  target_percent: input.targetPercent,
  snapshot_on: input.snapshotOn,
  essay_opens: input.essayOpens,
  starts_on: input.startsOn,
  scope: jsonOrNull(input.scope),
  scope_on: day,
  opened_at: tx.clock.now(),
  opened_by: tx.actor.kind === 'person' ? tx.actor.personId : null,
  cloned_from: input.clonedFrom ?? null,
  reminder_days: jsonOrNull(input.reminderDays),
  escalation_days: jsonOrNull(input.escalationDays ?? null),
  messages_per_minute: input.messagesPerMinute,
  ...quietHours,
  ...essayColumns(input),
})

const nodeRows = (tx: ServiceContext, { id, input, planned }: Opening) => {
  const now = tx.clock.now()
  const root = nodeIdOf(id, input.ownerId)
  const by = whoActs(tx).personId
  return planned.map(({ unitId, parentUnitId }) => ({
    id: nodeIdOf(id, unitId),
    campaign_id: id,
    org_unit_id: unitId,
    state: input.startsOn <= dayOf(now) ? ('dang_hoc' as const) : ('ban_hanh' as const),
    parent_node_id: parentUnitId === null ? null : nodeIdOf(id, parentUnitId),
    acknowledged_at: parentUnitId === null ? now : null,
    acknowledged_by: parentUnitId === null ? by : null,
    target_percent: input.targetPercent,
    target_set_by: root,
    min_sessions: 0,
    min_sessions_set_by: root,
  }))
}
