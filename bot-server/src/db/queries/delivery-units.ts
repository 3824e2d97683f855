/** Queries beside the lines of the ledger: the units below with their counts, and the parts to choose from. */
import type { OrgUnitId, PartId, PushId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { chosenDeliveries, type LedgerChoice, standingIn } from './delivery-ledger.ts'
import { holdsOn } from './holds-on.ts'

export type UnitRow = { id: OrgUnitId; nameOrg: string } & Record<DeliveryStanding, number>

/** Units whose messages need a person come first. */
const NEEDS_A_PERSON: readonly DeliveryStanding[] = ['failed', 'unknown', 'to_share']

const counted = (standings: readonly DeliveryStanding[]) =>
  sql<number>`cast(sum(case when line.standing in (${sql.join(standings.map((one) => sql.lit(one)))})
    then line.count else 0 end) as bigint)`

/** The units other than the ledger's own to which something of a choice went, most trouble first, then by name. */
export const listUnitsBelowInLedger = async (
  db: Db,
  choice: LedgerChoice,
  page: { search: string; skip: number; limit: number },
): Promise<UnitRow[]> => {
  const stood = chosenDeliveries(db, choice)
    .select(['outbox.org_unit_id as unitId', standingIn(db, choice.now).as('standing')])
    .where('outbox.org_unit_id', 'is not', null)
    .where('outbox.org_unit_id', '!=', choice.unitId)
  // Counted first, so that each message's standing is worked out once and not once for every column.
  const lines = db
    .selectFrom(stood.as('one'))
    .select((eb) => ['one.unitId', 'one.standing', eb.fn.countAll<number>().as('count')])
    .groupBy(['one.unitId', 'one.standing'])
  let query = db
    .selectFrom(lines.as('line'))
    .innerJoin('org_unit', 'org_unit.id', 'line.unitId')
    .select([
      'org_unit.id',
      'org_unit.name_org as nameOrg',
      ...DeliveryStanding.options.map((standing) => counted([standing]).as(standing)),
    ])
  const words = fold(page.search).replaceAll(/[%_\\]/g, '')
  if (words !== '')
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('org_unit_name')
          .select('org_unit_name.id')
          .whereRef('org_unit_name.org_unit_id', '=', 'org_unit.id')
          .where('org_unit_name.search_key', 'like', `%${words}%`)
          .where(holdsOn('org_unit_name', dayOf(choice.now))),
      ),
    )
  return query
    .groupBy(['org_unit.id', 'org_unit.name_org'])
    .orderBy(counted(NEEDS_A_PERSON), 'desc')
    .orderBy('org_unit.name_org')
    .orderBy('org_unit.id')
    .offset(page.skip)
    .limit(page.limit)
    .execute()
}

/** Whether a ledger holds messages to other units than its own. */
export const hasUnitsBelowInLedger = async (db: Db, choice: LedgerChoice): Promise<boolean> => {
  const { unitId, pushes, now } = choice
  const row = await chosenDeliveries(db, { unitId, pushes, now })
    .select('outbox.id')
    .where('outbox.org_unit_id', '!=', unitId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The parts that a ledger is about, those sent last first. */
export const listPartsInLedger = (
  db: Db,
  { unitId, pushes, now }: LedgerChoice,
  limit: number,
): Promise<{ id: PartId; position: number; heading: string }[]> =>
  db
    .selectFrom('document_part')
    .innerJoin('part_push', 'part_push.part_id', 'document_part.id')
    .select(['document_part.id', 'document_part.position', 'document_part.heading'])
    .where(
      sql<PushId>`coalesce(part_push.carried_by, part_push.id)`,
      'in',
      chosenDeliveries(db, { unitId, pushes, now })
        .select('part_push.id')
        .where('part_push.id', 'is not', null)
        .distinct(),
    )
    .groupBy(['document_part.id', 'document_part.position', 'document_part.heading'])
    .orderBy((eb) => eb.fn.max('part_push.fanned_out_at'), 'desc')
    .orderBy('document_part.position', 'desc')
    .orderBy('document_part.id')
    .limit(limit)
    .execute()
