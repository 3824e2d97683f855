/** Notes that the Official Account took back what it had allowed: nothing leaves that way until it is signed in anew. */
import type { IncomingEvent } from '../../domain/messages.ts'
import { findOaToken, markGrantLost } from '../../db/queries/oa-tokens.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { raiseNotice } from './raise-notice.ts'

/**
 * An event that came late, after the account was signed in anew, changes nothing.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const noteGrantRevoked = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Extract<IncomingEvent, { kind: 'grant_revoked' }>
}): Promise<void> => {
  requireRight(ctx, 'operate')
  const pair = ctx.oaAccount && (await findOaToken(ctx.db, ctx.oaAccount.oaId))
  if (pair && pair.rotated_at > input.at) return
  if (pair) await markGrantLost(ctx.db, pair)
  await raiseNotice({ ctx, input: { place: 'oa', cause: 'grant_revoked', reason: 'event' } })
}
