/** Loads how far the essays of a branch's campaign are (F-08). */
import type { EssayProgress } from '@quan-triet/shared/models/essay'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listDeadlines } from '../../db/queries/campaigns.ts'
import { listEssaysOf } from '../../db/queries/essays.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from './list-writers.ts'

const byVietnamese = new Intl.Collator('vi')

/**
 * While the campaign runs W is provisional: who must study and is not exempt from writing (ruling 4). Essays of
 * others are voluntary and stand in neither number. Carries names: the caller has made sure who may see them.
 * @throws ServiceError `no_campaign`
 */
export const loadEssayProgress = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<EssayProgress> => {
  const node = await getCurrentNode(ctx, unitId)
  const writers = await listWriters(ctx, { unitId, campaignId: node.campaignId })
  const obliged = writers
    .filter((one) => one.owesEssay)
    .toSorted(
      (a, b) =>
        byVietnamese.compare(a.fullName, b.fullName) || (a.birthYear ?? 0) - (b.birthYear ?? 0),
    )
  const submitted = await listEssaysOf(
    ctx.db,
    node.campaignId,
    obliged.map((one) => one.personId),
  )
  const essays = new Map(submitted.map((one) => [one.personId, one]))
  const deadlines = await listDeadlines(ctx.db, node.nodeId)
  return {
    required: obliged.length,
    submitted: submitted.length,
    dueAt: deadlines.find((one) => one.subject === 'thu_hoach')?.dueAt ?? null,
    people: obliged.map((one) => ({
      personId: one.personId,
      fullName: one.fullName,
      birthYear: one.birthYear,
      submittedAt: essays.get(one.personId)?.submittedAt ?? null,
      form: essays.get(one.personId)?.form ?? null,
    })),
  }
}
