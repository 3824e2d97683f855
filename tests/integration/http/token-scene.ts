/** Makes tokens for programs and asks with them, for the suites of access tokens. */
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listAccessTokens } from '@quan-triet/bot-server/services/access-tokens/list-access-tokens'
import { makeAccessToken } from '@quan-triet/bot-server/services/access-tokens/make-access-token'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { addMs } from '@quan-triet/shared/time/calendar'
import { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import type { OpenHouse } from '../../support/open-house.ts'

/** By the first duty of the person; for everything, if not said otherwise. */
export const makeToken = async (
  ctx: ServiceContext,
  {
    scopes = TokenScope.options,
    days = 30,
  }: { scopes?: readonly TokenScope[]; days?: number } = {},
) => {
  const { duties } = await listAccessTokens({ ctx })
  const roleId = duties[0]?.roleId ?? ''
  return makeAccessToken({
    ctx,
    input: { name: 'Bảng tổng hợp', roleId, scopes: [...scopes], days },
  })
}

export const askFigures = (house: OpenHouse, token: string, unitId: string = fixtureUnit) =>
  house.call('GET', `/api/figures?unitId=${unitId}`, { token })

export const advance = ({ clock }: OpenHouse, ms: number): void =>
  clock.moveTo(addMs(clock.now(), ms))

/** @throws Error when nobody acts */
export const personOf = ({ actor }: ServiceContext) => {
  if (actor.kind !== 'person') throw new Error('nobody acts')
  return actor
}
