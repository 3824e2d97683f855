/** Sends events to a house without end, some at a time, and keeps when each was stored or refused. */
import { setTimeout as pass } from 'node:timers/promises'
import type { BareHouse } from './bare-house.ts'

export interface Sent {
  /** When it was answered, by the machine's own count. */
  atMs: number
  /** Of the answer; 0 when there was none. */
  status: number
  tookMs: number
}

export interface EventStream {
  sent: readonly Sent[]
  /** Waits for what is under way. */
  stop(): Promise<void>
}

const AT_ONCE = 8
const PAUSE_MS = 2

/** @param letters of each event */
export const streamEvents = (house: BareHouse, name: string, letters = 2000): EventStream => {
  const sent: Sent[] = []
  const over = new AbortController()
  let count = 0
  const send = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const began = performance.now()
      const status = await house.deliver(`${name}-${(count += 1)}`, letters)
      const atMs = performance.now()
      sent.push({ atMs, status, tookMs: atMs - began })
      await pass(PAUSE_MS)
    }
  }
  const senders = Array.from({ length: AT_ONCE }, send)
  return {
    sent,
    async stop() {
      over.abort()
      await Promise.all(senders)
    },
  }
}

export const countOf = (sent: readonly Sent[], status: number): number =>
  sent.filter((one) => one.status === status).length

/** How long after a moment the first of this status came; undefined when none did. */
export const firstAfter = (
  sent: readonly Sent[],
  status: number,
  atMs: number,
): number | undefined => {
  const first = sent.find((one) => one.status === status && one.atMs - one.tookMs >= atMs)
  return first && first.atMs - atMs
}
