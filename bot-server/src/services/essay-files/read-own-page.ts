/** Opens a photographed page for its author. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { findPage } from '../../db/queries/essay-pages.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { openEssayPage } from './open-essay-page.ts'

/** @throws ServiceError `not_allowed`, `served_on_paper`, `not_found` */
export const readOwnPage = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<FileAnswer> => {
  const { personId } = requireToStudyHere(ctx)
  const page = await findPage(ctx.db, input.id)
  if (page?.person_id !== personId) throw new ServiceError('not_found')
  return openEssayPage(ctx, page)
}
