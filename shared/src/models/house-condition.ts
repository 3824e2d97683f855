/** Describes the condition of the house itself: what waits, processes and their disks, copies, checks, who is told of alarms. */
import { z } from 'zod'
import { SendingWay } from '../vocabulary/delivery-states.ts'
import { PersonId, SubscriptionId } from './ids.ts'
import { MailAddress, MailState } from './mailing.ts'
import { Day, Instant } from './moments.ts'

/** What can be waited in: for each way out, and for the house's own work. */
export const QueueName = z.enum(['inbox', 'tasks', ...SendingWay.options, 'copy_checks', 'exports'])
export type QueueName = z.infer<typeof QueueName>

export const QueueStatus = z.object({
  queue: QueueName,
  waiting: z.int().nonnegative(),
  /** Since when the oldest is due; null when nothing is. */
  oldestAt: Instant.nullable(),
  /** Due for too long, and again when looked at later. */
  isStuck: z.boolean(),
})
export type QueueStatus = z.infer<typeof QueueStatus>

export const DiskStatus = z.object({
  place: z.enum(['files', 'database']),
  freeMb: z.int(),
  totalMb: z.int(),
  isLow: z.boolean(),
})
export type DiskStatus = z.infer<typeof DiskStatus>

export const ProcessStatus = z.object({
  id: z.string(),
  host: z.string(),
  version: z.string(),
  startedAt: Instant,
  seenAt: Instant,
  /** False: it was not heard of for some minutes and did not say that it ends. */
  isRunning: z.boolean(),
  memoryMb: z.int(),
  loopDelayMs: z.int(),
  disks: z.array(DiskStatus),
})
export type ProcessStatus = z.infer<typeof ProcessStatus>

/** What keeps the data safe, and when it was last done; moments are null when it never was. */
export const CareStatus = z.object({
  backup: z.object({ at: Instant.nullable(), isOverdue: z.boolean() }),
  drill: z.object({
    at: Instant.nullable(),
    isGood: z.boolean().nullable(),
    isOverdue: z.boolean(),
  }),
  audit: z.object({ at: Instant.nullable(), isBroken: z.boolean() }),
  recount: z.object({ on: Day.nullable(), differences: z.int().nonnegative() }),
})
export type CareStatus = z.infer<typeof CareStatus>

export const DatabaseStatus = z.object({
  kind: z.enum(['sqlite', 'postgres']),
  sizeMb: z.int(),
  /** Of SQLite: what is not yet in the file itself. */
  walMb: z.int().nullable(),
})
export type DatabaseStatus = z.infer<typeof DatabaseStatus>

/** Who is told of alarms. */
export const AlarmSettings = z.object({
  /** Everybody who operates the house; where nobody is named, all are told. */
  people: z.array(z.object({ personId: PersonId, name: z.string(), isNamed: z.boolean() })),
  mailboxes: z.array(
    z.object({
      id: SubscriptionId,
      /** With most of its name left out. */
      address: z.string(),
      state: MailState,
    }),
  ),
  /** Whether the house can send letters. */
  hasMail: z.boolean(),
})
export type AlarmSettings = z.infer<typeof AlarmSettings>

export const HouseCondition = z.object({
  queues: z.array(QueueStatus),
  processes: z.array(ProcessStatus),
  database: DatabaseStatus,
  care: CareStatus,
  alarms: AlarmSettings,
})
export type HouseCondition = z.infer<typeof HouseCondition>

const MOST_NAMED = 50

export const NameAlarmPeopleInput = z.object({ personIds: z.array(PersonId).max(MOST_NAMED) })
export type NameAlarmPeopleInput = z.infer<typeof NameAlarmPeopleInput>

export const AddAlarmMailboxInput = z.object({ address: MailAddress })
export type AddAlarmMailboxInput = z.infer<typeof AddAlarmMailboxInput>
