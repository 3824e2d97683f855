/** Sends what waits in the outbox: each call committed as `sending` just before it is made, its outcome just after. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { z } from 'zod'
import {
  claimOutbox,
  holdUntil,
  listLostCalls,
  markExpired,
  markLostCall,
  markOutcome,
  markSending,
  type OutboxRow,
  releaseOutbox,
} from '../db/queries/outbox.ts'
import type { Db } from '../db/schema/database.ts'
import { isQuiet, nextAllowed } from '../domain/deadlines/quiet-hours.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { GroupChannel } from '../zalo/group-channel.ts'
import { changeAfter } from './outcome.ts'
import type { Pace } from './pace.ts'

export interface DispatchDeps {
  db: Db
  clock: Clock
  log: Logger
  channel: GroupChannel
  pace: Pace
}

const CLAIM_SIZE = 20
/** Longer than a call can take, so that a lease that ran out means a process that died. */
const LEASE_MS = 30_000

const Body = z.object({ text: z.string() })

/**
 * Sends one claim's worth of messages. In the quiet hours only answers leave: what a back-off, a long broadcast or a
 * standstill carried past 21:00 waits for 07:00 (ruling 14).
 * @param stop once aborted, nothing new is begun and what was claimed is given back
 * @returns how many messages changed state; 0 means that nothing can be done now
 */
export const dispatchOnce = async (deps: DispatchDeps, stop?: AbortSignal): Promise<number> => {
  const { db, clock } = deps
  const recovered = await recoverLostCalls(deps)
  const now = clock.now()
  const expired = await markExpired(db, now)
  if (isQuiet(now)) await holdUntil(db, nextAllowed(now))
  const wall = clock.wall()
  const times = { now, wall, lockedUntil: addMs(wall, LEASE_MS) }
  const rows = await claimOutbox(db, times, CLAIM_SIZE)
  // One that fails must not leave the others in flight behind our back: a stop waits for all of them.
  const sent = await Promise.allSettled(rows.map((row) => sendOne(deps, row, stop)))
  const failed = sent.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  const left = rows.filter((_, index) => sent[index]?.status === 'fulfilled' && !sent[index].value)
  await releaseOutbox(
    db,
    left.map((row) => row.id),
  )
  return recovered + expired + rows.length - left.length
}

const sendOne = async (
  deps: DispatchDeps,
  row: OutboxRow,
  stop: AbortSignal | undefined,
): Promise<boolean> => {
  const { db, clock, channel, log } = deps
  await deps.pace.turn()
  if (stop?.aborted || row.chat_id === null) return false
  if (!(await markSending(db, row.id, addMs(clock.wall(), LEASE_MS)))) return false
  const { text } = Body.parse(JSON.parse(row.body))
  const outcome = await channel.sendText(row.chat_id, text)
  const called = { ...row, attempts: row.attempts + 1 }
  const change = changeAfter(called, outcome, { now: clock.now(), jitter: Math.random() })
  await markOutcome(db, row.id, change)
  if (outcome.kind !== 'delivered')
    log.warn({ delivery: row.id, outcome: outcome.kind, reason: outcome.reason }, 'not delivered')
  return true
}

/** Calls whose process died while they were in flight: nobody knows whether they arrived (ruling 6). */
const recoverLostCalls = async ({ db, clock, log }: DispatchDeps): Promise<number> => {
  const wall = clock.wall()
  const lost = await listLostCalls(db, wall)
  let recovered = 0
  for (const row of lost) {
    const outcome = { kind: 'unknown', reason: 'the process stopped during the call' } as const
    const change = changeAfter(row, outcome, { now: clock.now(), jitter: Math.random() })
    if (!(await markLostCall(db, { id: row.id, wall }, change))) continue
    recovered += 1
    log.warn({ delivery: row.id }, 'a call was cut off; its outcome is unknown')
  }
  return recovered
}
