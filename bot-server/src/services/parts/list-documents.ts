/** Lists the documents of a unit for those who publish there, newest first. */
import type { DocumentSummary } from '@quan-triet/shared/models/document'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listDocumentSummaries } from '../../db/queries/documents.ts'
import type { ServiceContext } from '../context.ts'
import { requirePublisher } from './require-publisher.ts'

/**
 * @param input.unitId without it, the acting person's branch
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const listDocuments = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: { unitId?: OrgUnitId | undefined }
}): Promise<DocumentSummary[]> => listDocumentSummaries(ctx.db, requirePublisher(ctx, input.unitId))
