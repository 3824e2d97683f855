/** Renews the Official Account's tokens when they fall due, whether or not anything is sent. */
import { findOaToken } from '../../db/queries/oa-tokens.ts'
import { rotatesAt } from '../../domain/operations/oa-grant.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { type Rotation, rotateOaTokens } from './rotate-oa-tokens.ts'

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const keepOaTokens = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<Rotation | 'not_due'> => {
  requireRight(ctx, 'operate')
  const pair = ctx.oaAccount && (await findOaToken(ctx.db, ctx.oaAccount.oaId))
  if (!pair || pair.state === 'lost') return 'not_due'
  const due = rotatesAt({ rotatedAt: pair.rotated_at, expiresAt: pair.expires_at })
  if (ctx.clock.now() < due) return 'not_due'
  return rotateOaTokens({ ctx, input: { version: pair.version } })
}
