/** Queries of the branch that somebody of several asks about in private (ruling 13). */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

export const findChosenBranch = async (
  db: Db,
  personId: PersonId,
): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('chosen_branch')
    .select('org_unit_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.org_unit_id
}

/** In place of what was chosen before. */
export const putChosenBranch = async (
  db: Db,
  { personId, unitId, now }: { personId: PersonId; unitId: OrgUnitId; now: Instant },
): Promise<void> => {
  const values = { org_unit_id: unitId, chosen_at: now }
  await db
    .insertInto('chosen_branch')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

export const deleteChosenBranch = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('chosen_branch').where('person_id', '=', personId).execute()
}

/** The names of some units, in the order of the ids. */
export const listUnitNames = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<{ unitId: OrgUnitId; name: string }[]> => {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('org_unit')
    .select(['id', 'name_org'])
    .where('id', 'in', [...unitIds])
    .execute()
  const names = new Map(rows.map((row) => [row.id, row.name_org]))
  return unitIds.flatMap((unitId) => {
    const name = names.get(unitId)
    return name === undefined ? [] : [{ unitId, name }]
  })
}
