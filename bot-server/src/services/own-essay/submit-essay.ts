/** Hands in what a person has written, photographed or uploaded, as the essay's next version. */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type { MyEssay, SubmitEssayInput } from '@quan-triet/shared/models/own-essay'
import { deleteDraftPages } from '../../db/queries/essay-pages.ts'
import type { EssayRules } from '../../db/queries/essay-rules.ts'
import {
  deleteDraftOf,
  type DraftRow,
  findDraftOf,
  listPagesOf,
} from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { openContents } from './essay-content.ts'
import { type OwnEssayAtHand, requireOwnEssay } from './require-own-essay.ts'
import { requireWriting } from './require-writing.ts'
import { storeVersion } from './store-version.ts'
import { viewOwnEssay } from './view-own-essay.ts'

/**
 * After the deadline it is taken, too, and counts as late (F-08b).
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `essay_not_open`, `essay_locked`, `essay_empty`,
 *   `essay_too_short`, `essay_too_long`, `essay_draft_changed` when another phone has saved since
 */
export const submitEssay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SubmitEssayInput
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  requireWriting(ctx, own)
  return inTransaction(ctx, async (tx) => {
    const of = { campaignId: own.node.campaignId, personId: own.personId }
    const draft = await findDraftOf(tx.db, of)
    if (!draft) throw new ServiceError('essay_empty')
    if (draft.revision !== input.revision) throw new ServiceError('essay_draft_changed')
    const blocks = await takeText(tx, own, draft)
    const { essayId, number } = await storeVersion(tx, own, {
      form: draft.form,
      blocks,
      fileId: draft.file_id,
      submittedBy: own.personId,
    })
    await deleteDraftOf(tx.db, of)
    // Photographed first, then typed or uploaded: what was not handed in is nobody's to keep.
    await deleteDraftPages(tx.db, of)
    await recordAudit(tx, {
      action: 'submit-essay',
      orgUnitId: own.node.unitId,
      subject: `essay:${essayId} person:${own.personId}`,
      detail: { form: draft.form, version: number, isVoluntary: own.duty.kind !== 'obliged' },
    })
    return viewOwnEssay(tx, own)
  })
}

/** @returns the text, null for photographs */
const takeText = async (
  tx: ServiceContext,
  { rules, personId, node }: OwnEssayAtHand,
  draft: DraftRow,
): Promise<string[] | null> => {
  if (draft.form === 'anh') {
    const pages = await listPagesOf(tx.db, { campaignId: node.campaignId, personId })
    if (pages.every((page) => page.version_id !== null)) throw new ServiceError('essay_empty')
    return null
  }
  const [blocks] = await openContents(tx, 'essay_draft', [draft])
  if (!blocks || draft.syllables === 0) throw new ServiceError('essay_empty')
  requireLength(draft.syllables, rules)
  if (draft.form === 'dien_tu') requireHeadings(blocks, rules)
  return blocks
}

const requireLength = (
  syllables: number,
  { essayMinSyllables: least, essayMaxSyllables: most }: EssayRules,
): void => {
  if (least !== null && syllables < least)
    throw new ServiceError('essay_too_short', words.tooShort(syllables, least))
  if (most !== null && syllables > most)
    throw new ServiceError('essay_too_long', words.tooLong(syllables, most))
}

/** The first two headings are mandatory (S2-14). */
const MANDATORY = 2

const requireHeadings = (blocks: readonly string[], { essayHeadings }: EssayRules): void => {
  const empty = blocks.slice(0, MANDATORY).findIndex((block) => block.trim() === '')
  if (empty >= 0)
    throw new ServiceError('essay_empty', words.headingEmpty(essayHeadings[empty] ?? ''))
}
