/** Reads the condition of the house itself: queues, processes, database, copies and checks; always by the same few queries. */
import {
  type CareStatus,
  type DatabaseStatus,
  type DiskStatus,
  type ProcessStatus,
  QueueName,
  type QueueStatus,
} from '@quan-triet/shared/models/house-condition'
import type { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import type { listFacts } from '../../db/queries/channel-facts.ts'
import {
  type ChecksReading,
  type QueueReading,
  readChecks,
  readDatabaseSize,
  readQueues,
} from '../../db/queries/house-condition.ts'
import { listProcesses, type ProcessRow } from '../../db/queries/house-processes.ts'
import {
  BACKUP_FACT,
  DRILL_FACT,
  LATE_FACT,
  RECOUNT_FACT,
  WATCHED_FACT,
} from '../../domain/operations/house-facts.ts'
import {
  isBackupOverdue,
  isDiskLow,
  isDrillOverdue,
  isRunning,
  isStuck,
} from '../../domain/operations/house-condition.ts'
import { readFileSize } from '../../lib/disk.ts'
import type { ServiceContext } from '../context.ts'

export interface Condition {
  queues: QueueStatus[]
  processes: ProcessStatus[]
  database: DatabaseStatus
  care: CareStatus
}

export type Facts = Awaited<ReturnType<typeof listFacts>>

const MB = 1024 * 1024

/** Reads nothing but what it is given: to be called by a guarded verb, which has the facts already. */
export const readCondition = async (ctx: ServiceContext, facts: Facts): Promise<Condition> => {
  const wall = ctx.clock.wall()
  return {
    queues: queuesOf(ctx, await readQueues(ctx.db), readLate(facts)),
    processes: (await listProcesses(ctx.db)).map((row) => processOf(row, wall)),
    database: await readDatabase(ctx),
    care: careOf(facts, await readChecks(ctx.db), wall),
  }
}

const atOf = (facts: Facts, name: string): Instant | null => facts.get(name)?.at ?? null

/** What was left by a version that wrote it otherwise counts as nothing. */
const readFact = <S extends z.ZodType>(
  facts: Facts,
  name: string,
  schema: S,
): z.output<S> | undefined => {
  try {
    return schema.parse(JSON.parse(facts.get(name)?.value ?? ''))
  } catch {
    return undefined
  }
}

const Late = z.partialRecord(QueueName, z.string())
export type Late = z.infer<typeof Late>

export const readLate = (facts: Facts): Late => readFact(facts, LATE_FACT, Late) ?? {}

/** The house's own queues, and of the ways those that it has or that something waits for. */
const queuesOf = (
  ctx: ServiceContext,
  readings: readonly QueueReading[],
  late: Late,
): QueueStatus[] => {
  const wall = ctx.clock.wall()
  const now = ctx.clock.now()
  const found = new Map(readings.map((one) => [one.queue, one]))
  const isAbsent = (queue: QueueName) => !found.has(queue) && !ctx.ways.some((way) => way === queue)
  return QueueName.options
    .filter((queue) => !isAbsent(queue))
    .map((queue) => {
      const { waiting = 0, oldestAt = null } = found.get(queue) ?? {}
      return {
        queue,
        waiting,
        oldestAt: oldestAt !== null && oldestAt <= now ? oldestAt : null,
        isStuck: isStuck(late[queue], wall),
      }
    })
}

const diskOf = (
  place: DiskStatus['place'],
  freeMb: number | null,
  totalMb: number | null,
): DiskStatus[] =>
  freeMb === null || totalMb === null
    ? []
    : [{ place, freeMb, totalMb, isLow: isDiskLow({ freeMb, totalMb }) }]

const processOf = (row: ProcessRow, wall: Instant): ProcessStatus => ({
  id: row.id,
  host: row.host,
  version: row.version,
  startedAt: row.started_at,
  seenAt: row.seen_at,
  isRunning: isRunning(row.seen_at, wall),
  memoryMb: row.memory_mb,
  loopDelayMs: row.loop_delay_ms,
  disks: [
    ...diskOf('files', row.files_free_mb, row.files_total_mb),
    ...diskOf('database', row.database_free_mb, row.database_total_mb),
  ],
})

const readDatabase = async (ctx: ServiceContext): Promise<DatabaseStatus> => {
  const { kind, bytes, file } = await readDatabaseSize(ctx.db)
  const wal = file === null ? null : await readFileSize(`${file}-wal`)
  return {
    kind,
    sizeMb: Math.ceil(bytes / MB),
    walMb: wal === null ? null : Math.ceil(wal / MB),
  }
}

const Drill = z.object({ isGood: z.boolean() })
const Recount = z.object({ differences: z.int().nonnegative() })

const careOf = (
  facts: Facts,
  { auditAt, isAuditBroken, recountedOn }: ChecksReading,
  wall: Instant,
): CareStatus => {
  /** Where it never was done, it is due since it is watched. */
  const since = atOf(facts, WATCHED_FACT) ?? wall
  const backupAt = atOf(facts, BACKUP_FACT)
  const drillAt = atOf(facts, DRILL_FACT)
  return {
    backup: { at: backupAt, isOverdue: isBackupOverdue(backupAt ?? since, wall) },
    drill: {
      at: drillAt,
      isGood: readFact(facts, DRILL_FACT, Drill)?.isGood ?? null,
      isOverdue: isDrillOverdue(drillAt ?? since, wall),
    },
    audit: { at: auditAt, isBroken: isAuditBroken },
    recount: {
      on: recountedOn,
      differences: readFact(facts, RECOUNT_FACT, Recount)?.differences ?? 0,
    },
  }
}
