/** Finds who is told of each step in a message, without those who read it in their digest. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { listHoldersIn } from '../../db/queries/escalation.ts'
import { TOLD_ROLES, type ToldAs } from '../../domain/escalation/audiences.ts'
import type { ServiceContext } from '../context.ts'
import { readersOfDigests } from '../digests/without-digest.ts'
import type { Step } from './find-steps.ts'

/** In which words each reader is told of a step; of the same step nobody is told twice. */
export type Readers = ReadonlyMap<Step, ReadonlyMap<PersonId, ToldAs>>

/** To be called by a guarded verb; two queries whatever the number of steps. */
export const findReaders = async (
  ctx: ServiceContext,
  steps: readonly Step[],
): Promise<Readers> => {
  const unitIds = [...new Set(steps.flatMap(unitsOf))]
  const holders = Map.groupBy(
    await listHoldersIn(ctx.db, { unitIds, roles: TOLD_ROLES, now: ctx.clock.now() }),
    ({ unitId }) => unitId,
  )
  const digests = await readersOfDigests(ctx, unitIds)
  return new Map(
    steps.map((step) => {
      const readers = new Map<PersonId, ToldAs>()
      const reads = new Set(unitsOf(step).flatMap((unitId) => [...(digests.get(unitId) ?? [])]))
      for (const { unitId, roles, as } of step.audiences)
        for (const { personId, role } of holders.get(unitId) ?? [])
          if (roles.includes(role) && !reads.has(personId) && !readers.has(personId))
            readers.set(personId, as)
      return [step, readers]
    }),
  )
}

/** The units in whose digests a step stands: where the reviewer is told, those above read of it, too. */
export const unitsOf = ({ audiences }: Step): OrgUnitId[] => [
  ...new Set(audiences.map(({ unitId }) => unitId)),
]
