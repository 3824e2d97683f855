/** Runs queued tasks: each in one transaction with its own end, a failing one later again, a hopeless one set aside. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { queueEvents } from '../db/queries/inbox.ts'
import { claimTasks, deleteTask, markTaskFailed, type TaskRow } from '../db/queries/tasks.ts'
import { inTransaction } from '../db/transaction.ts'
import { type Deps, type ServiceContext, systemContext } from '../services/context.ts'
import { TaskKind, taskHandlers } from './task-handlers.ts'

const CLAIM_SIZE = 20
/** More than are claimed at once, so that no chat waits behind a busy one. */
const QUEUE_SIZE = 200
const LEASE_MS = 60_000
const MOST_TRIES = 5

/** Queues what came in and runs one claim's worth of tasks. @returns how many were claimed */
export const runTasksOnce = async (deps: Deps, leaseMs = LEASE_MS): Promise<number> => {
  await inTransaction(deps, (tx) => queueEvents(tx.db, QUEUE_SIZE))
  const wall = deps.clock.wall()
  const times = { now: deps.clock.now(), wall, lockedUntil: addMs(wall, leaseMs) }
  const tasks = await claimTasks(deps.db, times, CLAIM_SIZE)
  // One after another: a task is a transaction, and SQLite has room for one.
  for (const task of tasks) await runTask(deps, task)
  return tasks.length
}

const runTask = async (deps: Deps, task: TaskRow): Promise<void> => {
  const ctx = systemContext(deps, task.kind)
  try {
    const handler = taskHandlers[TaskKind.parse(task.kind)]
    await inTransaction(ctx, async (tx) => {
      // Ended first: another process whose lease on it ran out waits here, and then finds nothing to do.
      if (await deleteTask(tx.db, task.id)) await handler.run(tx, JSON.parse(task.payload))
    })
  } catch (error) {
    await fail(ctx, task, error instanceof Error ? error.message : String(error))
  }
}

const fail = async (ctx: ServiceContext, task: TaskRow, error: string): Promise<void> => {
  const attempts = task.attempts + 1
  const isHopeless = attempts >= MOST_TRIES
  await markTaskFailed(ctx.db, task.id, {
    state: isHopeless ? 'dead' : 'ready',
    dueAt: addMs(ctx.clock.now(), 2 ** attempts * 1000),
    error: error.slice(0, 500),
  })
  ctx.log.error({ task: task.id, kind: task.kind, attempts, error }, 'task failed')
  if (isHopeless) await giveUp(ctx, task)
}

/** Says so to whoever waits; if even that fails, the dead task is all that stays. */
const giveUp = async (ctx: ServiceContext, task: TaskRow): Promise<void> => {
  try {
    const handler = taskHandlers[TaskKind.parse(task.kind)]
    await inTransaction(ctx, (tx) => handler.giveUp(tx, JSON.parse(task.payload)))
  } catch (error) {
    ctx.log.error({ task: task.id, kind: task.kind, error: String(error) }, 'giving up failed')
  }
}
