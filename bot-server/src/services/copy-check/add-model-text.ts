/** Adds a public text that members are known to take from; the campaign's essays are then compared with it, too. */
import { copyCheck as words } from '@quan-triet/shared/i18n/vi/copy-check'
import { documents as documentWords } from '@quan-triet/shared/i18n/vi/documents'
import type { AddModelTextInput, ModelText } from '@quan-triet/shared/models/copy-check'
import type { ModelTextId } from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { insertModelText, listModelTextsOf } from '../../db/queries/model-texts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { recordAudit } from '../audit.ts'
import { requireCampaign } from '../campaigns/require-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { recheckChangedBase } from './recheck-changed-bases.ts'
import { listModelTexts } from './list-model-texts.ts'

/** Each essay looks at all of them. */
const MOST_MODELS = 50
/** A shorter one is a phrase. */
const FEWEST_SYLLABLES = 100

/** Never anybody's essay (P-04): it is stored as it is, for all to compare. @throws ServiceError `not_found`,
 *   `not_allowed`, `document_secret` for a mark of secrecy (INV-40), `invalid_input` with a sentence
 */
export const addModelText = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AddModelTextInput
}): Promise<{ texts: ModelText[] }> => {
  const campaign = await requireCampaign(ctx, input.campaignId)
  checkText(input.text)
  return inTransaction(ctx, async (tx) => {
    const known = await listModelTextsOf(tx.db, input.campaignId)
    if (known.length >= MOST_MODELS)
      throw new ServiceError('invalid_input', words.tooManyModelTexts(MOST_MODELS))
    const id = tx.newId<ModelTextId>()
    await insertModelText(tx.db, {
      id,
      campaign_id: input.campaignId,
      title: input.title,
      origin: input.origin ?? null,
      text: input.text,
      added_by: whoActs(tx).personId,
      added_at: tx.clock.now(),
    })
    await recheckChangedBase(tx, input.campaignId)
    await recordAudit(tx, {
      action: 'add-model-text',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${input.campaignId}`,
      detail: { text: id },
    })
    return listModelTexts({ ctx: tx, input })
  })
}

const checkText = (text: string): void => {
  if (countSyllables(text) < FEWEST_SYLLABLES)
    throw new ServiceError('invalid_input', words.modelTextTooShort(FEWEST_SYLLABLES))
  const mark = text
    .split('\n')
    .map(findSecrecyMark)
    .find((one) => one !== undefined)
  if (mark !== undefined) throw new ServiceError('document_secret', documentWords.secret(mark))
}
