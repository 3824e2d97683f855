/** Makes photographs what the author hands in next; what was typed stays beside them until then. */
import { findDraftOf, insertDraft, updateDraft } from '../../db/queries/own-essay.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { OwnEssayAtHand } from '../own-essay/require-own-essay.ts'

/** Whoever is slower waits for the faster one's row, and takes it as it is then. */
const MOST_TRIES = 3

/**
 * To be called behind a guard. Pages that come at the same moment, the same one even, follow each other.
 * @throws ServiceError `essay_draft_changed` when others were faster again and again
 */
export const storePagesDraft = async (tx: ServiceContext, own: OwnEssayAtHand): Promise<void> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) if (await storeOnce(tx, own)) return
  throw new ServiceError('essay_draft_changed')
}

const storeOnce = async (
  tx: ServiceContext,
  { node: { campaignId, unitId }, personId }: OwnEssayAtHand,
): Promise<boolean> => {
  const found = await findDraftOf(tx.db, { campaignId, personId })
  // A page may have waited on one phone while words were typed on another: they are not its to destroy.
  const set = { form: 'anh' as const, org_unit_id: unitId, saved_at: tx.clock.now() }
  return found
    ? updateDraft(tx.db, found, set)
    : insertDraft(tx.db, {
        ...set,
        content_sealed: null,
        file_id: null,
        syllables: 0,
        id: tx.newId<string>(),
        campaign_id: campaignId,
        person_id: personId,
        revision: 1,
      })
}
