/** Hashes who asks, for what is remembered and logged: the same account, the same text, and no way back. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Sender } from '../../domain/messages.ts'
import type { ServiceContext } from '../context.ts'
import { gathered } from '../../db/gathered.ts'
import { requireRight } from '../rights.ts'
import { createMatcher } from '../vault.ts'

/**
 * Somebody of the roster is one account on every channel and in the app; anybody else is known by the channel's id.
 * @returns a keyed hash: without the house's key nobody can tell whether an id fits
 * @throws ServiceError `not_signed_in`
 */
export const hashAccount = async ({
  ctx,
  input: account,
}: {
  ctx: ServiceContext
  input: Sender | { personId: PersonId }
}): Promise<string> => {
  requireRight(ctx, 'signed_in')
  const match = await matcherOf(ctx.db, ctx)
  return match(
    'personId' in account ? `person:${account.personId}` : `${account.way}:${account.id}`,
  )
}

/** Unwrapping the key costs more than all the hashes of one moment. */
const matcherOf = gathered(async (_db, [ctx, ...others]: readonly ServiceContext[]) => {
  if (!ctx) return []
  const match = await createMatcher(ctx)
  return [match, ...others.map(() => match)]
})
