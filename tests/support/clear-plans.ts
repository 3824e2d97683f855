/** Takes the fixture's programme away, with all that hangs on it, for tests that need another one or none. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'

const TABLES = [
  'plan_task_reminder',
  'plan_task_progress',
  'plan_summary',
  'plan_author',
  'plan_remark',
  'plan_review',
  'plan_opinion',
  'plan_version',
  'plan_task',
  'plan_line',
  'plan',
] as const

export const clearPlans = async (db: Db): Promise<void> => {
  for (const table of TABLES) await db.deleteFrom(table).execute()
}
