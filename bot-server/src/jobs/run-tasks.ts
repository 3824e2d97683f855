/** Runs queued tasks: in one transaction with their own end, a failing one later again, a hopeless one set aside. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { chunksOf } from '../db/chunks.ts'
import { isSingleProcess } from '../db/dialect.ts'
import { queueEvents } from '../db/queries/inbox.ts'
import { claimTasks, deleteTasks, markTaskFailed, type TaskRow } from '../db/queries/tasks.ts'
import { inTransaction } from '../db/transaction.ts'
import { withLogContext } from '../lib/log-context.ts'
import { withoutQuotes } from '../lib/scrub.ts'
import { type Deps, type ServiceContext, systemContext } from '../services/context.ts'
import { TaskKind, taskHandlers } from './task-handlers.ts'

const CLAIM_SIZE = 200
/**
 * So many share one commit, and what fails together is tried again by fewer, at last each alone. On PostgreSQL more of
 * them run side by side, with connections left for requests.
 */
const TOGETHER = { oneProcess: [200, 40], manyProcesses: [100, 10] }
/** More than are claimed at once, so that no chat waits behind a busy one. */
const QUEUE_SIZE = 400
const LEASE_MS = 60_000
const MOST_TRIES = 5

/** Queues what came in and runs one claim's worth of tasks. @returns how many were claimed */
export const runTasksOnce = async (deps: Deps, leaseMs = LEASE_MS): Promise<number> => {
  const tasks = await inTransaction(deps, async (tx) => {
    await queueEvents(tx.db, QUEUE_SIZE)
    const wall = deps.clock.wall()
    const times = { now: deps.clock.now(), wall, lockedUntil: addMs(wall, leaseMs) }
    return claimTasks(tx.db, times, CLAIM_SIZE)
  })
  const isAlone = isSingleProcess(deps.db)
  const [size = 1, ...fewer] = isAlone ? TOGETHER.oneProcess : TOGETHER.manyProcesses
  const batches = chunksOf(tasks, size)
  // SQLite has room for one transaction; tasks claimed together are of different lanes and need not wait for each other.
  if (isAlone) for (const batch of batches) await runBatch(deps, batch, fewer)
  else await Promise.all(batches.map((batch) => runBatch(deps, batch, fewer)))
  return tasks.length
}

/** If one task of a batch fails, none of it has happened, and smaller ones are tried: the failing one fails alone. */
const runBatch = async (
  deps: Deps,
  batch: readonly TaskRow[],
  [size = 1, ...fewer]: readonly number[],
): Promise<void> => {
  const [first, ...others] = batch
  if (!first) return
  if (others.length === 0) await withLogContext({ task: first.id }, () => runTask(deps, first))
  else if (!(await runTogether(deps, batch)))
    for (const some of chunksOf(batch, size)) await runBatch(deps, some, fewer)
}

const runTogether = async (deps: Deps, batch: readonly TaskRow[]): Promise<boolean> => {
  try {
    await inTransaction(deps, (tx) => runInside(tx, batch))
    for (const { kind } of batch) deps.metrics.tasks.add([kind, 'done'])
    return true
  } catch {
    return false
  }
}

const runInside = async (tx: Deps, batch: readonly TaskRow[]): Promise<void> => {
  // Ended first: another process whose lease on one ran out waits here, and then finds nothing to do.
  const mine = await deleteTasks(
    tx.db,
    batch.map(({ id }) => id),
  )
  const tasks = batch.filter(({ id }) => mine.has(id))
  for (const [kind, some] of Map.groupBy(tasks, (task) => task.kind))
    await handlerOf(kind).run(
      systemContext(tx, kind),
      some.map(({ payload }): unknown => JSON.parse(payload)),
    )
}

const handlerOf = (kind: string) => taskHandlers[TaskKind.parse(kind)]

const runTask = async (deps: Deps, task: TaskRow): Promise<void> => {
  const ctx = systemContext(deps, task.kind)
  try {
    await inTransaction(ctx, (tx) => runInside(tx, [task]))
    ctx.metrics.tasks.add([task.kind, 'done'])
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
    error: withoutQuotes(error).slice(0, 500),
  })
  ctx.metrics.tasks.add([task.kind, isHopeless ? 'dead' : 'failed'])
  ctx.log.error({ kind: task.kind, attempts, error }, 'task failed')
  if (isHopeless) await giveUp(ctx, task)
}

/** Says so to whoever waits; if even that fails, the dead task is all that stays. */
const giveUp = async (ctx: ServiceContext, task: TaskRow): Promise<void> => {
  try {
    const handler = handlerOf(task.kind)
    await inTransaction(ctx, (tx) => handler.giveUp(tx, JSON.parse(task.payload)))
  } catch (error) {
    ctx.log.error({ kind: task.kind, error: String(error) }, 'giving up failed')
  }
}
