/** Notes in the audit log that the bot told somebody a list of names, as a screen with the same list would (P-12). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * @param ctx acts as who is told the names @param input.list which one: the screen that shows the same
 * @throws ServiceError unless that person runs the branch
 */
export const noteListTold = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; list: string }
}): Promise<void> => {
  const { unitId, list } = input
  requireRight(ctx, 'run_branch', unitId)
  await recordLook(ctx, {
    action: 'look-list',
    orgUnitId: unitId,
    subject: `unit:${unitId} list:${list}`,
  })
}
