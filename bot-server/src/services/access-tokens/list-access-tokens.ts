/** Lists the person's own access tokens that work, and for which duties one can be made. */
import type { OwnAccessTokens } from '@quan-triet/shared/models/access-token'
import { listAccessTokensOf, listDutiesOf } from '../../db/queries/access-tokens.ts'
import { scopesOfRole } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const listAccessTokens = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<OwnAccessTokens> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  const now = ctx.clock.now()
  const duties = await listDutiesOf(ctx.db, personId, now)
  return {
    tokens: await listAccessTokensOf(ctx.db, personId, now),
    duties: duties
      .map((duty) => ({ ...duty, scopes: scopesOfRole(duty.role) }))
      .filter(({ scopes }) => scopes.length > 0),
  }
}
