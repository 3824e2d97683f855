/** Refuses an hour at which nothing can be sent: one that has passed, or lies years away. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { isWithinReach } from '../../domain/within-reach.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** @throws ServiceError `due_in_past`, `invalid_input` */
export const requireComing = (ctx: ServiceContext, dueAt: Instant): void => {
  const now = ctx.clock.now()
  // Judged first: years of five digits would pass for the past.
  if (!isWithinReach(dueAt, now)) throw new ServiceError('invalid_input')
  if (dueAt <= now) throw new ServiceError('due_in_past')
}
