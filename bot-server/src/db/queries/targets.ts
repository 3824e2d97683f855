/** Queries of targets of the term and the points recorded of them. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { TargetCode } from '@quan-triet/shared/vocabulary/term-targets'
import { chunksOf } from '../chunks.ts'
import { holdRows } from '../dialect.ts'
import type { Database, Db, NewRow } from '../schema/database.ts'

export type TargetRecord = Omit<Database['term_target'], 'code'> & { code: TargetCode | null }
export type PointRecord = Database['target_point']

/** A code that the catalogue no longer has is none. */
const asTarget = (row: Database['term_target']): TargetRecord => ({
  ...row,
  code: TargetCode.nullable().catch(null).parse(row.code),
})

/** Targets of some units that are not ended: the catalogue's own order, then by name. */
export const listTargets = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<TargetRecord[]> => {
  const found: TargetRecord[] = []
  for (const some of chunksOf(unitIds)) {
    const rows = await db
      .selectFrom('term_target')
      .selectAll()
      .where('org_unit_id', 'in', some)
      .where('ended_at', 'is', null)
      .orderBy('code')
      .orderBy('name')
      .orderBy('id')
      .execute()
    found.push(...rows.map(asTarget))
  }
  return found
}

/** Until the transaction ends nobody else records of the unit's targets: numbers that nest are judged together. */
export const holdTargets = async (db: Db, unitId: OrgUnitId): Promise<void> => {
  await db
    .selectFrom('term_target')
    .select('id')
    .where('org_unit_id', '=', unitId)
    .orderBy('id')
    .modifyEnd(holdRows(db))
    .execute()
}

export const findTarget = async (db: Db, id: string): Promise<TargetRecord | undefined> => {
  const row = await db
    .selectFrom('term_target')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row && asTarget(row)
}

export const insertTarget = async (db: Db, row: NewRow<'term_target'>): Promise<void> => {
  await db.insertInto('term_target').values(row).execute()
}

/** Its points stay; parts of it end with it. */
export const endTarget = async (db: Db, id: string, now: Instant): Promise<void> => {
  await db
    .updateTable('term_target')
    .set({ ended_at: now })
    .where((eb) => eb.or([eb('id', '=', id), eb('part_of', '=', id)]))
    .where('ended_at', 'is', null)
    .execute()
}

/** All points of some targets by day, replaced ones too. */
export const listPoints = async (
  db: Db,
  targetIds: readonly string[],
): Promise<Map<string, PointRecord[]>> => {
  const found: PointRecord[] = []
  for (const some of chunksOf(targetIds))
    found.push(
      ...(await db
        .selectFrom('target_point')
        .selectAll()
        .where('target_id', 'in', some)
        .orderBy('day')
        .orderBy('recorded_at')
        .orderBy('id')
        .execute()),
    )
  return Map.groupBy(found, (one) => one.target_id)
}

/** A second point of a day replaces the first, which stays readable. */
export const insertPoint = async (db: Db, row: NewRow<'target_point'>): Promise<void> => {
  await db
    .updateTable('target_point')
    .set({ replaced_at: row.recorded_at })
    .where('target_id', '=', row.target_id)
    .where('day', '=', row.day)
    .where('replaced_at', 'is', null)
    .execute()
  await db.insertInto('target_point').values(row).execute()
}
