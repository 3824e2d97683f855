/** Reads the text of a part that a branch has been sent. */
import type { OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { listBranchParts } from './list-branch-parts.ts'

/** @throws ServiceError `not_found` for a part that was not sent to the branch, and as `listBranchParts` */
export const readSentPart = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; partId: PartId }
}): Promise<string[]> => {
  const parts = await listBranchParts({ ctx, input })
  const sent = parts.find((part) => part.id === input.partId && part.sentAt !== null)
  if (!sent) throw new ServiceError('not_found')
  const ofDocument = await listPartsOfDocument(ctx.db, sent.documentId)
  return ofDocument.find((part) => part.id === sent.id)?.paragraphs ?? []
}
