/** Takes an essay from a file as the draft, to be read by its author before it is handed in. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { findDraftOf, insertDraft, updateDraft } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { countBlocks, sealDraft } from '../own-essay/essay-content.ts'
import { type OwnEssayAtHand, requireOwnEssay } from '../own-essay/require-own-essay.ts'
import { requireWriting } from '../own-essay/require-writing.ts'
import { viewOwnEssay } from '../own-essay/view-own-essay.ts'
import { readEssayFile } from './read-essay-file.ts'

/**
 * The text is kept, the file is not: what is graded is what its author has seen. Until the text is stored, the earlier
 * draft stays.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `essay_not_open`, `essay_locked`,
 *   `document_refused`, `document_secret`, `essay_too_long`, `essay_draft_changed` when another phone was faster
 */
export const uploadEssay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId; fileName: string; bytes: Uint8Array }
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  requireWriting(ctx, own)
  const text = await readEssayFile(
    { bytes: input.bytes, name: input.fileName },
    own.rules.essayMaxSyllables,
  )
  return inTransaction(ctx, async (tx) => {
    await store(tx, own, text)
    await recordAudit(tx, {
      action: 'upload-essay',
      orgUnitId: own.node.unitId,
      subject: `person:${own.personId}`,
      detail: { syllables: countBlocks([text]) },
    })
    return viewOwnEssay(tx, own)
  })
}

const store = async (
  tx: ServiceContext,
  { node: { campaignId, unitId }, personId }: OwnEssayAtHand,
  text: string,
): Promise<void> => {
  const found = await findDraftOf(tx.db, { campaignId, personId })
  const id = found?.id ?? tx.newId<string>()
  const blocks = [text]
  const set = {
    form: 'tep' as const,
    content_sealed: await sealDraft(tx, { unitId, blocks, id }),
    org_unit_id: unitId,
    file_id: null,
    syllables: countBlocks(blocks),
    saved_at: tx.clock.now(),
  }
  const isStored = found
    ? await updateDraft(tx.db, found, set)
    : await insertDraft(tx.db, {
        ...set,
        id,
        campaign_id: campaignId,
        person_id: personId,
        revision: 1,
      })
  if (!isStored) throw new ServiceError('essay_draft_changed')
}
