/** Queries that let plans that are not finished go on in the successor's node, with all they say (INV-03). */
import type { CampaignNodeId, PlanId } from '@quan-triet/shared/models/ids'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { idOf, type SealedColumn, type SealedText } from './sealed-texts.ts'

const FINISHED: readonly PlanState[] = ['tong_ket', 'dong']

/** The plans of a node that go on in another: a programme where that has none, a head's plan where he or she has none. */
export const listPlansGoingOn = async (
  db: Db,
  { from, to }: { from: CampaignNodeId; to: CampaignNodeId },
): Promise<PlanId[]> => {
  const rows = await db
    .selectFrom('plan')
    .select('plan.id')
    .where('plan.campaign_node_id', '=', from)
    .where('plan.state', 'not in', FINISHED)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan as own')
            .select('own.id')
            .where('own.campaign_node_id', '=', to)
            .whereRef('own.kind', '=', 'plan.kind')
            .where((or) =>
              or.or([
                or('own.kind', '=', 'tap_the'),
                or('own.person_id', '=', or.ref('plan.person_id')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('plan.id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * What was printed on the paper stays; in the successor's register it has no number, whose own run on (INV-22). Were it to
 * be issued anew, it gets one there.
 */
export const movePlan = async (db: Db, id: PlanId, to: CampaignNodeId): Promise<void> => {
  await db
    .updateTable('plan')
    .set({ campaign_node_id: to, number_in_term: null })
    .where('id', '=', id)
    .execute()
}

/** What a plan keeps sealed in a column of one of its tables. */
export const listSealedOfPlan = async (
  db: Db,
  sealed: SealedColumn,
  planId: PlanId,
): Promise<SealedText[]> => {
  const text = sql.ref(sealed.column)
  const isOfPlan =
    sealed.table === 'plan_task_progress'
      ? sql`task_id in (select id from plan_task where plan_id = ${planId})`
      : sql`plan_id = ${planId}`
  const { rows } = await sql<SealedText>`
    select ${idOf(sealed)} as id, ${text} as sealed from ${sql.table(sealed.table)}
    where ${isOfPlan} and ${text} is not null`.execute(db)
  return rows
}
