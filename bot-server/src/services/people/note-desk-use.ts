/** Notes that somebody works at a desk, so that its sign-in does not end for idleness. */
import { markDeskSeen } from '../../db/queries/sign-ins.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'

const EVERY_MS = 60_000

/** Writes at most once a minute and desk. @returns a function to call with each request of a signed-in person */
export const createDeskNote = () => {
  const noted = new Map<string, number>()
  return async (ctx: ServiceContext, token: string): Promise<void> => {
    if (ctx.actor.kind !== 'person' || ctx.actor.place !== 'desk') return
    const hash = hashSecret(token)
    const nowMs = Date.parse(ctx.clock.now())
    if (nowMs - (noted.get(hash) ?? 0) < EVERY_MS) return
    // A full table is begun anew: that costs one write more for each desk.
    if (noted.size > 10_000) noted.clear()
    noted.set(hash, nowMs)
    await markDeskSeen(ctx.db, hash, ctx.clock.now())
  }
}
