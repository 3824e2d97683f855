/** Links the Zalo account of a private message to the person whose code it carries. */
import type { BotChatId, BotUserId, ChatId, PersonId } from '@quan-triet/shared/models/ids'
import { dropBotLinks, putBotLink } from '../../db/queries/linked-accounts.ts'
import { findPersonActor, findPersonByBotUser } from '../../db/queries/people.ts'
import { failWaiting } from '../../db/queries/private-deliveries.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { IncomingMessage } from '../../domain/messages.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { linkOaAccount } from './link-oa-account.ts'
import { sayLinkLost, tellLinkedByCode, tellLinkTaken } from './tell-of-links.ts'

/**
 * The account lets go of whoever it was linked to, the person of any other account of that way; both hear of it. Call it
 * with a code that is used up, in the same transaction.
 * @throws ServiceError unless the house itself acts
 */
export const linkAccount = async ({
  ctx: tx,
  input: { personId, message },
}: {
  ctx: ServiceContext
  input: { personId: PersonId; message: IncomingMessage }
}): Promise<{ kind: 'linked' | 'linked_too' | 'unknown' }> => {
  requireRight(tx, 'run_branch')
  const person = await findPersonActor(tx.db, personId, tx.clock.now())
  // Who declined meanwhile is served on paper; who left the rosters has nothing to ask (P-01, P-02).
  if (!person || person.hasDeclined) return { kind: 'unknown' }
  const { from } = message
  const isNew =
    from.way === 'bot'
      ? await linkBotAccount(tx, person, { botUserId: from.id, chatId: asBotChat(message.chatId) })
      : await linkOaAccount(tx, person, {
          oaUserId: from.id,
          lastInteractionAt: tx.clock.now(),
          follows: false,
          how: 'code',
        })
  if (isNew) await tellLinkedByCode(tx, person, from.way)
  return { kind: isNew ? 'linked' : 'linked_too' }
}

/** Safe because messages of the bot come from chats of the bot. */
const asBotChat = (chatId: ChatId): BotChatId => chatId as BotChatId

const linkBotAccount = async (
  tx: ServiceContext,
  { personId, homeUnitId }: PersonActor,
  { botUserId, chatId }: { botUserId: BotUserId; chatId: BotChatId },
): Promise<boolean> => {
  const before = await findPersonByBotUser(tx.db, botUserId)
  if (before === personId) return false
  const now = tx.clock.now()
  for (const one of [personId, ...(before === undefined ? [] : [before])])
    await failWaiting(tx.db, { way: 'bot', personId: one, now })
  for (const other of await dropBotLinks(tx.db, personId))
    if (other.private_chat_id !== null)
      await sayLinkLost(tx, { way: 'bot', id: other.private_chat_id })
  await putBotLink(tx.db, { botUserId, personId, chatId, now })
  await recordAudit(tx, {
    action: 'link-account',
    orgUnitId: homeUnitId,
    subject: `person:${personId}`,
    detail: { way: 'bot', how: 'code', ...(before !== undefined && { before }) },
  })
  if (before !== undefined) await tellLinkTaken(tx, before, 'bot')
  return true
}
