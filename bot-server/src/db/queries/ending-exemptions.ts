/** Finds temporary exemptions that end soon and of which nobody was told yet. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface EndingExemption {
  id: string
  personId: PersonId
  fullName: string
  unitId: OrgUnitId
  /** The first day on which it holds no more. */
  endsOn: Day
}

const KEY = 'exemption-ends'

/** The key of what the member is told; with it there, everybody was told. */
export const exemptionNoticeKey = ({ id, endsOn }: EndingExemption): string =>
  `${KEY}:${id}:${endsOn}`

/**
 * Of members on a roster today whose exemption holds now and ends by a day; one that is followed by another is left out.
 * @param query.by the last such first day, inclusive
 */
export const listEndingExemptions = (
  db: Db,
  { today, by, limit }: { today: Day; by: Day; limit: number },
): Promise<EndingExemption[]> =>
  db
    .selectFrom('exemption')
    .innerJoin('person', 'person.id', 'exemption.person_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'exemption.person_id')
        .on('membership.attach', '=', 'chinh_thuc')
        .on(holdsOn('membership', today)),
    )
    .select((eb) => [
      'exemption.id',
      'exemption.person_id as personId',
      'person.full_name as fullName',
      'membership.org_unit_id as unitId',
      eb.fn.coalesce('exemption.valid_to', eb.val(by)).as('endsOn'),
    ])
    .where('exemption.kind', '=', 'tam_mien')
    .where('exemption.valid_to', '<=', by)
    .where(holdsOn('exemption', today))
    .where(
      sql<SqlBool>`not exists (select 1 from exemption as next
        where next.person_id = exemption.person_id and next.kind in ('mien', 'tam_mien')
          and next.valid_from <= exemption.valid_to
          and (next.valid_to is null or next.valid_to > exemption.valid_to))`,
    )
    .where(
      sql<SqlBool>`not exists (select 1 from outbox where outbox.dedupe_key =
        ${sql.lit(KEY)} || ':' || exemption.id || ':' || exemption.valid_to)`,
    )
    .orderBy('exemption.valid_to')
    .orderBy('exemption.id')
    .limit(limit)
    .execute()
