/** Finds who wrote to the bot, and notes that the bot may write back privately once a person has written first. */
import type { BotChatId, BotUserId } from '@quan-triet/shared/models/ids'
import {
  findPersonActor,
  findPersonByBotUser,
  findPrivateChat,
  markPrivateChat,
} from '../../db/queries/people.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface Asker {
  actor: PersonActor
  /** Whether the bot has a private chat with the person; else a notice in the Mini App is the only private way. */
  hasPrivateChat: boolean
}

/**
 * @param input.privateChat the chat of the message, when it is the person's private one
 * @returns undefined for an account that is linked to nobody, or to somebody without membership today
 * @throws ServiceError unless the house itself acts
 */
export const findAsker = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { from: BotUserId; privateChat: BotChatId | null }
}): Promise<Asker | undefined> => {
  requireRight(ctx, 'run_branch')
  const personId = await findPersonByBotUser(ctx.db, input.from)
  if (personId === undefined) return undefined
  if (input.privateChat !== null) await markPrivateChat(ctx.db, input.from, input.privateChat)
  const actor = await findPersonActor(ctx.db, personId, ctx.clock.now())
  if (!actor) return undefined
  return { actor, hasPrivateChat: (await findPrivateChat(ctx.db, personId)) !== null }
}
