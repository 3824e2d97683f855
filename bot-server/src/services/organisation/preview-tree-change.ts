/** Tells what a change of the tree would do, in counts and names of bodies, before it is confirmed. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { TreeChangeInput, TreePreview } from '@quan-triet/shared/models/org-unit'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listUnitNames } from '../../db/queries/people.ts'
import { listBoundGroups } from '../../db/queries/rebinding.ts'
import { listOpenCampaigns } from '../../db/queries/succession-nodes.ts'
import { listRolesUntil } from '../../db/queries/tree-members.ts'
import type { TreeFacts } from '../../domain/organisation/tree-facts.ts'
import { type TreePlan, unitsNamedBy } from '../../domain/organisation/tree-plan.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { endOfRoles } from './carry-out.ts'
import { prepareChange } from './prepare-change.ts'

/** @throws ServiceError exactly as `changeTree` would */
export const previewTreeChange = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: TreeChangeInput
}): Promise<TreePreview> => {
  for (const id of new Set(unitsNamedBy(input))) await requireRightInTree(ctx, 'manage_tree', id)
  const { plan, facts } = await prepareChange(ctx, input)
  const nameOf = await namesOf(ctx, plan)
  return {
    founds: plan.founds.map((unit) => unit.nameOrg),
    closes: plan.closes.map((one) => nameOf(one.unitId)),
    memberMoves: describeMoves(plan, facts, nameOf),
    unitMoves: plan.moves.map((one) => ({ unit: nameOf(one.unitId), to: nameOf(one.parentId) })),
    ...(await describeHandover(ctx, plan, nameOf)),
    isAhead: plan.day > dayOf(ctx.clock.now()),
  }
}

type NameOf = (id: OrgUnitId) => string

const namesOf = async (ctx: ServiceContext, plan: TreePlan): Promise<NameOf> => {
  const ids = [
    ...plan.closes.flatMap((one) => [one.unitId, ...one.successors]),
    ...plan.moves.flatMap((one) => [one.unitId, one.parentId]),
  ]
  const names = new Map((await listUnitNames(ctx.db, ids)).map((one) => [one.id, one.nameOrg]))
  for (const unit of plan.founds) names.set(unit.id, unit.nameOrg)
  return (id) => names.get(id) ?? ''
}

const describeMoves = (plan: TreePlan, { units }: TreeFacts, nameOf: NameOf) =>
  plan.memberMoves.map(({ from, to, personIds }) => {
    const members = new Set(units.get(from)?.memberIds)
    const moving = personIds.filter((id) => members.has(id)).length
    return {
      from: nameOf(from),
      to: nameOf(to),
      members: moving,
      guests: personIds.length - moving,
    }
  })

const describeHandover = async (ctx: ServiceContext, { closes, day }: TreePlan, nameOf: NameOf) => {
  if (closes.length === 0) return { campaigns: [], groups: [], rolesEnding: 0 }
  const closing = closes.map((one) => one.unitId)
  const heirs = new Map(closes.map((one) => [one.unitId, one.successors[0]]))
  const campaigns = await listOpenCampaigns(ctx.db, closing)
  const groups = await listBoundGroups(ctx.db, closing)
  const roles = await listRolesUntil(ctx.db, closing, endOfRoles(day, ctx.clock.now()))
  return {
    campaigns: campaigns.map(({ title, unitId }) => {
      const heir = heirs.get(unitId)
      return { title, from: nameOf(unitId), to: heir === undefined ? null : nameOf(heir) }
    }),
    groups: groups.map((group) => ({ name: group.name, unit: nameOf(group.unitId) })),
    rolesEnding: roles.length,
  }
}
