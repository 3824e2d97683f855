/** Writes all numbers about the house and this process as Prometheus reads them; no person, no unit, no address among them. */
import { addMs, at } from '@quan-triet/shared/time/calendar'
import { listFacts } from '../../db/queries/channel-facts.ts'
import { countNotices, countOutbox, listQuotaUse } from '../../db/queries/house-condition.ts'
import { findOaToken } from '../../db/queries/oa-tokens.ts'
import { quotaMonthOf } from '../../domain/channels/quota.ts'
import { grantEndsAt } from '../../domain/operations/oa-grant.ts'
import { type Family, type Sample, writeExposition } from '../../lib/metrics/exposition.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { type Condition, readCondition } from './read-condition.ts'

const DAY_MS = 24 * 3_600_000
const MB = 1024 * 1024

/**
 * However much the house holds, the same few queries are made.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const readMetrics = async ({ ctx }: { ctx: ServiceContext }): Promise<string> => {
  requireRight(ctx, 'operate')
  const condition = await readCondition(ctx, await listFacts(ctx.db))
  return writeExposition([
    ...familiesOfProcess(ctx),
    ...familiesOfQueues(ctx, condition),
    ...familiesOfCare(ctx, condition),
    ...(await familiesOfSending(ctx)),
  ])
}

const gauge = (name: string, help: string, samples: readonly Sample[]): Family => ({
  name: `quan_triet_${name}`,
  help,
  kind: 'gauge',
  samples,
})

const one = (value: number): Sample[] => [{ value }]

const familiesOfProcess = ({ metrics }: ServiceContext): Family[] => {
  const { rss, heapUsed } = process.memoryUsage()
  const counted = [
    metrics.requests,
    metrics.requestSeconds,
    metrics.events,
    metrics.batchRows,
    metrics.sends,
    metrics.tasks,
    metrics.jobs,
  ]
  return [
    ...counted.map((instrument) => instrument.family()),
    gauge('live_streams', 'Live streams open now.', one(metrics.liveStreams.open)),
    gauge(
      'event_loop_delay_seconds',
      'By how much the event loop came late, 99th percentile of the last quarter of a minute.',
      one(metrics.loopDelay.seconds),
    ),
    gauge('resident_memory_bytes', 'Memory of the process.', one(rss)),
    gauge('heap_used_bytes', 'Memory used by script.', one(heapUsed)),
    gauge('uptime_seconds', 'Since the process began.', one(Math.round(process.uptime()))),
  ]
}

const ageS = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))

/** Nothing is said of what never was. */
const age = (from: string | null, to: string): Sample[] =>
  from === null ? [] : one(ageS(from, to))

const familiesOfQueues = (ctx: ServiceContext, { queues }: Condition): Family[] => {
  const now = ctx.clock.now()
  return [
    gauge(
      'queue_waiting',
      'What waits in a queue.',
      queues.map(({ queue, waiting }) => ({ labels: { queue }, value: waiting })),
    ),
    gauge(
      'queue_oldest_seconds',
      'For how long the oldest of a queue has been due; 0 when nothing is.',
      queues.map(({ queue, oldestAt }) => ({
        labels: { queue },
        value: oldestAt === null ? 0 : ageS(oldestAt, now),
      })),
    ),
  ]
}

const familiesOfCare = (ctx: ServiceContext, condition: Condition): Family[] => {
  const { care, database, processes } = condition
  const wall = ctx.clock.wall()
  const running = processes.filter((process) => process.isRunning)
  return [
    gauge('processes', 'Processes of the house that run.', one(running.length)),
    gauge('database_size_bytes', 'Size of the database.', one(database.sizeMb * MB)),
    gauge(
      'database_wal_bytes',
      'Size of the write-ahead log of SQLite.',
      database.walMb === null ? [] : one(database.walMb * MB),
    ),
    gauge('backup_age_seconds', 'Since the last backup.', age(care.backup.at, wall)),
    gauge('drill_age_seconds', 'Since the last drill of restoring.', age(care.drill.at, wall)),
    gauge(
      'drill_good',
      'Whether what the last drill restored may be trusted.',
      care.drill.isGood === null ? [] : one(Number(care.drill.isGood)),
    ),
    gauge(
      'audit_check_age_seconds',
      'Since the audit log was last checked.',
      age(care.audit.at, ctx.clock.now()),
    ),
    gauge('audit_intact', 'Whether the audit log is whole.', one(Number(!care.audit.isBroken))),
    gauge(
      'recount_age_seconds',
      'Since the beginning of the night in which the counters were last recounted.',
      age(care.recount.on === null ? null : at(care.recount.on, '00:00'), ctx.clock.now()),
    ),
    gauge(
      'recount_differences',
      'Counters that the last nightly recount found wrong.',
      one(care.recount.differences),
    ),
  ]
}

const familiesOfSending = async (ctx: ServiceContext): Promise<Family[]> => {
  const now = ctx.clock.now()
  const { db, limits, oaAccount } = ctx
  const outbox = await countOutbox(db, addMs(now, -DAY_MS))
  const used = await listQuotaUse(db, quotaMonthOf(now))
  const pair = oaAccount ? await findOaToken(db, oaAccount.oaId) : undefined
  const secondsUntil = (at: string): number => Math.round((Date.parse(at) - Date.parse(now)) / 1000)
  return [
    gauge(
      'outbox_messages',
      'Messages that wait or are under way, and those that failed within a day.',
      outbox.map(({ way, state, count }) => ({ labels: { way, state }, value: count })),
    ),
    gauge(
      'quota_used',
      'Messages that a way has used of its month.',
      used.map(({ way, used: value }) => ({ labels: { way }, value })),
    ),
    gauge(
      'quota_limit',
      'Messages that a way may use in a month.',
      Object.entries(limits.perMonth).map(([way, value]) => ({ labels: { way }, value })),
    ),
    gauge(
      'token_expires_seconds',
      'Until a token of the Official Account ends; below nothing once it has.',
      pair
        ? [
            { labels: { token: 'access' }, value: secondsUntil(pair.expires_at) },
            {
              labels: { token: 'refresh' },
              value: secondsUntil(grantEndsAt({ rotatedAt: pair.rotated_at })),
            },
          ]
        : [],
    ),
    gauge(
      'operator_notices',
      'Open notices to the operator.',
      (await countNotices(db)).map(({ place, cause, count }) => ({
        labels: { place, cause },
        value: count,
      })),
    ),
  ]
}
