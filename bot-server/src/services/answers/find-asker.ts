/** Finds who wrote to the bot or the Official Account, and notes that it may write back privately now. */
import type { ChatId, PersonId } from '@quan-triet/shared/models/ids'
import { findOaIdentity, markInteraction } from '../../db/queries/linked-accounts.ts'
import {
  findPersonActor,
  findPersonByBotUser,
  findReach,
  markPrivateChat,
} from '../../db/queries/people.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { choosePrivateWay } from '../../domain/linking/private-way.ts'
import type { Sender } from '../../domain/messages.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface Asker {
  actor: PersonActor
  /** Whether a chat is open in which the person can be written to; else the Mini App is the only private way. */
  hasPrivateChat: boolean
}

/**
 * @param input.privateChat the chat of the message, when it is the person's private one
 * @returns undefined for an account that is linked to nobody, or to somebody without membership today
 * @throws ServiceError unless the house itself acts
 */
export const findAsker = async ({
  ctx,
  input: { from, privateChat },
}: {
  ctx: ServiceContext
  input: { from: Sender; privateChat: ChatId | null }
}): Promise<Asker | undefined> => {
  requireRight(ctx, 'run_branch')
  const personId = await findPersonOf(ctx, from)
  if (personId === undefined) return undefined
  if (privateChat !== null) await noteWritten(ctx, from, privateChat)
  const now = ctx.clock.now()
  const actor = await findPersonActor(ctx.db, personId, now)
  if (!actor) return undefined
  const reach = await findReach(ctx.db, personId)
  const chosen = choosePrivateWay(reach, now, { ways: ctx.ways, tried: ['mini_app'] })
  return { actor, hasPrivateChat: chosen !== undefined }
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
