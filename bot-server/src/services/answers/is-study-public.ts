/** Says whether what a branch studies now is a public document. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { findDocument } from '../../db/queries/documents.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { listBranchParts } from './list-branch-parts.ts'

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const isStudyPublic = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<boolean> => {
  requireRight(ctx, 'take_part', input.unitId)
  const [part] = await listBranchParts({ ctx, input })
  const document = part && (await findDocument(ctx.db, part.documentId))
  return document?.circulation === 'cong_khai'
}
