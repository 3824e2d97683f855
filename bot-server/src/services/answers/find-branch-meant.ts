/** Finds the branch that a person's questions outside a group are about (ruling 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import {
  deleteChosenBranch,
  findChosenBranch,
  listUnitNames,
} from '../../db/queries/chosen-branches.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

export interface BranchMeant {
  /** The one chosen, else the only one that studies, else the person's own. */
  unitId: OrgUnitId
  /** Those that study now, the own first; more than one: the person may choose. */
  choices: { unitId: OrgUnitId; name: string }[]
  /** False: several study and none was chosen, so the person is to be asked. */
  isSettled: boolean
}

/** A choice of a branch that the person has left is forgotten. @throws ServiceError unless the actor is a person on a roster */
export const findBranchMeant = async ({ ctx }: { ctx: ServiceContext }): Promise<BranchMeant> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const own = [...new Set([person.homeUnitId, ...person.guestUnitIds])]
  const chosen = await readChoice(ctx, person, own)
  // Nearly everybody has one branch, and there is nothing to choose.
  if (own.length === 1) return { unitId: person.homeUnitId, choices: [], isSettled: true }
  const studying = await listStudying(ctx, own)
  if (studying.length < 2)
    return { unitId: studying[0] ?? person.homeUnitId, choices: [], isSettled: true }
  const isChosen = chosen !== undefined && studying.includes(chosen)
  return {
    unitId: isChosen ? chosen : person.homeUnitId,
    choices: await listUnitNames(ctx.db, studying),
    isSettled: isChosen,
  }
}

const listStudying = async (
  ctx: ServiceContext,
  unitIds: readonly OrgUnitId[],
): Promise<OrgUnitId[]> => {
  const studying: OrgUnitId[] = []
  for (const unitId of unitIds) {
    const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
    if (nodes.length > 0) studying.push(unitId)
  }
  return studying
}

const readChoice = async (
  ctx: ServiceContext,
  { personId }: PersonActor,
  own: readonly OrgUnitId[],
): Promise<OrgUnitId | undefined> => {
  const chosen = await findChosenBranch(ctx.db, personId)
  if (chosen === undefined || own.includes(chosen)) return chosen
  await deleteChosenBranch(ctx.db, personId)
  return undefined
}
