/** Notes when a restore was last tried, and whether what came out could be trusted. */
import { listMigrations } from '../../db/inspect.ts'
import { putFact } from '../../db/queries/channel-facts.ts'
import { DRILL_FACT } from '../../domain/operations/house-facts.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * On a machine that has no house, only archives, there is nowhere to note it.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const noteDrill = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { isGood: boolean; seconds: number }
}): Promise<void> => {
  requireRight(ctx, 'operate')
  if ((await listMigrations(ctx.db)).size === 0) return
  await putFact(ctx.db, {
    name: DRILL_FACT,
    value: JSON.stringify(input),
    at: ctx.clock.wall(),
  })
}
