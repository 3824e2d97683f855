/** Answers a question or recommendation: the answer goes to whoever sent it, privately, also when the name is hidden. */
import type { AnswerMatterInput, BranchMatters, MatterKind } from '@quan-triet/shared/models/matter'
import { answerQuestion, changeRecommendation } from '../../db/queries/matter-writes.ts'
import { findSenderOf, type StoredMatter } from '../../db/queries/matters.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { mayBeAnswered, questionStates } from '../../domain/matters/states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { sealText } from '../vault.ts'
import { findMatterOfBranch } from './find-matter-of-branch.ts'
import { listBranchMatters } from './list-branch-matters.ts'
import { tellSenderOfAnswer } from './tell-of-matter.ts'

/**
 * Once: what was said stays said. A recommendation is classified by the same act (2.6), as its sender chose or anew.
 * @throws ServiceError `not_found` (erased, too), `not_allowed`, `matter_answered`
 */
export const answerMatter = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AnswerMatterInput & { kind: MatterKind; id: string }
}): Promise<BranchMatters> => {
  const { stored, secretary } = await findMatterOfBranch(ctx, input)
  if (stored.contentSealed === null) throw new ServiceError('not_found')
  if (!isOpen(stored)) throw new ServiceError('matter_answered')
  const { kind, id, number, unitId } = stored
  const { answer } = input
  await inTransaction(ctx, async (tx) => {
    const written = {
      answer_sealed: await sealText(tx, { unitId, text: answer, about: `${kind}:${id}:answer` }),
      answered_at: tx.clock.now(),
      answered_by: secretary.personId,
    }
    const isFirst =
      stored.kind === 'question'
        ? await answerQuestion(tx.db, stored, written)
        : await changeRecommendation(tx.db, stored, {
            ...written,
            state: 'tra_loi_tai_cho',
            category: input.category ?? stored.category,
          })
    if (!isFirst) throw new ServiceError('matter_answered')
    await recordAudit(tx, {
      action: 'answer-matter',
      orgUnitId: unitId,
      subject: `${kind}:${id}`,
      detail: { number },
    })
    const personId = await findSenderOf(tx.db, stored)
    if (personId !== null)
      await tellSenderOfAnswer(tx, { kind, id, number, unitId, answer, personId })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'matters' }))
  })
  return listBranchMatters({ ctx })
}

const isOpen = (stored: StoredMatter): boolean =>
  stored.kind === 'question'
    ? questionStates.allows(stored.state, 'da_tra_loi')
    : mayBeAnswered(stored.state)
