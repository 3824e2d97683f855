/** Finds the drafts that people of a branch may comment on: those of which the branch has been sent something. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { DraftChoice, OpenDraft } from '@quan-triet/shared/models/matter'
import { listDraftParts } from '../../db/queries/matter-ways.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** To be called by a guarded verb. */
export const listOpenDrafts = async (
  ctx: ServiceContext,
  nodeIds: readonly CampaignNodeId[],
): Promise<OpenDraft[]> => {
  const drafts = new Map<string, OpenDraft>()
  for (const { documentId, unitId, title, partId, heading } of await listDraftParts(
    ctx.db,
    nodeIds,
  )) {
    const draft = drafts.get(documentId) ?? { documentId, unitId, title, parts: [] }
    if (!draft.parts.some(({ id }) => id === partId)) draft.parts.push({ id: partId, heading })
    drafts.set(documentId, draft)
  }
  return [...drafts.values()]
}

/** To be called by a guarded verb. @throws ServiceError `not_found` for what this branch is not asked to comment on (S3-19) */
export const requireOpenDraft = async (
  ctx: ServiceContext,
  nodeId: CampaignNodeId,
  { documentId, partId }: DraftChoice,
): Promise<void> => {
  const open = (await listOpenDrafts(ctx, [nodeId])).find((one) => one.documentId === documentId)
  if (!open || (partId !== null && !open.parts.some(({ id }) => id === partId)))
    throw new ServiceError('not_found')
}
