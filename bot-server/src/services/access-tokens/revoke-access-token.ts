/** Ends one of the person's own access tokens, with the next request that carries it. */
import type { OwnAccessTokens } from '@quan-triet/shared/models/access-token'
import type { AccessTokenId } from '@quan-triet/shared/models/ids'
import { markAccessTokenRevoked } from '../../db/queries/access-tokens.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { listAccessTokens } from './list-access-tokens.ts'

/** @throws ServiceError `not_found` for somebody else's, and for one that was revoked before */
export const revokeAccessToken = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: AccessTokenId }
}): Promise<OwnAccessTokens> => {
  const { personId, homeUnitId } = requireRightAtHome(ctx, 'take_part')
  const now = ctx.clock.now()
  await inTransaction(ctx, async (tx) => {
    if (!(await markAccessTokenRevoked(tx.db, { id: input.id, personId, now })))
      throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'revoke-access-token',
      orgUnitId: homeUnitId,
      subject: `access-token:${input.id} person:${personId}`,
      detail: {},
    })
  })
  return listAccessTokens({ ctx })
}
