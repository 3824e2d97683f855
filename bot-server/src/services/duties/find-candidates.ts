/** Finds people by name who could be given a role in a unit. */
import type { Candidate } from '@quan-triet/shared/models/duty'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCandidates } from '../../db/queries/duties.ts'
import { scopeOf } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

const MOST = 12

/**
 * Members of the unit and of all units below it. Where the actor may not see names, only somebody whose whole name was
 * typed is found (U-11). Every search is a line of its own: whoever tries names is seen to try them.
 * @throws ServiceError as `requireRightInTree`
 */
export const findCandidates = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; name: string }
}): Promise<{ people: Candidate[] }> => {
  const { unitId } = input
  await requireRightInTree(ctx, 'assign_roles', unitId)
  const found = await listCandidates(ctx.db, {
    unitId,
    searchKey: fold(input.name).replaceAll(/[%_]/g, ''),
    seesNames: scopeOf(ctx.actor, 'see_names'),
    day: dayOf(ctx.clock.now()),
    limit: MOST,
  })
  await recordAudit(ctx, {
    action: 'look-for-candidates',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { people: found.map((one) => one.personId) },
  })
  return { people: found }
}
