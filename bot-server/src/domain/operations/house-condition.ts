/** Says when something about the house itself is wrong: what waits too long, little room, copies and checks that are due. */
import type { DiskStatus, QueueName } from '@quan-triet/shared/models/house-condition'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { HouseCause } from '@quan-triet/shared/models/operations'
import { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { isQuiet } from '../deadlines/quiet-hours.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** For how long the oldest may be due: people wait at the screen for some, for others nobody does. */
const OWN_QUEUE_MS: Partial<Record<QueueName, number>> = {
  inbox: 5 * MINUTE_MS,
  tasks: 5 * MINUTE_MS,
}
const QUEUE_MS = HOUR_MS
/** What is late must still be late by then: after a stop, or when a clock was moved, much is due at once. */
const LASTS_MS = 10 * MINUTE_MS

const SCARCE_MB = 1024
const ROOMY_MB = 10 * 1024
const SCARCE_SHARE = 0.05

/** One a day, with two hours to spare; a drill every month, with some days to spare. */
const BACKUP_MS = 26 * HOUR_MS
const DRILL_MS = 35 * DAY_MS
/** Renewed every day: by then it has failed for months. */
const GRANT_ENDS_MS = 14 * DAY_MS
/** Processes say that they run four times a minute. */
const SILENT_MS = 90_000

const msBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)

const isWay = (queue: QueueName): boolean => SendingWay.options.some((way) => way === queue)

interface Waiting {
  queue: QueueName
  oldestAt: Instant | null
  /** Of a way: when a message last arrived. */
  deliveredAt: Instant | null
}

/**
 * Whether the oldest of a queue should long be gone. A way that delivers is only busy with a long broadcast, and at night
 * messages wait on purpose (INV-42).
 */
export const isLate = ({ queue, oldestAt, deliveredAt }: Waiting, now: Instant): boolean => {
  const longest = OWN_QUEUE_MS[queue] ?? QUEUE_MS
  if (oldestAt === null || msBetween(oldestAt, now) <= longest) return false
  if (!isWay(queue)) return true
  return !isQuiet(now) && (deliveredAt === null || msBetween(deliveredAt, now) > longest)
}

/** @param lateSince when it was first seen late, by the machine's clock like `wall` */
export const isStuck = (lateSince: Instant | undefined, wall: Instant): boolean =>
  lateSince !== undefined && msBetween(lateSince, wall) >= LASTS_MS

export const isDiskLow = ({ freeMb, totalMb }: Pick<DiskStatus, 'freeMb' | 'totalMb'>): boolean =>
  freeMb < SCARCE_MB || (freeMb < ROOMY_MB && freeMb < totalMb * SCARCE_SHARE)

export const isRunning = (seenAt: Instant, wall: Instant): boolean =>
  msBetween(seenAt, wall) <= SILENT_MS

/** @param since the last one; where there never was one, since when this is looked after */
export const isBackupOverdue = (since: Instant, wall: Instant): boolean =>
  msBetween(since, wall) > BACKUP_MS
export const isDrillOverdue = (since: Instant, wall: Instant): boolean =>
  msBetween(since, wall) > DRILL_MS

/** Whether the Official Account has soon to be signed in anew. */
export const isGrantEnding = (endsAt: Instant, now: Instant): boolean =>
  msBetween(now, endsAt) < GRANT_ENDS_MS

/** What an alarm is raised for; each ends by itself when it no longer holds. */
export type Wrongs = Record<HouseCause, boolean>

export const wrongsOf = (seen: {
  disks: readonly Pick<DiskStatus, 'isLow'>[]
  /** How much of what is kept free is used up. */
  reserveUsed: number
  queues: readonly { isStuck: boolean }[]
  care: {
    backup: { isOverdue: boolean }
    drill: { isOverdue: boolean; isGood: boolean | null }
    audit: { isBroken: boolean }
    recount: { differences: number }
  }
  isGrantEnding: boolean
}): Wrongs => ({
  disk_low: seen.disks.some((one) => one.isLow),
  disk_full: seen.reserveUsed > 0,
  queue_stuck: seen.queues.some((one) => one.isStuck),
  backup_overdue: seen.care.backup.isOverdue,
  drill_overdue: seen.care.drill.isOverdue,
  drill_failed: seen.care.drill.isGood === false,
  audit_broken: seen.care.audit.isBroken,
  recount_differs: seen.care.recount.differences > 0,
  sign_in_ending: seen.isGrantEnding,
})
