/** Answers what an author wrote about the own essay. */
import type { EssayToGrade, ReplyToAuthorInput } from '@quan-triet/shared/models/grading'
import type { EssayId } from '@quan-triet/shared/models/ids'
import { settleWords } from '../../db/queries/grading.ts'
import { insertWord } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { sealText } from '../vault.ts'
import { requireEssay } from './require-essay.ts'
import { tellReply } from './tell-of-verdict.ts'
import { viewEssay } from './view-essay.ts'

/** @throws ServiceError `not_found` */
export const replyToAuthor = async ({
  ctx,
  input: { essayId, text },
}: {
  ctx: ServiceContext
  input: ReplyToAuthorInput & { essayId: EssayId }
}): Promise<EssayToGrade> => {
  await requireEssay(ctx, essayId)
  return inTransaction(ctx, async (tx) => {
    const atHand = await requireEssay(tx, essayId)
    const { essay, me, version } = atHand
    const id = tx.newId<string>()
    const now = tx.clock.now()
    await settleWords(tx.db, { essayId, kind: 'trao_doi', by: me.personId, at: now })
    await insertWord(tx.db, {
      id,
      essay_id: essayId,
      version,
      kind: 'trao_doi',
      author_id: me.personId,
      text_sealed: await sealText(tx, { unitId: essay.unitId, text, about: `essay_word:${id}` }),
      written_at: now,
      settled_at: now,
    })
    await recordAudit(tx, {
      action: 'answer-author',
      orgUnitId: essay.unitId,
      subject: `essay:${essayId} person:${essay.person_id}`,
      detail: { version },
    })
    await tellReply(tx, essay, id)
    return viewEssay(tx, atHand)
  })
}
