/** Seals a pair of tokens as it is stored. */
import { addMs } from '@quan-triet/shared/time/calendar'
import type { OaTokenRow } from '../../db/queries/oa-tokens.ts'
import type { GrantAnswer } from '../../domain/operations/oa-grant.ts'
import type { ServiceContext } from '../context.ts'
import { sealForHouse } from '../vault/seal-for-house.ts'

/** What a token belongs to: one moved to another account or taken for the other kind does not open. */
export const aboutAccess = (oaId: string): string => `oa_token.access:${oaId}`
export const aboutRefresh = (oaId: string): string => `oa_token.refresh:${oaId}`

export const sealPair = async (
  ctx: ServiceContext,
  oaId: string,
  granted: Extract<GrantAnswer, { kind: 'granted' }>,
): Promise<Pick<OaTokenRow, 'access_sealed' | 'refresh_sealed' | 'rotated_at' | 'expires_at'>> => {
  const now = ctx.clock.now()
  const access = { secret: granted.accessToken, about: aboutAccess(oaId) }
  const refresh = { secret: granted.refreshToken, about: aboutRefresh(oaId) }
  return {
    access_sealed: await sealForHouse(ctx, access),
    refresh_sealed: await sealForHouse(ctx, refresh),
    rotated_at: now,
    expires_at: addMs(now, granted.expiresInS * 1000),
  }
}
