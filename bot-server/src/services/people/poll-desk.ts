/** Tells a browser at a desk whether it was let in, and gives it its token, once. */
import type { DeskOutcome } from '@quan-triet/shared/models/duty'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findDeskBySecret, markDeskTaken } from '../../db/queries/desk.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import { findPersonOfAccount, insertSignIn } from '../../db/queries/sign-ins.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret, newToken } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { describePerson } from './describe-me.ts'
import { DESK_LASTS_MS } from './desk-rules.ts'

/** @param input.secret what only the asking browser knows; an unknown one is answered like an expired one */
export const pollDesk = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { secret: string }
}): Promise<DeskOutcome> => {
  requireRight(ctx, 'public')
  const now = ctx.clock.now()
  const asked = await findDeskBySecret(ctx.db, hashSecret(input.secret))
  if (!asked || asked.expires_at <= now || asked.taken_at !== null) return { state: 'het_han' }
  const { zalo_user_id: zaloUserId } = asked
  if (zaloUserId === null) return { state: 'cho' }
  return inTransaction(ctx, async (tx) => {
    if (!(await markDeskTaken(tx.db, asked.id, now))) return { state: 'het_han' }
    return signDeskIn(tx, { zaloUserId, device: asked.device })
  })
}

const signDeskIn = async (
  tx: ServiceContext,
  { zaloUserId, device }: { zaloUserId: ZaloUserId; device: string },
): Promise<DeskOutcome> => {
  const now = tx.clock.now()
  const personId = await findPersonOfAccount(tx.db, zaloUserId)
  const person = personId && (await findPersonActor(tx.db, personId, now))
  if (!person) return { state: 'het_han' }
  const token = newToken()
  const expiresAt = addMs(now, DESK_LASTS_MS)
  await insertSignIn(tx.db, {
    token_hash: hashSecret(token),
    zalo_user_id: zaloUserId,
    signed_in_at: now,
    expires_at: expiresAt,
    revoked_at: null,
    place: 'desk',
    device,
    last_seen_at: now,
  })
  return { state: 'da_duyet', token, expiresAt, me: await describePerson(tx, person) }
}
