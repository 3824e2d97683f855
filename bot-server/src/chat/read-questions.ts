/** Reads the questions of a message, also one that leans on the question before. */
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { PRIVATE_PLACE } from '../domain/chat/turn.ts'
import type { IncomingMessage } from '../domain/messages.ts'
import { findTurn } from '../services/answers/find-turn.ts'
import type { ServiceContext } from '../services/context.ts'
import type { AskedOne } from './asked-one.ts'
import { isWithoutSubject, mayLean, readFollowUp } from './follow-up.ts'
import { understand } from './understand.ts'

/**
 * @param about.account who wrote, as `hashAccount` gives it @param about.today the house's day: it says what "mai" is,
 *   never the sender's clock (PD-13)
 */
export const readQuestions = async (
  ctx: ServiceContext,
  { chatId, isGroup, text }: IncomingMessage,
  { account, today }: { account: string; today: string },
): Promise<AskedOne[]> => {
  if (mayLean(text)) {
    const place = isGroup ? chatId : PRIVATE_PLACE
    const previous = await findTurn({ ctx, input: { place, account } })
    const followUp = previous && readFollowUp(text, previous, today)
    if (followUp) return [{ ...followUp, text }]
    if (isWithoutSubject(text, today)) return [{ text, intent: 'unknown', slots: {}, page: 1 }]
  }
  const understood = understand(text, { today, botNames: linking.names })
  return understood.map((one) => ({
    text: one.text,
    intent: one.intent,
    slots: one.slots,
    page: 1,
  }))
}
