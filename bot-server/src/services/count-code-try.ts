/** Counts tries at codes and sign-ins, right or wrong, and refuses once there were too many: nobody can guess one. */
import { desk as words } from '@quan-triet/shared/i18n/vi/app-desk'
import { addMs } from '@quan-triet/shared/time/calendar'
import { countCodeTries, insertCodeTry } from '../db/queries/code-tries.ts'
import { hashSecret } from '../lib/secrets.ts'
import type { ServiceContext } from './context.ts'
import { ServiceError } from './errors.ts'

export interface TryLimit {
  /** Who tries at what: `check-in:<person>`, `sign-in:<address>`; stored only as a hash. */
  subject: string
  tries: number
  withinMs: number
}

/**
 * A try is stored, for other processes too, before the tries are counted: of those sent at once the one that is stored
 * after the last allowed sees one too many.
 * @throws ServiceError `too_many_tries`, with the seconds after which to try again
 */
export const countCodeTry = async (ctx: ServiceContext, limit: TryLimit): Promise<void> => {
  const now = ctx.clock.now()
  const since = addMs(now, -limit.withinMs)
  await insertCodeTry(ctx.db, { id: ctx.newId(), subject: hashSecret(limit.subject), now, since })
  await refuseAbove(ctx, limit, limit.tries)
}

/** As `countCodeTry`, without counting one. @throws ServiceError `too_many_tries` once all tries are used up */
export const requireTriesLeft = (ctx: ServiceContext, limit: TryLimit): Promise<void> =>
  refuseAbove(ctx, limit, limit.tries - 1)

const refuseAbove = async (
  ctx: ServiceContext,
  { subject, withinMs }: TryLimit,
  most: number,
): Promise<void> => {
  const since = addMs(ctx.clock.now(), -withinMs)
  if ((await countCodeTries(ctx.db, hashSecret(subject), since)) <= most) return
  throw new ServiceError(
    'too_many_tries',
    words.tooManyTries(Math.ceil(withinMs / 60_000)),
    Math.ceil(withinMs / 1000),
  )
}
