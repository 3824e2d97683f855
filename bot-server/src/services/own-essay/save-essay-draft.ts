/** Saves what a person has typed so far; nobody else ever sees it before it is handed in. */
import type { SavedDraft, SaveEssayDraftInput } from '@quan-triet/shared/models/own-essay'
import { findDraftOf, insertDraft, updateDraft } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { measureBorrowed } from '../copy-check/measure-borrowed.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { countBlocks, sealDraft } from './essay-content.ts'
import { type OwnEssayAtHand, requireOwnEssay } from './require-own-essay.ts'
import { requireWriting } from './require-writing.ts'

/**
 * Saving the same text again is saving it once: an answer that was lost is asked for again.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `essay_not_open`, `essay_locked`,
 *   `essay_draft_changed` when another phone has saved since
 */
export const saveEssayDraft = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SaveEssayDraftInput
}): Promise<SavedDraft> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  requireWriting(ctx, own)
  const { blocks } = input
  const saved = await inTransaction(ctx, (tx) => store(tx, own, input))
  const borrowedPercent = await measureBorrowed(ctx, { campaignId: own.node.campaignId, blocks })
  return { ...saved, syllables: countBlocks(blocks), borrowedPercent }
}

const store = async (
  tx: ServiceContext,
  { node, personId }: OwnEssayAtHand,
  { blocks, revision }: SaveEssayDraftInput,
): Promise<Pick<SavedDraft, 'revision' | 'savedAt'>> => {
  const { campaignId, unitId } = node
  const found = await findDraftOf(tx.db, { campaignId, personId })
  const id = found?.id ?? tx.newId<string>()
  const savedAt = tx.clock.now()
  const set = {
    form: 'dien_tu' as const,
    content_sealed: await sealDraft(tx, { unitId, blocks, id }),
    org_unit_id: unitId,
    file_id: null,
    syllables: countBlocks(blocks),
    saved_at: savedAt,
  }
  const isStored = found
    ? found.revision === revision && (await updateDraft(tx.db, found, set))
    : revision === 0 &&
      (await insertDraft(tx.db, {
        ...set,
        id,
        campaign_id: campaignId,
        person_id: personId,
        revision: 1,
      }))
  if (!isStored) throw new ServiceError('essay_draft_changed')
  return { revision: revision + 1, savedAt }
}
