/** Knows which runs of syllables many essays of a campaign have, so that a phrase everybody uses accuses nobody. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { listLatestChecked } from '../../db/queries/checked-versions.ts'
import { type CommonCounts, createCommonCounts } from '../../domain/similarity/common-counts.ts'
import { ownRunsOf, prepareText } from '../../domain/similarity/prepare-text.ts'
import type { ServiceContext } from '../context.ts'
import { openContents } from '../own-essay/essay-content.ts'
import type { CampaignBase } from './copy-house.ts'
import { joinBlocks } from './essay-text.ts'

/** After a restart so many are read again; more tell the same. */
const READ_AGAIN = 200
const KEPT_CAMPAIGNS = 4

/** Kept in memory; the checker adds each essay that it has checked. */
export const commonOf = async (
  ctx: ServiceContext,
  campaignId: CampaignId,
  base: CampaignBase,
): Promise<CommonCounts> => {
  const { common } = ctx.copies
  const kept = common.get(campaignId) ?? (await readAgain(ctx, campaignId, base))
  common.delete(campaignId)
  common.set(campaignId, kept)
  const [oldest] = common.keys()
  if (common.size > KEPT_CAMPAIGNS && oldest !== undefined) common.delete(oldest)
  return kept
}

const readAgain = async (
  ctx: ServiceContext,
  campaignId: CampaignId,
  { base }: CampaignBase,
): Promise<CommonCounts> => {
  const counts = createCommonCounts()
  for (const { versionId, sealed } of await listLatestChecked(ctx.db, campaignId, READ_AGAIN)) {
    const row = { id: versionId, content_sealed: sealed }
    const [blocks] = await openContents(ctx, 'essay_version', [row]).catch(() => [null])
    if (blocks) counts.add(ownRunsOf(prepareText(joinBlocks(blocks).text, base)))
    await othersTurn()
  }
  return counts
}
