/** Begins to sign the Official Account in: gives the address where its administrator allows the app. */
import type { OaSignIn } from '@quan-triet/shared/models/operations'
import { addMs } from '@quan-triet/shared/time/calendar'
import { insertOaSignIn } from '../../db/queries/oa-tokens.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret, newToken } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { requireOperator } from './require-operator.ts'

/** As long as Zalo's code is good (platform B.1). */
const LASTS_MS = 10 * 60_000

/**
 * A sign-in begun before and not finished is worth nothing any more.
 * @throws ServiceError `oa_not_set_up`, `not_allowed`
 */
export const beginOaSignIn = async ({ ctx }: { ctx: ServiceContext }): Promise<OaSignIn> => {
  const top = await requireOperator(ctx)
  const { oaAccount } = ctx
  if (!oaAccount) throw new ServiceError('oa_not_set_up')
  const state = newToken()
  const now = ctx.clock.now()
  const expiresAt = addMs(now, LASTS_MS)
  await inTransaction(ctx, async (tx) => {
    const begunBy = whoActs(tx).personId
    await insertOaSignIn(tx.db, { stateHash: hashSecret(state), begunBy, now, expiresAt })
    await recordAudit(tx, {
      action: 'begin-oa-sign-in',
      orgUnitId: top,
      subject: `oa:${oaAccount.oaId}`,
      detail: {},
    })
  })
  return { url: oaAccount.permissionUrl(state), expiresAt }
}
