/** Lists the copy checks of a unit that were set aside after their tries, with how far the others are. */
import type { BrokenChecks } from '@quan-triet/shared/models/copy-check'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { listBroken } from '../../db/queries/copy-checks.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightOver } from '../rights.ts'
import { getCheckProgress } from './check-progress.ts'

/** Tells why, never what was written. @throws ServiceError `not_found`, `not_allowed` */
export const listBrokenChecks = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId: CampaignId }
}): Promise<BrokenChecks> => {
  requireRightOver(ctx, 'run_branch', input.unitId)
  const rows = await listBroken(ctx.db, input)
  if (rows.length > 0)
    await recordLook(ctx, {
      action: 'look-essays',
      orgUnitId: input.unitId,
      subject: `unit:${input.unitId}`,
      detail: { broken: rows.length },
    })
  return {
    progress: await getCheckProgress(ctx, input),
    checks: rows.map(({ versionId, authorName, reason, queuedAt, attempts }) => ({
      versionId,
      authorName,
      reason: reason ?? 'loi_kiem_tra',
      queuedAt,
      attempts,
    })),
  }
}
