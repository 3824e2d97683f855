/** Counts what waits for whoever runs a branch: leave asked for, check-ins to confirm, questions to answer. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Db } from '../schema/database.ts'

const openRecords = (db: Db, nodeId: CampaignNodeId) =>
  db
    .selectFrom('attendance')
    .innerJoin('session', 'session.id', 'attendance.session_id')
    .innerJoin('class', 'class.id', 'session.class_id')
    .where('class.campaign_node_id', '=', nodeId)
    .where('session.closed_at', 'is', null)
    .select((eb) => eb.fn.countAll().as('many'))

/** Of a unit's study; sessions that are closed wait for nobody. */
export const countWaitingWork = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<{ leave: number; check_in: number; question: number }> => {
  const row = await db
    .selectNoFrom([
      openRecords(db, nodeId).where('attendance.leave', '=', 'asked').as('leave'),
      openRecords(db, nodeId).where('attendance.awaits_confirmation', '=', 1).as('check_in'),
      db
        .selectFrom('question')
        .where('campaign_node_id', '=', nodeId)
        .where('state', '=', 'ghi_nhan')
        .select((eb) => eb.fn.countAll().as('many'))
        .as('question'),
    ])
    .executeTakeFirstOrThrow()
  return {
    leave: Number(row.leave),
    check_in: Number(row.check_in),
    question: Number(row.question),
  }
}
