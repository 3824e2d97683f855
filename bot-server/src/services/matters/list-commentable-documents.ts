/** Lists the documents of the acting person's branch, and on which of them comments are collected. */
import type { CommentableDocuments } from '@quan-triet/shared/models/matter'
import { listDocumentsOf } from '../../db/queries/matter-ways.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** Newest first. @throws ServiceError `not_allowed` */
export const listCommentableDocuments = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<CommentableDocuments> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'publish')
  const documents = await listDocumentsOf(ctx.db, homeUnitId)
  return { documents: documents.map((one) => ({ ...one, isDraft: one.isDraft === 1 })) }
}
