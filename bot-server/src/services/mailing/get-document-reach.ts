/** Shows who publishes a document where it goes beyond Zalo, and how many mailboxes that reaches. */
import type { DocumentId } from '@quan-triet/shared/models/ids'
import type { DocumentReach } from '@quan-triet/shared/models/mailing'
import { findReach } from '../../db/queries/mailing.ts'
import { countReached } from '../../db/queries/push-letters.ts'
import type { ServiceContext } from '../context.ts'
import { requireDocument } from '../parts/load-draft.ts'
import { hasMail } from './require-mail.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getDocumentReach = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DocumentId }
}): Promise<DocumentReach> => {
  const { unitId } = await requireDocument(ctx, input.id)
  const { circulation, beyondZalo, slug, officialUrl } = await findReach(ctx.db, input.id)
  const isOnPage = beyondZalo === 'page_and_email' && slug !== null
  return {
    circulation,
    beyondZalo,
    officialUrl,
    isMailSetUp: hasMail(ctx),
    mailboxes: await countReached(ctx.db, { unitId, now: ctx.clock.now() }),
    pageUrl: isOnPage ? `${ctx.publicUrl}/public/${slug}` : null,
  }
}
