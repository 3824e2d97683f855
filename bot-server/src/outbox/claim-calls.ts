/** Claims the next calls of a way: as many as its pace, its chats and its quota allow, each with its own moment. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { holdChats } from '../db/queries/chat-paces.ts'
import { claimAnswers, isAnythingDue, type OutboxClaim } from '../db/queries/claim-outbox.ts'
import type { OutboxRow } from '../db/queries/outbox.ts'
import { lockSendingWay, type SendingWayRow, updateSendingWay } from '../db/queries/sending-ways.ts'
import { inTransaction } from '../db/transaction.ts'
import { afterCalm, firstRate, gapMsOf, isDark, type LearnedRate } from '../domain/channels/pace.ts'
import { claimOfFlows } from './claim-flows.ts'
import type { DispatchDeps } from './dispatch-deps.ts'
import { joinWaiting } from './join-waiting.ts'
import { type QuotaNow, readQuota } from './quota-now.ts'
import { knownPerMinute, strainOf, type WayScope } from './way-memory.ts'

/** Messages that leave in one call: one, or several of a lane when little is left of the quota. */
export interface Call {
  way: SendingWay
  rows: readonly OutboxRow[]
  /** When it may be made, in milliseconds of the machine's time. */
  at: number
  claimedAt: number
  /** Whether the way stood still before, and this call tries whether it works again. */
  isProbe: boolean
}

export interface Claim {
  calls: readonly Call[]
  /** When more can be claimed, in milliseconds of the machine's time; null when nothing more was found. */
  askAt: number | null
  /** Whether something is due, though no more of it can be claimed now. */
  isBlocked: boolean
  /** How many messages the month's quota is not enough for. */
  held: number
}

/** How far ahead calls are given their moments: an answer waits no longer behind them, and each round costs some statements. */
const AHEAD_MS = 250
/** Farther than any pace or any wait that a platform asks for. */
const FARTHEST_AHEAD_MS = 15 * 60_000
/** Longer than a call can take, so that a lease that ran out means a process that died. */
const LEASE_MS = 60_000

export const leaseUntil = ({ clock, leaseMs }: DispatchDeps): Instant =>
  addMs(clock.wall(), leaseMs ?? LEASE_MS)

export const instantOf = (ms: number): Instant => new Date(Math.ceil(ms)).toISOString()

const nothing: Claim = { calls: [], askAt: null, isBlocked: false, held: 0 }

/**
 * Claims up to `places` calls in one short transaction, in which the way's row is locked: of any number of processes
 * one at a time gives out moments, so that together they keep the pace. Answers come first, then each flow its share.
 */
export const claimCalls = async (scope: WayScope, places: number): Promise<Claim> => {
  const { deps, way } = scope
  if (places < 1 || !(await isAnythingDue(deps.db, way, deps.clock.now()))) return nothing
  return inTransaction(deps, async (tx) => {
    const locked = { ...scope, deps: tx }
    const row = await lockSendingWay(tx.db, way)
    if (row.paused_until !== null && row.paused_until > tx.clock.now()) return nothing
    const quota = await readQuota(locked)
    const pace = paceOf(locked, row, Math.min(places, quota.roomForAnswers))
    if (pace.most > 0) return giveMoments(locked, row, { pace, quota })
    const askAt = pace.start > tx.timing.now() ? askBefore(pace.start) : null
    return { ...nothing, askAt, isBlocked: true, held: quota.held }
  })
}

/** Half of what is given out ahead is still there when more is asked for. */
const askBefore = (moment: number): number => moment - AHEAD_MS / 2

interface Pace {
  /** Null: the limit is known. */
  rate: LearnedRate | null
  gapMs: number
  start: number
  /** How many calls have their moment soon enough. */
  most: number
}

const paceOf = (scope: WayScope, row: SendingWayRow, places: number): Pace => {
  const { deps, memory } = scope
  const now = deps.timing.now()
  const known = knownPerMinute(scope)
  const rate = known === undefined ? rateOf(row, now) : null
  const gapMs = gapMsOf(known ?? rate?.perMinute ?? 1)
  const free = Date.parse(row.free_at)
  // Noted by a clock since set back: it would hold everything until that moment comes again.
  const start = free > now + FARTHEST_AHEAD_MS ? now : Math.max(now, free)
  const soon = Math.floor((now + AHEAD_MS - start) / gapMs) + 1
  // After a standstill one call at a time finds out whether it is over.
  const isTrying = row.paused_cause !== null || isDark(strainOf(memory.streak))
  const allowed = isTrying ? Math.min(places, 1 - memory.inFlight.size) : places
  return { rate, gapMs, start, most: Math.max(0, Math.min(soon, allowed)) }
}

/** What was learned of a way's rate so far. */
export const rateOf = (row: SendingWayRow, now: number): LearnedRate =>
  row.per_minute === null || row.learned_at === null
    ? firstRate(now)
    : {
        perMinute: row.per_minute,
        refusedAt: row.refused_at,
        changedAt: Date.parse(row.learned_at),
      }

/** A rate as its row keeps it. */
export const rowOfRate = (rate: LearnedRate) => ({
  per_minute: rate.perMinute,
  refused_at: rate.refusedAt,
  learned_at: instantOf(rate.changedAt),
})

const giveMoments = async (
  scope: WayScope,
  row: SendingWayRow,
  { pace, quota }: { pace: Pace; quota: QuotaNow },
): Promise<Claim> => {
  const { deps, way } = scope
  const now = deps.timing.now()
  const claimed = await claimRowsOf(scope, pace, quota)
  const isFull = claimed.length === pace.most
  const free = pace.start + claimed.length * pace.gapMs
  const rate = pace.rate && (isFull ? afterCalm(pace.rate, now) : pace.rate)
  if (claimed.length > 0)
    await updateSendingWay(deps.db, way, {
      free_at: instantOf(free),
      ...(rate && rowOfRate(rate)),
    })
  const calls = claimed.map((rows, index) => ({
    way,
    rows,
    at: pace.start + index * pace.gapMs,
    claimedAt: now,
    isProbe: row.paused_cause !== null,
  }))
  return { calls, askAt: isFull ? askBefore(free) : null, isBlocked: !isFull, held: quota.held }
}

/** The messages of each call, answers first. */
const claimRowsOf = async (
  scope: WayScope,
  pace: Pace,
  quota: QuotaNow,
): Promise<(readonly OutboxRow[])[]> => {
  const { deps, way } = scope
  const { db, clock, timing } = deps
  const claim: OutboxClaim = {
    way,
    times: { now: clock.now(), wall: clock.wall(), lockedUntil: leaseUntil(deps) },
    free: instantOf(timing.now()),
    limit: pace.most,
  }
  const answers = await claimAnswers(db, claim)
  await holdChatsOf(scope, answers, pace)
  const limit = Math.min(pace.most - answers.length, quota.roomForOthers)
  if (limit < 1) return answers.map((one) => [one])
  const others = await claimOfFlows(scope, { ...claim, limit }, quota.level)
  const calls =
    quota.level === 'merging'
      ? await joinWaiting(scope, others, claim.times)
      : others.rows.map((one) => [one])
  const start = pace.start + answers.length * pace.gapMs
  await holdChatsOf(scope, others.rows, { ...pace, start })
  return [...answers.map((one) => [one]), ...calls]
}

/** Keeps each chat free from the moment of its message on; both lanes of a chat, and all processes, obey it. */
const holdChatsOf = async (
  { deps, way }: WayScope,
  rows: readonly OutboxRow[],
  { start, gapMs }: Pick<Pace, 'start' | 'gapMs'>,
): Promise<void> => {
  const { chatGapMs } = deps.limits
  if (chatGapMs <= 0 || rows.length === 0) return
  const chats = new Map(
    rows.flatMap(({ chat_id: chatId }, index) => {
      const freeAt = instantOf(start + index * gapMs + chatGapMs)
      return chatId === null ? [] : [[chatId, { chatId, freeAt }]]
    }),
  )
  await holdChats(deps.db, way, [...chats.values()])
}
