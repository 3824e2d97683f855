/** Begins the work of a house that was put back from an archive: what may have been sent since then is not sent again. */
import { listFacts } from '../db/queries/channel-facts.ts'
import { RESTORED_FACT } from '../domain/operations/house-facts.ts'
import { doubtWaiting } from '../services/backup/doubt-waiting.ts'
import { type Deps, systemContext } from '../services/context.ts'
import { runTasksOnce } from './run-tasks.ts'
import { runTimedJobs } from './timed-jobs.ts'

/**
 * Before anything leaves, the house does all that has become due since the archive was taken, as it did the first time,
 * so that each message has its row; then a person decides about those rows. To be called before the worker starts.
 * @returns how many messages are in doubt
 */
export const settleRestored = async (deps: Deps): Promise<number> => {
  if (!(await listFacts(deps.db)).has(RESTORED_FACT)) return 0
  await runTimedJobs(deps)
  while ((await runTasksOnce(deps)) > 0);
  return doubtWaiting({ ctx: systemContext(deps, 'settle-restored') })
}
