/** Chooses where a document goes beyond Zalo: nowhere, by e-mail, or by e-mail and to the public page (ruling 23). */
import { documents as documentWords } from '@quan-triet/shared/i18n/vi/documents'
import { mailing as words } from '@quan-triet/shared/i18n/vi/mailing'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import type { DocumentReach, ReachInput } from '@quan-triet/shared/models/mailing'
import { lockDocument } from '../../db/queries/documents.ts'
import { findReach } from '../../db/queries/mailing.ts'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import { dropWaitingLetters } from '../../db/queries/push-letters.ts'
import { listSlugsLike, updateReach } from '../../db/queries/public-documents.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { refuseReach } from '../../domain/mailing/reach.ts'
import { freeSlug, slugOf } from '../../domain/mailing/slug.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceDraft } from '../parts/announce.ts'
import { requireDocument } from '../parts/load-draft.ts'
import { getDocumentReach } from './get-document-reach.ts'

/**
 * Parts that are out show on the page at once, or vanish from it at once; letters go from the next part on, and what
 * waits to leave is let go when none may leave any more. A document made internal loses its public address.
 * @throws ServiceError `not_confirmed_not_secret`, `document_secret` (INV-40), `invalid_input` with a sentence for a page
 * or an address that everybody reads but a document that is not public; `not_found`, `not_allowed`
 */
export const setDocumentReach = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ReachInput & { id: DocumentId }
}): Promise<DocumentReach> => {
  const document = await requireDocument(ctx, input.id)
  const refusal = refuseReach(input, { isNotSecret: document.notSecret !== null })
  if (refusal === 'page_needs_public')
    throw new ServiceError('invalid_input', words.pageNeedsPublic)
  if (refusal === 'address_needs_public')
    throw new ServiceError('invalid_input', words.addressNeedsPublic)
  if (refusal) throw new ServiceError(refusal)
  const { circulation, beyondZalo } = input
  const officialUrl = circulation === 'noi_bo' ? null : input.officialUrl
  if (beyondZalo !== 'none' || typeof officialUrl === 'string') await refuseMarked(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, input.id)
    const before = await findReach(tx.db, input.id)
    const isOnPage = beyondZalo === 'page_and_email'
    const slug = before.slug ?? (isOnPage ? await nameFor(tx, document) : null)
    await updateReach(tx.db, input.id, { circulation, beyondZalo, slug, officialUrl })
    if (beyondZalo === 'none') await dropWaitingLetters(tx.db, input.id, tx.clock.now())
    await recordAudit(tx, {
      action: 'set-document-reach',
      orgUnitId: document.unitId,
      subject: `document:${input.id}`,
      detail: { circulation, beyondZalo, ...(officialUrl !== undefined && { officialUrl }) },
    })
    announceDraft(tx, document.unitId)
    return getDocumentReach({ ctx: tx, input: { id: input.id } })
  })
}

/** The text may have been shaped since it was imported: what leaves is looked at once more (P-13). */
const refuseMarked = async (ctx: ServiceContext, id: DocumentId): Promise<void> => {
  for (const { heading, paragraphs } of await listPartsOfDocument(ctx.db, id)) {
    const mark = findSecrecyMark([heading, ...paragraphs].join('\n'))
    if (mark !== undefined) throw new ServiceError('document_secret', documentWords.secret(mark))
  }
}

const nameFor = async (
  tx: ServiceContext,
  document: Parameters<typeof slugOf>[0],
): Promise<string> => {
  const slug = slugOf(document)
  return freeSlug(slug, await listSlugsLike(tx.db, slug))
}
