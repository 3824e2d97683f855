/** Queries of to whom groups of recommendations were reported. */
import type { RecommendationGroupId } from '@quan-triet/shared/models/ids'
import { isAmong } from '../dialect.ts'
import type { Db, NewRow } from '../schema/database.ts'

export const insertReportedTo = async (
  db: Db,
  rows: readonly NewRow<'recommendation_report'>[],
): Promise<void> => {
  if (rows.length > 0) await db.insertInto('recommendation_report').values(rows).execute()
}

/** To whom some groups were reported. */
export const listReportedTo = (db: Db, groupIds: readonly RecommendationGroupId[]) =>
  groupIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('recommendation_report')
        .innerJoin('org_unit', 'org_unit.id', 'recommendation_report.org_unit_id')
        .select([
          'recommendation_report.group_id as groupId',
          'recommendation_report.recipient',
          'recommendation_report.reported_at as at',
          'org_unit.id as unitId',
          'org_unit.name_org as nameOrg',
          'org_unit.short_name as shortName',
        ])
        .where(isAmong(db, 'recommendation_report.group_id', groupIds))
        .orderBy('recommendation_report.recipient')
        .execute()
