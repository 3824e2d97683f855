/** Renews the Official Account's pair of tokens: one process at a time, the new pair stored before anybody uses it. */
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  leaseOaToken,
  markGrantLost,
  type OaTokenRow,
  releaseOaToken,
  replaceOaToken,
} from '../../db/queries/oa-tokens.ts'
import { inTransaction } from '../../db/transaction.ts'
import { type GrantAnswer, isTight, type OaAccount } from '../../domain/operations/oa-grant.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { openForHouse } from '../vault/seal-for-house.ts'
import { clearNotices } from './clear-notices.ts'
import { noteRotation } from './note-rotation.ts'
import { raiseNotice } from './raise-notice.ts'
import { aboutRefresh, sealPair } from './seal-pair.ts'

/** Longer than the two calls that are made under it can take. */
const LEASE_MS = 45_000
/** A call without an answer is made once more with the same token: it may not have reached Zalo. */
const CALLS = 2

/**
 * - `rotated`: a newer pair is stored
 * - `held`: another process is at it, or has done it
 * - `failed`: it can be tried again later
 * - `lost`: the account has to be signed in anew
 */
export type Rotation = 'rotated' | 'held' | 'failed' | 'lost'

/**
 * A process that dies before the call leaves the pair as it was: its lease ends, another one goes on. One that dies
 * after the answer and before the pair is stored has lost the grant with it, since a refresh token is good once (platform
 * B.1): the next call is refused, and that is told, not tried for ever.
 * @param input.version of the pair that is to be renewed; a newer one stays untouched
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const rotateOaTokens = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { version: number }
}): Promise<Rotation> => {
  requireRight(ctx, 'operate')
  const { oaAccount: account } = ctx
  if (!account) return 'held'
  const wall = ctx.clock.wall()
  const lease = { oaId: account.oaId, version: input.version, wall, until: addMs(wall, LEASE_MS) }
  const pair = await leaseOaToken(ctx.db, lease)
  if (!pair) return 'held'
  const answer = await askForPair(ctx, account, pair)
  switch (answer.kind) {
    case 'granted':
      return storePair(ctx, pair, answer)
    case 'refused':
      return loseGrant(ctx, pair, answer.reason)
    case 'later':
    case 'unknown':
      return tryLater(ctx, pair, answer)
  }
}

const askForPair = async (
  ctx: ServiceContext,
  account: OaAccount,
  pair: OaTokenRow,
): Promise<GrantAnswer> => {
  const sealed = pair.refresh_sealed
  const refreshToken = await openForHouse(ctx, { sealed, about: aboutRefresh(pair.oa_id) })
  let answer: GrantAnswer = { kind: 'unknown', reason: 'not asked' }
  for (let call = 0; call < CALLS && answer.kind === 'unknown'; call += 1)
    answer = await account.refresh(refreshToken)
  return answer
}

const storePair = async (
  ctx: ServiceContext,
  pair: OaTokenRow,
  answer: Extract<GrantAnswer, { kind: 'granted' }>,
): Promise<Rotation> => {
  const next = await sealPair(ctx, pair.oa_id, answer)
  const isStored = await inTransaction(ctx, async (tx) => {
    if (!(await replaceOaToken(tx.db, pair, next))) return false
    await noteRotation(tx, 'rotate-oa-tokens', {
      version: pair.version + 1,
      until: next.expires_at,
    })
    return true
  })
  if (!isStored) return 'held'
  await clearNotices({ ctx, input: { place: 'oa', sign: 'signed_in' } })
  return 'rotated'
}

const loseGrant = async (
  ctx: ServiceContext,
  pair: OaTokenRow,
  reason: string,
): Promise<Rotation> => {
  const isLost = await inTransaction(ctx, async (tx) => {
    if (!(await markGrantLost(tx.db, pair))) return false
    await noteRotation(tx, 'lose-oa-grant', { version: pair.version })
    return true
  })
  // A newer pair is there: it was this process that came too late.
  if (!isLost) return 'held'
  await raiseNotice({ ctx, input: { place: 'oa', cause: 'sign_in_lost', reason } })
  return 'lost'
}

const tryLater = async (
  ctx: ServiceContext,
  pair: OaTokenRow,
  answer: Extract<GrantAnswer, { kind: 'later' | 'unknown' }>,
): Promise<Rotation> => {
  const { kind, reason } = answer
  await releaseOaToken(ctx.db, pair)
  ctx.log.warn({ kind, reason }, 'the tokens of the official account were not renewed')
  if (kind === 'unknown' || isTight({ expiresAt: pair.expires_at }, ctx.clock.now()))
    await raiseNotice({ ctx, input: { place: 'oa', cause: 'rotation_failed', reason } })
  return 'failed'
}
