/** Says of every part of a document that went out how its messages stand. */
import type { PushStanding } from '@quan-triet/shared/models/delivery'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { loadDraft } from '../parts/load-draft.ts'
import { countStanding } from './count-standing.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getDocumentStanding = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DocumentId }
}): Promise<PushStanding[]> => {
  const { parts } = await loadDraft(ctx, input.id)
  const pushes = parts.flatMap((part) => (part.push ? [part.push.id] : []))
  const counts = await countStanding(ctx, pushes)
  return [...counts].map(([pushId, counts]) => ({ pushId, counts }))
}
