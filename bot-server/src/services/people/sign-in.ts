/** Signs a Zalo account in: Zalo says who it is, the house issues its own token. */
import type { SignInInput, SignInReceipt } from '@quan-triet/shared/models/person'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findPersonActor } from '../../db/queries/people.ts'
import { countSignInsSince, findPersonOfAccount, insertSignIn } from '../../db/queries/sign-ins.ts'
import { hashSecret, newToken } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry, requireTriesLeft } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { describePerson } from './describe-me.ts'

const SIGN_IN_LASTS_MS = 30 * 24 * 3_600_000
const HOUR_MS = 3_600_000
/** No phone opens the app so often; a program that goes round in circles does. */
const PER_ACCOUNT_AND_HOUR = 60
/** Only what Zalo refuses counts: a hall full of people signs in from one address. */
const REFUSED_PER_ADDRESS = { tries: 30, withinMs: 10 * 60_000 }

/**
 * @param input.address whence the call comes, if the door knows
 * @returns an opaque token (stored only as a hash) and who that is, null until a roster code binds the account
 * @throws ServiceError `zalo_refused`, `zalo_unreachable`, `zalo_outside_vietnam`, `too_many_tries`
 */
export const signIn = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SignInInput & { address?: string }
}): Promise<SignInReceipt> => {
  requireRight(ctx, 'public')
  const zaloUserId = await askZalo(ctx, input)
  const token = newToken()
  const now = ctx.clock.now()
  await refuseCircles(ctx, zaloUserId)
  const expiresAt = addMs(now, SIGN_IN_LASTS_MS)
  await insertSignIn(ctx.db, {
    token_hash: hashSecret(token),
    zalo_user_id: zaloUserId,
    signed_in_at: now,
    expires_at: expiresAt,
    revoked_at: null,
  })
  const personId = await findPersonOfAccount(ctx.db, zaloUserId)
  const person = personId && (await findPersonActor(ctx.db, personId, now))
  return { token, expiresAt, me: person ? await describePerson(ctx, person) : null }
}

const askZalo = async (
  ctx: ServiceContext,
  { accessToken, address }: SignInInput & { address?: string },
): Promise<ZaloUserId> => {
  const limit = { subject: `sign-in:${address ?? 'unknown'}`, ...REFUSED_PER_ADDRESS }
  await requireTriesLeft(ctx, limit)
  try {
    return await ctx.zaloIdentity.whoIs(accessToken)
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'zalo_refused')
      await countCodeTry(ctx, limit)
    throw error
  }
}

const refuseCircles = async (ctx: ServiceContext, zaloUserId: ZaloUserId): Promise<void> => {
  const since = addMs(ctx.clock.now(), -HOUR_MS)
  if ((await countSignInsSince(ctx.db, zaloUserId, since)) >= PER_ACCOUNT_AND_HOUR)
    throw new ServiceError('too_many_tries', undefined, HOUR_MS / 1000)
}
