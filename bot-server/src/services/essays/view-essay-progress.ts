/** Shows a branch's secretary how far the essays are, with the reasons for more time that only its committee reads. */
import type { EssayProgress } from '@quan-triet/shared/models/essay'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listExtensionReasons } from '../../db/queries/essays.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { openTextIfKept } from '../vault.ts'
import { loadEssayProgress } from './load-essay-progress.ts'

/** To be called by a guarded verb. @throws ServiceError `no_campaign` */
export const viewEssayProgress = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<EssayProgress> => {
  const progress = await loadEssayProgress(ctx, unitId)
  const extended = progress.people.filter(({ isExtended }) => isExtended)
  if (extended.length === 0) return progress
  const { campaignId } = await getCurrentNode(ctx, unitId)
  const sealed = await listExtensionReasons(ctx.db, campaignId, extended)
  const reasons = new Map<string, string | null>()
  for (const { personId, reason } of sealed)
    reasons.set(
      personId,
      (await openTextIfKept(ctx, {
        sealed: reason,
        about: `essay_extension:${campaignId}:${personId}`,
      })) ?? null,
    )
  return {
    ...progress,
    people: progress.people.map((one) => ({
      ...one,
      moreTimeReason: reasons.get(one.personId) ?? null,
    })),
  }
}
