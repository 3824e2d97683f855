/** Queries of the task table: claim, finish, put off, give up. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'
import { type ClaimTimes, claimRows } from './claim.ts'

export type TaskRow = Selectable<Database['task']>

/** Claims up to `limit` tasks that may run now, oldest first; one of each lane. */
export const claimTasks = async (db: Db, times: ClaimTimes, limit: number): Promise<TaskRow[]> => {
  const tasks = await claimRows<TaskRow>(db, { table: 'task', times, limit })
  return tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Ends tasks, in the transaction that does them: finished tasks leave no trace but in the tables they wrote.
 * @returns the ids of those that no process ended before, which had one while its lease ran out
 */
export const deleteTasks = async (db: Db, ids: readonly string[]): Promise<Set<string>> => {
  const rows = await db
    .deleteFrom('task')
    .where(isAmong(db, 'id', ids))
    .returning('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Records a failed try: due again later, or dead. */
export const markTaskFailed = async (
  db: Db,
  id: string,
  failure: { state: 'ready' | 'dead'; dueAt: Instant; error: string },
): Promise<void> => {
  await db
    .updateTable('task')
    .set((eb) => ({
      state: failure.state,
      due_at: failure.dueAt,
      attempts: eb('attempts', '+', 1),
      locked_until: null,
      last_error: failure.error,
    }))
    .where('id', '=', id)
    .execute()
}
