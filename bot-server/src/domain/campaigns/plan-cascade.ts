/** Plans which units a campaign reaches, and whose node hangs under whose. */
import type { CampaignScope } from '@quan-triet/shared/models/campaign'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'

export interface UnitInTree {
  id: OrgUnitId
  /** The unit above it on the day; of no matter for the owner. */
  parentId: OrgUnitId | null
  level: Level
}

export interface PlannedNode {
  unitId: OrgUnitId
  /** The nearest unit above that takes part too; null for the owner. */
  parentUnitId: OrgUnitId | null
}

/**
 * The nodes of a campaign, parents before children, the owner's first. A unit of a level left out has no node; those
 * below it hang under the nearest unit above that has one.
 * @param units the owner and everything below it on the day
 */
export const planCascade = (
  ownerId: OrgUnitId,
  units: readonly UnitInTree[],
  scope: CampaignScope,
): PlannedNode[] => {
  const children = Map.groupBy(units, (unit) => unit.parentId)
  const planned: PlannedNode[] = [{ unitId: ownerId, parentUnitId: null }]
  const isChosen = ({ id }: UnitInTree) => scope.children === null || scope.children.includes(id)
  let row = (children.get(ownerId) ?? [])
    .filter((unit) => unit.id !== ownerId && isChosen(unit))
    .map((unit) => ({ unit, above: ownerId }))
  while (row.length > 0) {
    const next: typeof row = []
    for (const { unit, above } of row) {
      const takesPart = scope.levels === null || scope.levels.includes(unit.level)
      if (takesPart) planned.push({ unitId: unit.id, parentUnitId: above })
      const nearest = takesPart ? unit.id : above
      for (const child of children.get(unit.id) ?? []) next.push({ unit: child, above: nearest })
    }
    row = next
  }
  return planned
}
