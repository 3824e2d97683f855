/** Says whose account a message came from, and notes that the bot may write back privately now. */
import type { ChatId, PersonId } from '@quan-triet/shared/models/ids'
import { findOaIdentity, markInteraction } from '../../db/queries/linked-accounts.ts'
import { findPersonByBotUser, markPrivateChat } from '../../db/queries/people.ts'
import type { Sender } from '../../domain/messages.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * @param input.privateChat the chat of the message, when it is the person's private one
 * @returns undefined for an account that is linked to nobody
 * @throws ServiceError unless the house itself acts
 */
export const identifySender = async ({
  ctx,
  input: { from, privateChat },
}: {
  ctx: ServiceContext
  input: { from: Sender; privateChat: ChatId | null }
}): Promise<PersonId | undefined> => {
  requireRight(ctx, 'run_branch')
  const personId = await findPersonOf(ctx, from)
  if (personId !== undefined && privateChat !== null) await noteWritten(ctx, from, privateChat)
  return personId
}

const findPersonOf = async (ctx: ServiceContext, from: Sender): Promise<PersonId | undefined> =>
  from.way === 'bot'
    ? findPersonByBotUser(ctx.db, from.id)
    : (await findOaIdentity(ctx.db, from.id))?.person_id

/** The bot may write to whoever has written first, the Official Account for two days. */
const noteWritten = (ctx: ServiceContext, from: Sender, chatId: ChatId): Promise<void> =>
  from.way === 'bot'
    ? markPrivateChat(ctx.db, from.id, chatId)
    : markInteraction(ctx.db, from.id, ctx.clock.now())
