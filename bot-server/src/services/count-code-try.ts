/** Counts a try at a code, right or wrong, and refuses once there were too many: nobody can guess one. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { countCodeTries, insertCodeTry } from '../db/queries/code-tries.ts'
import type { ServiceContext } from './context.ts'
import { ServiceError } from './errors.ts'

/**
 * A try is stored, for other processes too, before the tries are counted: of those sent at once the one that is stored
 * after the last allowed sees one too many.
 * @param limit.subject who tries at what: `check-in:<person>`, `roster:<account>`
 * @throws ServiceError `too_many_tries`
 */
export const countCodeTry = async (
  ctx: ServiceContext,
  limit: { subject: string; tries: number; withinMs: number },
): Promise<void> => {
  const { subject } = limit
  const now = ctx.clock.now()
  const since = addMs(now, -limit.withinMs)
  await insertCodeTry(ctx.db, { id: ctx.newId(), subject, now, since })
  if ((await countCodeTries(ctx.db, subject, since)) > limit.tries)
    throw new ServiceError('too_many_tries')
}
