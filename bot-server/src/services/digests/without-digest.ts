/** Leaves out those who are told of units below in one message a day. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { listReadersOf, listWithDigest } from '../../db/queries/digests.ts'
import { DIGEST_ROLES } from '../../domain/digests/digest-roles.ts'
import type { ServiceContext } from '../context.ts'

/** Of the people who would be told of a single case at a unit, those who have no digest of that unit (feature 66). */
export const withoutDigest = async (
  ctx: ServiceContext,
  { people, unitId }: { people: readonly PersonId[]; unitId: OrgUnitId },
): Promise<PersonId[]> => {
  if (people.length === 0) return []
  const now = ctx.clock.now()
  const have = await listWithDigest(ctx.db, { roles: DIGEST_ROLES, now, among: people, unitId })
  return people.filter((personId) => !have.has(personId))
}

/** Who has a digest of which of some units, by unit; one query whatever their number. */
export const readersOfDigests = async (
  ctx: ServiceContext,
  unitIds: readonly OrgUnitId[],
): Promise<Map<OrgUnitId, Set<PersonId>>> => {
  const now = ctx.clock.now()
  const rows = await listReadersOf(ctx.db, { roles: DIGEST_ROLES, now, unitIds })
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId)
  return new Map(
    [...byUnit].map(([unitId, of]) => [unitId, new Set(of.map(({ personId }) => personId))]),
  )
}
