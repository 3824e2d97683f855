/** Stores the few questions that follow a part, before or after it is sent; what members answer is stored nowhere. */
import { documents as documentWords } from '@quan-triet/shared/i18n/vi/documents'
import type { PartId } from '@quan-triet/shared/models/ids'
import type { PartQuestions } from '@quan-triet/shared/models/part-questions'
import { storePartQuestions } from '../../db/queries/part-corrections.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceParts } from './announce.ts'
import { requireDocumentOfPart } from './require-open-part.ts'

/**
 * In place of those that were there; an empty list takes them away.
 * @throws ServiceError `document_secret` for words that bear a mark of secrecy (INV-40), `not_found`, `not_allowed`
 */
export const setPartQuestions = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: PartQuestions & { id: PartId }
}): Promise<PartQuestions> => {
  const { id: documentId, unitId } = await requireDocumentOfPart(ctx, input.id)
  const { questions } = input
  const mark = questions
    .flatMap(({ text, choices, explanation }) => [text, ...choices, explanation])
    .map(findSecrecyMark)
    .find((one) => one !== undefined)
  if (mark !== undefined) throw new ServiceError('document_secret', documentWords.secret(mark))
  return inTransaction(ctx, async (tx) => {
    await storePartQuestions(tx.db, input.id, questions)
    await recordAudit(tx, {
      action: 'set-part-questions',
      orgUnitId: unitId,
      subject: `document:${documentId}`,
      detail: { part: input.id, questions: questions.length },
    })
    announceParts(tx, unitId)
    return { questions }
  })
}
