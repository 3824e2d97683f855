/** Signs a Zalo account in: Zalo says who it is, the house issues its own token. */
import type { SignInInput, SignInReceipt } from '@quan-triet/shared/models/person'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findPersonActor } from '../../db/queries/people.ts'
import { findPersonOfAccount, insertSignIn } from '../../db/queries/sign-ins.ts'
import { hashSecret, newToken } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { describePerson } from './describe-me.ts'

const SIGN_IN_LASTS_MS = 30 * 24 * 3_600_000

/**
 * @returns an opaque token (stored only as a hash) and who that is, null until a roster code binds the account
 * @throws ServiceError `zalo_refused`, `zalo_unreachable`, `zalo_outside_vietnam`
 */
export const signIn = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SignInInput
}): Promise<SignInReceipt> => {
  const zaloUserId = await ctx.zaloIdentity.whoIs(input.accessToken)
  const token = newToken()
  const now = ctx.clock.now()
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
