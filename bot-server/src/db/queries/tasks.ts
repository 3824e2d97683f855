/** Queries of the task table: claim, finish, put off, give up. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { type ClaimTimes, claimRows } from './claim.ts'

export type TaskRow = Selectable<Database['task']>

/** Claims up to `limit` tasks that may run now, oldest first; one of each lane. */
export const claimTasks = async (db: Db, times: ClaimTimes, limit: number): Promise<TaskRow[]> => {
  const tasks = await claimRows<TaskRow>(db, { table: 'task', times, limit })
  return tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Ends a task, in the transaction that does it: finished tasks leave no trace but in the tables they wrote.
 * @returns false when it was ended before, by a process that had it while its lease ran out
 */
export const deleteTask = async (db: Db, id: string): Promise<boolean> => {
  const result = await db.deleteFrom('task').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
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
