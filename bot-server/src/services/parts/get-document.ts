/** Shows one document with its parts and timetable to those who publish it. */
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { loadDraft } from './load-draft.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getDocument = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DocumentId }
}): Promise<DocumentDraft> => loadDraft(ctx, input.id)
