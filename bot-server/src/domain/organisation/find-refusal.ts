/** Finds why a plan does not fit the tree (INV-01, INV-02), or nothing. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { TreeRefusal } from '@quan-triet/shared/models/org-unit'
import { Level } from '@quan-triet/shared/vocabulary/levels'
import { isGroup } from './takes-members.ts'
import type { ChildFacts, TreeFacts, UnitFacts } from './tree-facts.ts'
import type { TreePlan } from './tree-plan.ts'

type Check = (plan: TreePlan, facts: TreeFacts) => TreeRefusal | undefined

/** The first thing that does not fit; undefined when all does. */
export const findRefusal: Check = (plan, facts) => {
  for (const check of checks) {
    const refusal = check(plan, facts)
    if (refusal) return refusal
  }
  return undefined
}

const firstOf = <T>(
  all: readonly T[],
  judge: (one: T) => TreeRefusal | undefined,
): TreeRefusal | undefined => {
  for (const one of all) {
    const refusal = judge(one)
    if (refusal) return refusal
  }
  return undefined
}

const leavingOf = (plan: TreePlan): OrgUnitId[] => [
  ...plan.closes.map((one) => one.unitId),
  ...plan.moves.map((one) => one.unitId),
]

/** Units that take somebody or something in: they must stand on that day and go on standing. */
const receivingOf = (plan: TreePlan): OrgUnitId[] => {
  const founded = new Set(plan.founds.map((unit) => unit.id))
  return [
    ...plan.founds.flatMap((unit) => unit.parentId ?? []),
    ...plan.moves.map((one) => one.parentId),
    ...plan.closes.flatMap((one) => one.successors),
  ].filter((id) => !founded.has(id))
}

/** A unit, or a child of one that the plan names. */
const childrenById = ({ units }: TreeFacts): Map<OrgUnitId, ChildFacts> =>
  new Map([
    ...[...units.values()].flatMap((unit) => unit.children.map((c) => [c.id, c] as const)),
    ...units,
  ])

const areKnown: Check = (plan, facts) => {
  const known = childrenById(facts)
  const named = [...leavingOf(plan), ...plan.renames.map((one) => one.unitId)]
  const isKnown =
    named.every((id) => known.has(id)) && receivingOf(plan).every((id) => facts.units.has(id))
  return isKnown ? undefined : { reason: 'unknown' }
}

/** Nothing happens to one unit twice, and nothing stays with what ends. */
const areApart: Check = (plan) => {
  const leaving = leavingOf(plan)
  const closed = new Set(plan.closes.map((one) => one.unitId))
  const isTwice = new Set(leaving).size < leaving.length
  return isTwice || receivingOf(plan).some((id) => closed.has(id))
    ? { reason: 'same_unit' }
    : undefined
}

const isStanding = (unit: UnitFacts, plan: TreePlan): TreeRefusal | undefined => {
  if (unit.validFrom > plan.day)
    return { reason: 'not_founded', name: unit.nameOrg, day: unit.validFrom }
  if (unit.validTo !== null) return { reason: 'closed', name: unit.nameOrg, day: unit.validTo }
  return undefined
}

const stand: Check = (plan, { units }) => {
  const touched = [...leavingOf(plan), ...receivingOf(plan), ...plan.renames.map((r) => r.unitId)]
  return firstOf(touched, (id) => {
    const unit = units.get(id)
    return unit && isStanding(unit, plan)
  })
}

/** A change comes after everything already decided about the same unit: history is never rewritten. */
const comeLast: Check = (plan, facts) => {
  const known = childrenById(facts)
  const isLate = (name: string, day: string): TreeRefusal | undefined =>
    day >= plan.day ? { reason: 'changed_later', name, day } : undefined
  return (
    firstOf(leavingOf(plan), (id) => {
      const unit = known.get(id)
      return unit && isLate(unit.nameOrg, unit.changedOn)
    }) ??
    firstOf(plan.renames, ({ unitId }) => {
      const unit = facts.units.get(unitId)
      return unit && isLate(unit.nameOrg, unit.namedOn)
    })
  )
}

const haveNoCycle: Check = (plan, { units, isBelow }) => {
  const founded = new Map(plan.founds.map((unit) => [unit.id, unit.parentId]))
  // A founded unit stands where its parent stands.
  const placeOf = (id: OrgUnitId) => founded.get(id) ?? id
  const rising = [
    ...plan.moves.map((one) => ({ id: one.unitId, to: placeOf(one.parentId) })),
    ...plan.closes.flatMap((one) =>
      one.successors.map((to) => ({ id: one.unitId, to: placeOf(to) })),
    ),
  ]
  return firstOf(rising, ({ id, to }) =>
    id === to || isBelow(to, id)
      ? {
          reason: 'below_itself',
          name: units.get(id)?.nameOrg ?? '',
          parent: units.get(to)?.nameOrg ?? '',
        }
      : undefined,
  )
}

const keepChildren: Check = (plan, { units }) => {
  const provided = new Set(leavingOf(plan))
  return firstOf(plan.closes, ({ unitId }) => {
    const unit = units.get(unitId)
    const count = unit?.children.filter((child) => !provided.has(child.id)).length ?? 0
    return unit && count > 0 ? { reason: 'children_left', name: unit.nameOrg, count } : undefined
  })
}

const keepMembers: Check = (plan, { units }) =>
  firstOf(plan.closes, ({ unitId }) => {
    const unit = units.get(unitId)
    if (!unit) return undefined
    const led = plan.memberMoves.filter((one) => one.from === unitId).flatMap((m) => m.personIds)
    const present = new Set<PersonId>([...unit.memberIds, ...unit.guestIds])
    if (led.some((id) => !present.has(id))) return { reason: 'unknown' }
    const ledOnce = new Set(led)
    const left = unit.memberIds.filter((id) => !ledOnce.has(id)).length
    if (left > 0) return { reason: 'members_left', name: unit.nameOrg, count: left }
    const twice = led.length - ledOnce.size
    return twice > 0 ? { reason: 'members_twice', name: unit.nameOrg, count: twice } : undefined
  })

/** Members sit in leaves (INV-02): no unit ends up with both members and sub-units. */
const sitInLeaves: Check = (plan, facts) => {
  const known = childrenById(facts)
  const leaving = new Set(leavingOf(plan))
  const nameOf = (id: OrgUnitId) =>
    plan.founds.find((unit) => unit.id === id)?.nameOrg ?? facts.units.get(id)?.nameOrg ?? ''
  const childrenOf = (id: OrgUnitId) => [
    ...(facts.units.get(id)?.children ?? []).filter((child) => !leaving.has(child.id)),
    ...plan.founds.filter((unit) => unit.parentId === id),
    ...plan.moves.flatMap((one) => (one.parentId === id ? (known.get(one.unitId) ?? []) : [])),
  ]
  const gains = new Set(plan.memberMoves.filter((m) => m.personIds.length > 0).map((m) => m.to))
  const parents = new Set([
    ...plan.moves.map((one) => one.parentId),
    ...plan.founds.flatMap((unit) => unit.parentId ?? []),
  ])
  return firstOf([...new Set([...gains, ...parents])], (id) => {
    const hasMembers = gains.has(id) || (facts.units.get(id)?.memberIds.length ?? 0) > 0
    if (!hasMembers || childrenOf(id).every((child) => isGroup(child.level))) return undefined
    const reason = gains.has(id) ? 'members_above_branch' : 'children_below_members'
    return { reason, name: nameOf(id) }
  })
}

const rankOf = (level: Level): number => Level.options.indexOf(level)

const keepOrder: Check = (plan, facts) => {
  const known = childrenById(facts)
  const founded = new Map(plan.founds.map((unit) => [unit.id, unit]))
  const placed = [
    ...plan.founds.flatMap((unit) => (unit.parentId ? [{ unit, parentId: unit.parentId }] : [])),
    ...plan.moves.flatMap(({ unitId, parentId }) => {
      const unit = known.get(unitId)
      return unit ? [{ unit, parentId }] : []
    }),
  ]
  return firstOf(placed, ({ unit, parentId }) => {
    const parent = founded.get(parentId) ?? facts.units.get(parentId)
    return parent && rankOf(parent.level) >= rankOf(unit.level)
      ? { reason: 'level_order', name: unit.nameOrg, parent: parent.nameOrg }
      : undefined
  })
}

const haveOwnCodes: Check = (plan, { takenCodes }) => {
  const given = plan.founds.map((unit) => unit.code)
  const code = given.find((one, index) => takenCodes.has(one) || given.indexOf(one) !== index)
  return code === undefined ? undefined : { reason: 'code_taken', code }
}

const changeNames: Check = (plan, { units }) =>
  firstOf(plan.renames, ({ unitId, names }) => {
    const unit = units.get(unitId)
    const isSame =
      unit?.nameOrg === names.nameOrg &&
      unit.nameCommittee === names.nameCommittee &&
      unit.shortName === names.shortName
    return isSame ? { reason: 'same_names', name: names.nameOrg } : undefined
  })

const checks: readonly Check[] = [
  areKnown,
  areApart,
  stand,
  comeLast,
  haveNoCycle,
  keepChildren,
  keepMembers,
  sitInLeaves,
  keepOrder,
  haveOwnCodes,
  changeNames,
]
