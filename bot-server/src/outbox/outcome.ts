/** Decides what follows from the outcome of a call: settled, tried again later, left to a person, or given up. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { OutboxChange, OutboxRow } from '../db/queries/outbox.ts'
import type { SendFailure, SendOutcome } from '../domain/channels/group-channel.ts'
import { nextTry } from '../domain/webhooks/next-try.ts'

const MOST_TRIES = 12
const LONGEST_WAIT_MS = 10 * 60_000
/** A reminder whose outcome is unknown may be sent once more (ruling 6); nothing else is. */
const REMINDER_TRIES = 2

/** How long to wait after `attempts` refusals: doubling from 2 s to 10 min. @param jitter 0–1, so that many do not come back together */
export const backOffMs = (attempts: number, jitter: number): number =>
  Math.min(2 ** Math.min(attempts, 20) * 1000, LONGEST_WAIT_MS) * (0.75 + jitter / 2)

interface At {
  now: Instant
  /** A random number 0–1. */
  jitter: number
  /** Whether the platform fails as a whole. */
  isDark?: boolean
}

/** Whether the month's quota is used up, in whatever way the platform says it. */
export const saysQuotaSpent = ({ kind, cause }: SendFailure): boolean =>
  kind !== 'unknown' && cause === 'quota_spent'

/** Whether the whole way must stand still until a person has acted, or the month is over. */
export const stopsTheWay = (failure: SendFailure): boolean =>
  (failure.kind === 'ask_human' && failure.scope === 'channel') || saysQuotaSpent(failure)

/** Whether the platform certainly did not count the message against its quota. */
export const wasNotCounted = (outcome: SendOutcome): boolean =>
  outcome.kind !== 'delivered' &&
  (outcome.kind === 'later' || outcome.kind === 'our_bug' || stopsTheWay(outcome))

/**
 * @param row the message as it was claimed; `attempts` counts the call just made
 */
export const changeAfter = (
  row: Pick<OutboxRow, 'kind' | 'attempts' | 'way'>,
  outcome: SendOutcome,
  at: At,
): OutboxChange => {
  if (outcome.kind === 'delivered')
    return {
      state: 'delivered',
      sent_id: outcome.messageId,
      last_error: null,
      cause: null,
      settled_at: at.now,
    }
  const why = { last_error: outcome.reason, cause: outcome.cause }
  // It is no fault of the message: it keeps its place and its tries.
  if (stopsTheWay(outcome)) return { state: 'ready', attempts: row.attempts - 1, ...why }
  if (row.way === 'webhook') return { ...changeForProgram(row, outcome, at), ...why }
  switch (outcome.kind) {
    case 'later':
      return changeForLater(row, outcome, at)
    case 'unknown':
      if (row.kind === 'reminder' && row.attempts < REMINDER_TRIES)
        return { state: 'ready', due_at: at.now, ...why }
      return { state: 'unknown', ...why, settled_at: at.now }
    case 'refused':
    case 'ask_human':
    case 'our_bug':
      return { state: 'dead', ...why, settled_at: at.now }
  }
}

/** A program knows a message for the same by its id: it may come twice, and is sent until it is taken. */
const changeForProgram = (
  { attempts }: Pick<OutboxRow, 'attempts'>,
  outcome: SendFailure,
  { now, jitter }: At,
): OutboxChange => {
  const mayWork = outcome.kind === 'later' || outcome.kind === 'unknown'
  const askedMs = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0
  const next = mayWork ? nextTry(attempts, { now, jitter, askedMs }) : null
  return next === null ? { state: 'dead', settled_at: now } : { state: 'ready', due_at: next }
}

const changeForLater = (
  { attempts }: Pick<OutboxRow, 'attempts'>,
  outcome: Extract<SendOutcome, { kind: 'later' }>,
  { now, jitter, isDark }: At,
): OutboxChange => {
  const why = { last_error: outcome.reason, cause: outcome.cause }
  const waitMs = Math.max(backOffMs(attempts, jitter), outcome.retryAfterMs ?? 0)
  const later = { state: 'ready' as const, due_at: addMs(now, waitMs), ...why }
  // At least one try stays counted: a message that waits for another holds back what is behind it.
  if (isDark || outcome.cause === 'not_reached')
    return { ...later, attempts: Math.max(1, attempts - 1) }
  return attempts >= MOST_TRIES ? { state: 'dead', ...why, settled_at: now } : later
}
