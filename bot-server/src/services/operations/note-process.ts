/** Notes that a process of the house runs, and how its machine stands; or that it ends. */
import { readDatabaseSize } from '../../db/queries/house-condition.ts'
import { deleteProcess, putProcess } from '../../db/queries/house-processes.ts'
import { readDiskSpace } from '../../lib/disk.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface ProcessNote {
  id: string
  host: string
  version: string
  startedAt: string
  memoryMb: number
  loopDelayMs: number
}

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const noteProcess = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ProcessNote
}): Promise<void> => {
  requireRight(ctx, 'operate')
  const disks = await readDisks(ctx)
  await putProcess(ctx.db, {
    id: input.id,
    host: input.host,
    version: input.version,
    started_at: input.startedAt,
    seen_at: ctx.clock.wall(),
    memory_mb: input.memoryMb,
    loop_delay_ms: input.loopDelayMs,
    files_free_mb: disks.files.freeMb,
    files_total_mb: disks.files.totalMb,
    database_free_mb: disks.database.freeMb,
    database_total_mb: disks.database.totalMb,
  })
}

const UNKNOWN = { freeMb: null, totalMb: null }

/** One disk is said once. */
const readDisks = async (ctx: ServiceContext) => {
  const { file } = await readDatabaseSize(ctx.db)
  const files = (await readDiskSpace(ctx.filesDir)) ?? UNKNOWN
  const database = file === null ? UNKNOWN : ((await readDiskSpace(file)) ?? UNKNOWN)
  return { files, database: database.totalMb === files.totalMb ? UNKNOWN : database }
}

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const forgetProcess = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<void> => {
  requireRight(ctx, 'operate')
  await deleteProcess(ctx.db, input.id)
}
