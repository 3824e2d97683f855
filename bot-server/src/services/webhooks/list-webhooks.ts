/** Lists the programs that a unit's administrators let be told of its counts. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { UnitWebhooks } from '@quan-triet/shared/models/webhook'
import { getUnitName } from '../../db/queries/people.ts'
import { describeRow, listWebhooksOf } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const listWebhooks = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<UnitWebhooks> => {
  await requireRightInTree(ctx, 'connect', unitId)
  const now = ctx.clock.now()
  const rows = await listWebhooksOf(ctx.db, unitId)
  return {
    orgUnit: await getUnitName(ctx.db, unitId),
    webhooks: rows.map((row) => describeRow(row, now)),
  }
}
