/** Makes an access token for a program, in the name of one duty of the person; the token is told once. */
import {
  type MadeAccessToken,
  type MakeAccessTokenInput,
  TOKEN_PREFIX,
} from '@quan-triet/shared/models/access-token'
import type { AccessTokenId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { insertAccessToken, listAccessTokensOf } from '../../db/queries/access-tokens.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret, newToken } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { listAccessTokens } from './list-access-tokens.ts'

/** More than anybody looks after. */
const MOST = 10
const DAY_MS = 24 * 3_600_000

/** @throws ServiceError `not_allowed` for what the duty does not give, `token_limit` */
export const makeAccessToken = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MakeAccessTokenInput
}): Promise<MadeAccessToken> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  const { tokens, duties } = await listAccessTokens({ ctx })
  const duty = duties.find(({ roleId }) => roleId === input.roleId)
  if (!duty || input.scopes.some((scope) => !duty.scopes.includes(scope)))
    throw new ServiceError('not_allowed')
  if (tokens.length >= MOST) throw new ServiceError('token_limit')
  const now = ctx.clock.now()
  const secret = `${TOKEN_PREFIX}${newToken()}`
  const id = ctx.newId<AccessTokenId>()
  const scopes = [...new Set(input.scopes)]
  const expiresAt = addMs(now, input.days * DAY_MS)
  await inTransaction(ctx, async (tx) => {
    await insertAccessToken(tx.db, {
      id,
      person_id: personId,
      role_id: duty.roleId,
      name: input.name,
      token_hash: hashSecret(secret),
      scopes: JSON.stringify(scopes),
      created_at: now,
      expires_at: expiresAt,
      uses: 0,
    })
    await recordAudit(tx, {
      action: 'make-access-token',
      orgUnitId: duty.orgUnit.id,
      subject: `access-token:${id} person:${personId}`,
      detail: { role: duty.role, scopes, expiresAt },
    })
  })
  const made = (await listAccessTokensOf(ctx.db, personId, now)).find((one) => one.id === id)
  if (!made) throw new ServiceError('not_found')
  return { ...made, secret }
}
