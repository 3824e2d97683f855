/** Says when a process should look for work again: instead of looking every second it goes straight to the next moment. */
import type { House } from '@quan-triet/bot-server/assemble-house'
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import type { VirtualTime } from '../support/virtual-time.ts'
import type { Disk } from './disk.ts'

/** Jobs that run by the hour find their turn at the latest then. */
const HEARTBEAT_MS = 4 * 3_600_000
/** Something is due and waits for its chat, its lease or another try. */
const BLOCKED_MS = 20_000
/** Jobs that had their turn so shortly ago may have left alone what fell due since. */
const TURN_MS = 61_000
/** Whoever looks exactly at the moment may be too early by the machine's clock. */
const AFTER_MS = 41

const DUE = `
  select (select count(*) from task where state = 'ready')
    + (select count(*) from inbox where state in ('received', 'queued'))
    + (select count(*) from outbox where state = 'sending' or state = 'ready' and due_at <= ?) as count`

interface Around {
  disk: Disk
  time: VirtualTime
  clock: Clock
}

/** @returns a function that says when, in milliseconds of the simulation's time */
export const createNextLook = ({ disk, time, clock }: Around) => {
  const due = disk.raw.prepare<[string], { count: number }>(DUE)
  let before = 0
  return async (house: House): Promise<number> => {
    const now = time.now()
    const isSoonAfter = now - before < TURN_MS
    before = now
    const planned = await house.worker.nextEventAt()
    const inMs = planned === null ? HEARTBEAT_MS : Date.parse(planned) - Date.parse(clock.now())
    const isBlocked = (due.get(clock.now())?.count ?? 0) > 0
    const again = [inMs + AFTER_MS, isSoonAfter ? TURN_MS : HEARTBEAT_MS]
    return now + Math.max(AFTER_MS, Math.min(...again, isBlocked ? BLOCKED_MS : HEARTBEAT_MS))
  }
}
