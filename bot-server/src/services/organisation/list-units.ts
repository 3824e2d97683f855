/** Lists the units right under one as they stood on a day, or where a person's view of the tree begins. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitLine, UnitList } from '@quan-triet/shared/models/org-unit'
import {
  countAttached,
  countUnitsBelow,
  listChildrenOn,
  listTopsOn,
  type NamedUnit,
} from '../../db/queries/tree-view.ts'
import type { ServiceContext } from '../context.ts'
import { requireLook } from './require-look.ts'

const MOST_UNITS = 500
const byName = new Intl.Collator('vi', { numeric: true })

/**
 * Counts and names of bodies only, never of people: right `see_figures`, by the tree of the day looked at (INV-04).
 * @throws ServiceError as `requireLook`
 */
export const listUnits = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { parentId?: OrgUnitId | undefined; day: Day }
}): Promise<UnitList> => {
  const scope = requireLook(ctx)
  const asked = { scope, day: input.day, limit: MOST_UNITS + 1 }
  const found =
    input.parentId === undefined
      ? await listTopsOn(ctx.db, asked)
      : await listChildrenOn(ctx.db, input.parentId, asked)
  const units = await withCounts(ctx, found.slice(0, MOST_UNITS), input.day)
  return {
    units: units.toSorted((a, b) => byName.compare(a.nameOrg, b.nameOrg)),
    hasMore: found.length > MOST_UNITS,
  }
}

/** Adds to units how many units and members they have, in two queries for all. */
export const withCounts = async <U extends NamedUnit>(
  ctx: ServiceContext,
  units: readonly U[],
  day: Day,
): Promise<(U & UnitLine)[]> => {
  const ids = units.map((unit) => unit.id)
  if (ids.length === 0) return []
  const below = await countUnitsBelow(ctx.db, ids, day)
  const members = await countAttached(ctx.db, ids, { day, attach: 'chinh_thuc' })
  return units.map((unit) => ({
    ...unit,
    unitsBelow: below.get(unit.id) ?? 0,
    members: members.get(unit.id) ?? 0,
  }))
}
