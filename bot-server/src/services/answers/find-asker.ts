/** Finds who a person is that wrote to the bot or the Official Account: roles, branches, whether one can write back. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { findPersonActor, findReach } from '../../db/queries/people.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { choosePrivateWay } from '../../domain/linking/private-way.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface Asker {
  actor: PersonActor
  /** Whether a chat is open in which the person can be written to; else the Mini App is the only private way. */
  hasPrivateChat: boolean
}

/**
 * @param input.personId as `identifySender` gives it
 * @returns undefined for somebody without membership today
 * @throws ServiceError unless the house itself acts
 */
export const findAsker = async ({
  ctx,
  input: { personId },
}: {
  ctx: ServiceContext
  input: { personId: PersonId }
}): Promise<Asker | undefined> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  const actor = await findPersonActor(ctx.db, personId, now)
  if (!actor) return undefined
  const reach = await findReach(ctx.db, personId)
  const chosen = choosePrivateWay(reach, now, { ways: ctx.ways, tried: ['mini_app'] })
  return { actor, hasPrivateChat: chosen !== undefined }
}
