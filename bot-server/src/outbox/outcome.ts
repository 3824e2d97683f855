/** Decides what follows from the outcome of a call: settled, tried again later, left to a person, or given up. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { OutboxRow } from '../db/queries/outbox.ts'
import type { SendOutcome } from '../zalo/group-channel.ts'

export type OutboxChange = Partial<
  Pick<OutboxRow, 'state' | 'due_at' | 'sent_id' | 'last_error' | 'settled_at'>
>

const MOST_TRIES = 12
const LONGEST_WAIT_MS = 10 * 60_000
/** A reminder whose outcome is unknown may be sent once more (ruling 6); nothing else is. */
const REMINDER_TRIES = 2

/** How long to wait after `attempts` refusals: doubling from 2 s to 10 min. @param jitter 0–1, so that many do not come back together */
export const backOffMs = (attempts: number, jitter: number): number =>
  Math.min(2 ** Math.min(attempts, 20) * 1000, LONGEST_WAIT_MS) * (0.75 + jitter / 2)

/**
 * @param row the message as it was claimed; `attempts` counts the call just made
 * @param at the time now, and a random number 0–1
 */
export const changeAfter = (
  row: Pick<OutboxRow, 'kind' | 'attempts'>,
  outcome: SendOutcome,
  at: { now: Instant; jitter: number },
): OutboxChange => {
  switch (outcome.kind) {
    case 'delivered':
      return {
        state: 'delivered',
        sent_id: outcome.messageId,
        last_error: null,
        settled_at: at.now,
      }
    case 'later':
      if (row.attempts >= MOST_TRIES)
        return { state: 'dead', last_error: outcome.reason, settled_at: at.now }
      return {
        state: 'ready',
        due_at: addMs(at.now, backOffMs(row.attempts, at.jitter)),
        last_error: outcome.reason,
      }
    case 'unknown':
      if (row.kind === 'reminder' && row.attempts < REMINDER_TRIES)
        return { state: 'ready', due_at: at.now, last_error: outcome.reason }
      return { state: 'unknown', last_error: outcome.reason, settled_at: at.now }
    case 'dead':
      return { state: 'dead', last_error: outcome.reason, settled_at: at.now }
  }
}
