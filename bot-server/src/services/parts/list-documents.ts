/** Lists the documents of the acting person's branch, newest first. */
import type { DocumentSummary } from '@quan-triet/shared/models/document'
import { listDocumentSummaries } from '../../db/queries/documents.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError `not_allowed` */
export const listDocuments = ({ ctx }: { ctx: ServiceContext }): Promise<DocumentSummary[]> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'publish')
  return listDocumentSummaries(ctx.db, homeUnitId)
}
