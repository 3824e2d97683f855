/** Lists what the form that opens a campaign offers: units below, their levels, documents. */
import type { OpeningChoices } from '@quan-triet/shared/models/campaign'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listDocumentsFor, listTreeBelow } from '../../db/queries/campaign-opening.ts'
import { planCascade } from '../../domain/campaigns/plan-cascade.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const getOpeningChoices = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<OpeningChoices> => {
  await requireRightInTree(ctx, 'run_campaign', input.unitId)
  const day = dayOf(ctx.clock.now())
  const tree = await listTreeBelow(ctx.db, input.unitId, day)
  const below = tree.filter((unit) => unit.id !== input.unitId)
  const children = below.filter((unit) => unit.parentId === input.unitId)
  const unitsUnder = (id: OrgUnitId) =>
    planCascade(id, tree, { children: null, levels: null }).length
  return {
    unitName: tree.find((unit) => unit.id === input.unitId)?.name ?? '',
    units: below.length,
    children: children.map(({ id, name }) => ({ id, name, units: unitsUnder(id) })),
    levels: [...Map.groupBy(below, (unit) => unit.level)].map(([level, units]) => ({
      level,
      units: units.length,
    })),
    documents: await listDocumentsFor(ctx.db, input.unitId, day),
  }
}
