/** Shows to whoever publishes a part the questions that follow it. */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { PartQuestions } from '@quan-triet/shared/models/part-questions'
import { findPartText } from '../../db/queries/part-corrections.ts'
import type { ServiceContext } from '../context.ts'
import { requireDocumentOfPart } from './require-open-part.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getPartQuestions = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PartId }
}): Promise<PartQuestions> => {
  await requireDocumentOfPart(ctx, input.id)
  const part = await findPartText(ctx.db, input.id)
  return { questions: part?.questions ?? [] }
}
