/** Puts the photographed pages of a draft in order, and takes out those that their author does not want any more. */
import type { OrderEssayPagesInput } from '@quan-triet/shared/api/essay-files'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { deletePages, listDraftPages, placePage } from '../../db/queries/essay-pages.ts'
import type { PageRow } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOwnEssay } from '../own-essay/require-own-essay.ts'
import { requireWriting } from '../own-essay/require-writing.ts'
import { viewOwnEssay } from '../own-essay/view-own-essay.ts'
import { storePagesDraft } from './store-pages-draft.ts'

/**
 * Only what is named as removed goes: a page that has come meanwhile, unseen by who orders, is not lost.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `essay_not_open`, `essay_locked`, `not_found` for a
 *   page that is not of this draft, `essay_draft_changed` when others were faster again and again
 */
export const orderEssayPages = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: OrderEssayPagesInput
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  requireWriting(ctx, own)
  return inTransaction(ctx, async (tx) => {
    await storePagesDraft(tx, own)
    const pages = await listDraftPages(tx.db, {
      campaignId: own.node.campaignId,
      personId: own.personId,
    })
    const { removed, ordered } = arrange(pages, input)
    await deletePages(tx.db, removed)
    for (const [index, { id }] of ordered.entries()) await placePage(tx.db, id, index + 1)
    await recordAudit(tx, {
      action: 'order-essay-pages',
      orgUnitId: own.node.unitId,
      subject: `person:${own.personId}`,
      detail: { pages: ordered.length },
    })
    return viewOwnEssay(tx, own)
  })
}

const arrange = (
  pages: readonly PageRow[],
  { ids, removed: unwanted = [] }: OrderEssayPagesInput,
): Record<'removed' | 'ordered', PageRow[]> => {
  const known = new Map(pages.map((page) => [page.id, page]))
  if (![...ids, ...unwanted].every((id) => known.has(id))) throw new ServiceError('not_found')
  const places = [...new Set(ids)]
  const placed = places.flatMap((id) => known.get(id) ?? [])
  const others = pages.filter(({ id }) => !places.includes(id))
  return {
    removed: pages.filter(({ id }) => unwanted.includes(id)),
    ordered: [...placed, ...others].filter(({ id }) => !unwanted.includes(id)),
  }
}
