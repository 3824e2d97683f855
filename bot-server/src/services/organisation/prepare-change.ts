/** Works out a change of the tree against what the tree is, and refuses what does not fit. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { TreeChangeInput } from '@quan-triet/shared/models/org-unit'
import { organisation } from '@quan-triet/shared/i18n/vi/organisation'
import { loadTreeFacts } from '../../db/queries/tree-facts.ts'
import { findRefusal } from '../../domain/organisation/find-refusal.ts'
import type { TreeFacts } from '../../domain/organisation/tree-facts.ts'
import {
  codesGivenBy,
  planChange,
  type TreePlan,
  unitsConcernedBy,
  unitsNamedBy,
} from '../../domain/organisation/tree-plan.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

const endingOf = (input: TreeChangeInput): OrgUnitId[] => {
  if (input.kind === 'hop_nhat') return input.unitIds
  return input.kind === 'chia_tach' ? [input.unitId] : []
}

/** @throws ServiceError as `requireRightInTree` for units that the input does not name; `tree_change_refused` */
export const prepareChange = async (
  ctx: ServiceContext,
  input: TreeChangeInput,
): Promise<{ plan: TreePlan; facts: TreeFacts }> => {
  const facts = await loadTreeFacts(ctx.db, {
    unitIds: await withParents(ctx, input),
    day: input.day,
    codes: codesGivenBy(input),
    endingIds: endingOf(input),
  })
  const plan = planChange(input, { facts, newId: () => ctx.newId<OrgUnitId>() })
  const refusal = findRefusal(plan, facts)
  if (refusal) throw new ServiceError('tree_change_refused', organisation.refusal(refusal))
  const named = new Set(unitsNamedBy(input))
  for (const id of unitsConcernedBy(plan, facts))
    if (!named.has(id)) await requireRightInTree(ctx, 'manage_tree', id)
  return { plan, facts }
}

/** A split unit's parts stand where it stood: its parent takes them in and must be known, too. */
const withParents = async (ctx: ServiceContext, input: TreeChangeInput): Promise<OrgUnitId[]> => {
  const named = unitsNamedBy(input)
  if (input.kind !== 'chia_tach') return named
  const facts = await loadTreeFacts(ctx.db, {
    unitIds: named,
    day: input.day,
    codes: [],
    endingIds: [],
  })
  return [...named, ...[...facts.units.values()].flatMap((unit) => unit.parentId ?? [])]
}
