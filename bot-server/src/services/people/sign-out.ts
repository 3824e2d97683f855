/** Ends one sign-in: its token is worth nothing from now on. */
import { markSignInRevoked } from '../../db/queries/sign-ins.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** @throws ServiceError `not_signed_in` */
export const signOut = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { token: string }
}): Promise<void> => {
  requireRight(ctx, 'signed_in')
  await markSignInRevoked(ctx.db, hashSecret(input.token), ctx.clock.now())
}
