/** Answers one message to the bot: who asks what, where each text may go, and the replies into the outbox. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { limits } from '@quan-triet/shared/i18n/vi/limits'
import { PRIVATE_PLACE } from '../domain/chat/turn.ts'
import type { IncomingMessage } from '../domain/messages.ts'
import { countQuestion } from '../services/answers/count-question.ts'
import { keepTurn } from '../services/answers/keep-turn.ts'
import { sendAnswer } from '../services/answers/send-answer.ts'
import { tellSecretary } from '../services/answers/tell-secretary.ts'
import type { ServiceContext } from '../services/context.ts'
import { standpointOf } from './actor-of.ts'
import { converse } from './converse.ts'
import { type Said, said } from './said.ts'
import { writeReplies } from './write-replies.ts'

export type AnswerOutcome =
  | { outcome: 'answered'; replies: number }
  /** Nothing was for the bot: ordinary talk in a group, what was answered a moment ago, or too many questions. */
  | { outcome: 'ignored'; reason: 'not_a_question' | 'just_answered' | 'asked_too_much' }

/**
 * Puts the replies to a message into the outbox and does what goes with them: notes the private chat, opens or closes
 * an exchange, records a request for leave, remembers the question for ten minutes. Keys are `answer:<eventId>:<n>`.
 *
 * Call it inside the transaction that settles the event: all of it happens, or none.
 * @param ctx the house's own context, whose database is that transaction
 */
export const answerMessage = async ({
  ctx,
  input: message,
}: {
  ctx: ServiceContext
  input: IncomingMessage
}): Promise<AnswerOutcome> => {
  const patience = await countQuestion({ ctx, input: message })
  if (patience === 'ignore') return { outcome: 'ignored', reason: 'asked_too_much' }
  const standpoint = await standpointOf(ctx, message)
  const { unitId, account } = standpoint
  const answer =
    patience === 'answer'
      ? await converse(ctx, message, standpoint)
      : said(patience === 'chat_waits' ? limits.chatAsksTooMuch : words.askedTooMuch)
  const isForPerson = !message.isGroup || answer.privately.length > 0
  const asker = isForPerson ? await standpoint.asker() : undefined
  const replies = writeReplies(message, answer, asker?.actor.personId)
  await sendAnswer({ ctx, input: { replies, unitId: unitId ?? null } })
  if (unitId !== undefined)
    for (const list of answer.toSecretary) await tellSecretary({ ctx, input: { unitId, ...list } })
  await remember(ctx, message, { account, answer })
  if (replies.length > 0) return { outcome: 'answered', replies: replies.length }
  return { outcome: 'ignored', reason: answer.isRepeat ? 'just_answered' : 'not_a_question' }
}

/** Where it was asked, and in private where part of the answer went there: both may be gone on with. */
const remember = async (
  ctx: ServiceContext,
  { chatId, isGroup }: IncomingMessage,
  { account, answer: { turn, privately } }: { account: string; answer: Said },
): Promise<void> => {
  if (!turn) return
  if (isGroup) await keepTurn({ ctx, input: { place: chatId, account, turn } })
  if (!isGroup || privately.length > 0)
    await keepTurn({ ctx, input: { place: PRIVATE_PLACE, account, turn } })
}
