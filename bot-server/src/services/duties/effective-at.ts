/** Says from which instant a change of duties counts: now, or a later minute; never one that has passed. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/**
 * The minute that is running counts as now: rights are never given or taken back in time.
 * @throws ServiceError `role_in_past`
 */
export const effectiveAt = (ctx: ServiceContext, asked: Instant | undefined): Instant => {
  const now = ctx.clock.now()
  if (asked === undefined || asked.slice(0, 16) === now.slice(0, 16)) return now
  if (asked < now) throw new ServiceError('role_in_past')
  return asked
}
