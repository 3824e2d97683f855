/** Shows how essays stand in a unit and in each unit directly below it: must write, handed in, passed, copied, weak. */
import type { EssayRates } from '@quan-triet/shared/models/essay-rates'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import { listPlaceFacts } from '../../db/queries/progress-places.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { essayTable } from '../../domain/figures/essay-rates.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { readCells } from '../figures/read-cells.ts'
import { requireRightInTree } from '../rights.ts'
import { findUnitAbove } from './find-unit-above.ts'

/**
 * From the counters of progress: as many queries whatever the number of units, and no name of a person (U-11).
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const getEssayRates = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId: CampaignId }
}): Promise<EssayRates> => {
  const { unitId, campaignId } = input
  await requireRightInTree(ctx, 'see_figures', unitId)
  const today = dayOf(ctx.clock.now())
  const { id, title, snapshotOn, closedAt } = await getCampaignOfUnit(ctx, { ...input, day: today })
  const { day, own, total, children, countedAt } = await readCells({ ctx, input })
  const above = await listUnitsAbove(ctx.db, unitId, today)
  const facts = await listPlaceFacts(ctx.db, { unitId, campaignId, day: today })
  const hasNames = mayDo(ctx.actor, 'see_names', { unitId, above })
  const hasOwn = children.length > 0 && own.members > 0
  const table = essayTable({ cells: total, hasNames }, [
    ...children.map(({ unit, total: cells }) => ({
      cells,
      hasNames: mayDo(ctx.actor, 'see_names', { unitId: unit.id, above: [unitId, ...above] }),
    })),
    ...(hasOwn ? [{ cells: own, hasNames }] : []),
  ])
  return {
    unit: await getUnitName(ctx.db, unitId),
    above: await findUnitAbove(ctx, above),
    campaign: { id, title, snapshotOn },
    isClosed: closedAt !== null,
    day,
    countedAt,
    total: table.total,
    own: (hasOwn && table.rows.at(-1)) || null,
    children: children.flatMap(({ unit }, index) => {
      const counts = table.rows[index]
      return counts ? [{ unit, hasBelow: facts.get(unit.id)?.hasBelow ?? false, ...counts }] : []
    }),
    together: table.together,
  }
}
