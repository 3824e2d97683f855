/** Takes what Zalo sends back when the Official Account was allowed: a code, turned into the pair of tokens. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { findPendingSignIn, markSignInUsed, putOaToken } from '../../db/queries/oa-tokens.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { GrantAnswer, OaAccount } from '../../domain/operations/oa-grant.ts'
import { hashSecret, isSameSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { clearNotices } from './clear-notices.ts'
import { noteRotation } from './note-rotation.ts'
import { sealPair } from './seal-pair.ts'

export interface OaCallback {
  code: string
  oaId: string
  /** Null: Zalo sent none back, which it may (platform B.1). */
  state: string | null
}

/**
 * What became of it; all but `signed_in` leave the tokens as they were.
 * - `none_pending`: nobody began, it took longer than ten minutes, or this address was opened before
 * - `refused`, `unreachable`: Zalo did not take the code, or did not answer
 */
export type OaSignInOutcome =
  | 'signed_in'
  | 'not_set_up'
  | 'none_pending'
  | 'wrong_state'
  | 'wrong_account'
  | 'refused'
  | 'unreachable'

/**
 * Anybody can open the callback's address: it is taken only while a sign-in that an operator began is pending, once, and
 * only for the account of the settings, as Zalo itself names the tokens' owner.
 */
export const finishOaSignIn = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: OaCallback
}): Promise<OaSignInOutcome> => {
  requireRight(ctx, 'public')
  const { oaAccount: account } = ctx
  if (!account) return 'not_set_up'
  const pending = await findPendingSignIn(ctx.db, ctx.clock.now())
  if (!pending) return 'none_pending'
  if (input.state !== null && !isSameSecret(hashSecret(input.state), pending.stateHash))
    return 'wrong_state'
  if (input.oaId !== account.oaId) return 'wrong_account'
  // Used up before the call: of two callbacks one asks, and no code is offered twice.
  if (!(await markSignInUsed(ctx.db, pending.stateHash, ctx.clock.now()))) return 'none_pending'
  const answer = await account.exchange(input.code)
  if (answer.kind !== 'granted') return noteFailure(ctx, answer)
  const isStateProved = input.state !== null
  return storeOwnPair(ctx, { account, answer, begunBy: pending.begunBy, isStateProved })
}

const noteFailure = (
  ctx: ServiceContext,
  { kind, reason }: Exclude<GrantAnswer, { kind: 'granted' }>,
): OaSignInOutcome => {
  ctx.log.error({ kind, reason }, 'signing the official account in failed')
  return kind === 'refused' ? 'refused' : 'unreachable'
}

const storeOwnPair = async (
  ctx: ServiceContext,
  grant: {
    account: OaAccount
    answer: Extract<GrantAnswer, { kind: 'granted' }>
    begunBy: PersonId | null
    isStateProved: boolean
  },
): Promise<OaSignInOutcome> => {
  const { account, answer, begunBy, isStateProved } = grant
  const owner = await account.whose(answer.accessToken)
  if (owner !== null && owner !== account.oaId) return 'wrong_account'
  // Without a state back, only Zalo's word says that the code was not slipped in by somebody else.
  if (owner === null && !isStateProved) return 'unreachable'
  const pair = await sealPair(ctx, account.oaId, answer)
  await inTransaction(ctx, async (tx) => {
    await putOaToken(tx.db, { oa_id: account.oaId, ...pair })
    await noteRotation(tx, 'sign-oa-in', { person: begunBy, isOwnerKnown: owner !== null })
  })
  await clearNotices({ ctx, input: { place: 'oa', sign: 'signed_in' } })
  return 'signed_in'
}
