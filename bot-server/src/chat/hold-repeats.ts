/** Keeps a group from being told the same thing twice within a minute (rule 8 of 4.5). */
import { mayDo } from '../domain/rights.ts'
import { PRIVATE_PLACE, questionKey, SAME_QUESTION_MS } from '../domain/chat/turn.ts'
import type { IncomingMessage } from '../domain/messages.ts'
import { claimGroupAnswer } from '../services/answers/claim-group-answer.ts'
import { findTurn } from '../services/answers/find-turn.ts'
import type { ServiceContext } from '../services/context.ts'
import type { Answerer, PersonalQuestion, Question } from './question.ts'
import type { AskedOne } from './asked-one.ts'

/** Whether the group was told this within the last minute; if not, it is told now. A person's own matter is each person's. */
export const isJustTold = async (
  ctx: ServiceContext,
  { chatId }: IncomingMessage,
  { question, one, answerer }: { question: Question; one: AskedOne; answerer: Answerer },
): Promise<boolean> => {
  if (!question.isGroup || (answerer.access !== 'G' && answerer.access !== 'S')) return false
  const key = `${questionKey(one)}${question.isOpen ? ' open' : ''}`
  return !(await claimGroupAnswer({ ctx, input: { chatId, questionKey: key } }))
}

/**
 * What of a repeated question is still somebody's: in a group that hears public material only, the private answer; of a
 * list, the names for who runs the branch and was not told them within that minute.
 */
export const isStillOwed = async (
  ctx: ServiceContext,
  personal: PersonalQuestion,
  about: { one: AskedOne; answerer: Answerer; account: string },
): Promise<boolean> => {
  if (personal.isOpen) return true
  const { one, answerer, account } = about
  if (answerer.access !== 'S' || !mayDo(personal.person, 'run_branch', personal.unitId))
    return false
  const told = await findTurn({
    ctx,
    input: { place: PRIVATE_PLACE, account, withinMs: SAME_QUESTION_MS },
  })
  return !told || questionKey(told) !== questionKey(one) || told.page < one.page
}
