/** Queries of timed jobs: any number of processes may try, one wins each turn. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

/** When each job had its last turn. */
export const listLastRuns = async (db: Db): Promise<Map<string, Instant>> => {
  const rows = await db.selectFrom('timed_job').selectAll().execute()
  return new Map(rows.map((row) => [row.name, row.last_run_at]))
}

/**
 * Wins the turn of a job by compare-and-set on when it last ran.
 * @param turn.notSince the job runs only if its last turn was at or before this
 * @param turn.notAfter or after this: a turn that far ahead was noted by a clock since put right
 */
export const winTimedJob = async (
  db: Db,
  turn: { name: string; now: Instant; notSince: Instant; notAfter: Instant },
): Promise<boolean> => {
  const row = await db
    .insertInto('timed_job')
    .values({ name: turn.name, last_run_at: turn.now })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ last_run_at: turn.now })
        .where((eb) =>
          eb.or([
            eb('timed_job.last_run_at', '<=', turn.notSince),
            eb('timed_job.last_run_at', '>', turn.notAfter),
          ]),
        ),
    )
    .returning('name')
    .executeTakeFirst()
  return row !== undefined
}
