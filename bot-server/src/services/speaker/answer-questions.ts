/** Answers one question or several alike with the same words: every asker is told privately, and once. */
import type { OrgUnitId, PersonId, QuestionId } from '@quan-triet/shared/models/ids'
import type {
  AnswerQuestionsInput,
  QuestionsToAnswer,
} from '@quan-triet/shared/models/speaker-question'
import { answerQuestion } from '../../db/queries/matter-writes.ts'
import {
  findQuestionsById,
  listAskersOf,
  type QuestionForSpeaker,
} from '../../db/queries/speaker-questions.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { questionStates } from '../../domain/matters/states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { tellAskerOfAnswer } from '../matters/tell-of-matter.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { findOwnSessions } from './find-own-sessions.ts'
import { listQuestionsToAnswer } from './list-questions-to-answer.ts'

/**
 * All of them or none: an answer that was given stays said.
 * @throws ServiceError `not_allowed`, `not_found` for a question of other sessions (erased, too), `matter_answered`
 */
export const answerQuestions = async ({
  ctx,
  input: { questionIds, answer },
}: {
  ctx: ServiceContext
  input: AnswerQuestionsInput
}): Promise<QuestionsToAnswer> => {
  const questions = await requireQuestions(ctx, questionIds)
  if (questions.some(({ state }) => !questionStates.allows(state, 'da_tra_loi')))
    throw new ServiceError('matter_answered')
  await inTransaction(ctx, async (tx) => {
    for (const question of questions) await answerOne(tx, question, answer)
    await tellAskers(tx, questions, answer)
    onCommit(tx, () => {
      for (const unitId of new Set(questions.map((one) => one.unitId)))
        tx.live.publish(unitId, { topic: 'matters' })
    })
  })
  return listQuestionsToAnswer({ ctx })
}

const requireQuestions = async (
  ctx: ServiceContext,
  ids: readonly QuestionId[],
): Promise<QuestionForSpeaker[]> => {
  const { sessions, nodeIds } = await findOwnSessions(ctx)
  const mine = new Set<string>(sessions.map(({ id }) => id))
  const questions = await findQuestionsById(ctx.db, ids)
  const isOwn = ({ sessionId, nodeId, contentSealed }: QuestionForSpeaker): boolean =>
    contentSealed !== null && (sessionId === null ? nodeIds.includes(nodeId) : mine.has(sessionId))
  if (questions.length < new Set(ids).size || !questions.every(isOwn))
    throw new ServiceError('not_found')
  return questions
}

const answerOne = async (
  tx: ServiceContext,
  question: QuestionForSpeaker,
  answer: string,
): Promise<void> => {
  const { id, unitId, number } = question
  const about = `question:${id}:answer`
  const isFirst = await answerQuestion(tx.db, question, {
    answer_sealed: await sealText(tx, { unitId, text: answer, about }),
    answered_at: tx.clock.now(),
    answered_by: whoActs(tx).personId,
  })
  if (!isFirst) throw new ServiceError('matter_answered')
  await recordAudit(tx, {
    action: 'answer-matter',
    orgUnitId: unitId,
    subject: `question:${id}`,
    detail: { number },
  })
}

/** Whoever asked twice is told once, with both numbers. */
const tellAskers = async (
  tx: ServiceContext,
  questions: readonly QuestionForSpeaker[],
  answer: string,
): Promise<void> => {
  const askers = await listAskersOf(
    tx.db,
    questions.map(({ id }) => id),
  )
  const asked = new Map<PersonId, { first: QuestionId; numbers: number[]; unitId: OrgUnitId }>()
  for (const { id, number, unitId } of questions) {
    const personId = askers.get(id) ?? null
    if (personId === null) continue
    const known = asked.get(personId)
    if (known) known.numbers.push(number)
    else asked.set(personId, { first: id, numbers: [number], unitId })
  }
  for (const [personId, { first, ...told }] of asked)
    await tellAskerOfAnswer(tx, { ...told, id: first, personId, answer })
}
