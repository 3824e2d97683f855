/** Records that somebody saw in a ledger how the groups of other units stand (P-12). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/** One line for a ledger within ten minutes, whatever the number of pages. */
export const recordLookBelow = async (
  ctx: ServiceContext,
  { unitId }: { unitId: OrgUnitId },
  lines: readonly { orgUnitId: OrgUnitId | null }[],
): Promise<void> => {
  const others = new Set(lines.map((line) => line.orgUnitId).filter((id) => id !== unitId))
  if (others.size === 0) return
  await recordLook(ctx, {
    action: 'look-deliveries',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { units: others.size },
  })
}
