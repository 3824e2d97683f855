/** Finds branches by name, to choose where a member is attached or moves to. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listBranchesByName } from '../../db/queries/standing-lists.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { scopeOf } from '../../domain/rights.ts'

const MOST = 20

/** Names of units only, no person: a member may be attached to any branch. @throws ServiceError `not_allowed` */
export const listBranchChoices = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { search: string }
}): Promise<{ units: { id: OrgUnitId; nameOrg: string; above: string }[] }> => {
  requirePerson(ctx)
  const scope = scopeOf(ctx.actor, 'manage_people')
  const isManager = scope === 'everywhere' || scope.at.length > 0 || scope.below.length > 0
  if (!isManager) throw new ServiceError('not_allowed')
  const day = dayOf(ctx.clock.now())
  return { units: await listBranchesByName(ctx.db, { search: input.search, day, limit: MOST }) }
}
