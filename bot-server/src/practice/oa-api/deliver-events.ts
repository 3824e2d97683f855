/** Carries events to the webhook: signed raw bytes, two seconds to answer, five more tries, then never again (B.8). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { createHash } from 'node:crypto'
import { alternate } from '../wire/alternate.ts'
import type { OaSwitches } from './switches.ts'

export interface EventToDeliver {
  id: string
  /** Events of one lane have their first try in order. */
  lane: string
  /** The exact bytes. */
  body: string
  /** The body's own timestamp, if it has one. */
  timestamp: string | null
}

export interface EventDelivery {
  enqueue(event: EventToDeliver): void
  /** Lets go what a switch held back, if the switch is off now. */
  release(): void
  nextTryAt(): Instant | null
  waiting(): number
  /** Makes the tries that are due. */
  settle(): Promise<void>
  /** Resolves when no try is under way. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface EventDeliveryOptions {
  /** The address of the moment; null when none is saved or it was switched off. */
  target(): string | null
  /** Called when the last try of an event has failed. */
  onGivenUp(): void
  onTaken(eventId: string): void
  switches(): OaSwitches
  now(): Instant
  appId: string
  oaId: string
  secretKey: string
}

const ACKNOWLEDGE_WITHIN_MS = 2000
const RETRY_AFTER_MS = [30_000, 300_000, 900_000, 1_800_000, 3_600_000]

interface Waiting {
  event: EventToDeliver
  /** Which retry comes next, from 1. */
  retry: number
  dueAt: Instant
}

/** Plain SHA-256 over prefix, raw body, timestamp and the account's own secret, as hex (B.8). */
export const macOf = (parts: { prefix: string; body: string; timestamp: string; key: string }) =>
  createHash('sha256')
    .update(parts.prefix + parts.body + parts.timestamp + parts.key, 'utf8')
    .digest('hex')

const headersOf = (options: EventDeliveryOptions, event: EventToDeliver, turn: number) => {
  const { timestampIn, macPrefix } = options.switches()
  const place = alternate(timestampIn, ['header', 'body'], turn)
  const prefix = alternate(macPrefix, ['app_id', 'oa_id'], turn >> 1)
  const inBody = place === 'body' ? event.timestamp : null
  const timestamp = inBody ?? String(Date.parse(options.now()))
  const mac = macOf({
    prefix: prefix === 'app_id' ? options.appId : options.oaId,
    body: event.body,
    timestamp,
    key: options.secretKey,
  })
  return {
    'content-type': 'application/json',
    'x-zevent-signature': `mac=${mac}`,
    ...(inBody === null && { 'x-zevent-timestamp': timestamp }),
  }
}

const post = async (
  url: string,
  request: { headers: Record<string, string>; body: string },
  stopped: AbortSignal,
): Promise<boolean> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      ...request,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ACKNOWLEDGE_WITHIN_MS)]),
    })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}

/** The question the console asks before it saves an address: unsigned, and only a 200 will do (B.8). */
export const probe = (url: string, stopped: AbortSignal): Promise<boolean> =>
  post(url, { headers: { 'content-type': 'application/json' }, body: '{}' }, stopped)

interface Lanes {
  /** Runs after everything before it in its lane. */
  add(lane: string, work: () => Promise<void>): void
  idle(): Promise<void>
}

const createLanes = (): Lanes => {
  const lanes = new Map<string, Promise<void>>()
  return {
    add(name, work) {
      const lane = (lanes.get(name) ?? Promise.resolve()).then(work)
      lanes.set(name, lane)
      void lane.then(() => {
        if (lanes.get(name) === lane) lanes.delete(name)
      })
    },
    async idle() {
      while (lanes.size > 0) await Promise.all(lanes.values())
    },
  }
}

interface RetryList {
  add(event: EventToDeliver, retry: number): void
  takeDue(): Waiting[]
  nextAt(): Instant | null
  count(): number
  close(): void
}

/** @param wake called when the clock, running by itself, has come to the next try */
const createRetryList = (options: EventDeliveryOptions, wake: () => void): RetryList => {
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  const nextAt = (): Instant | null => waiting.map(({ dueAt }) => dueAt).toSorted()[0] ?? null
  const wakeInTime = () => {
    clearTimeout(timer)
    const next = nextAt()
    if (next === null) return
    timer = setTimeout(wake, Math.max(Date.parse(next) - Date.parse(options.now()), 20)).unref()
  }
  return {
    add(event, retry) {
      const delay = RETRY_AFTER_MS[retry - 1]
      if (delay === undefined) return options.onGivenUp()
      waiting.push({ event, retry, dueAt: addMs(options.now(), delay) })
      wakeInTime()
    },
    takeDue() {
      const now = options.now()
      const due = waiting.filter(({ dueAt }) => dueAt <= now)
      waiting = waiting.filter(({ dueAt }) => dueAt > now)
      wakeInTime()
      return due
    },
    nextAt,
    count: () => waiting.length,
    close: () => clearTimeout(timer),
  }
}

interface Hold {
  /** @returns what may start now, in order */
  pass(event: EventToDeliver): EventToDeliver[]
  release(): EventToDeliver[]
  count(): number
}

/** Holds events back, or lets the second of a lane go before the first, as the switches say. */
const createHold = (switches: () => OaSwitches): Hold => {
  let held: EventToDeliver[] = []
  return {
    pass(event) {
      const { holdEvents, disorderEvents } = switches()
      const ofLane = held.filter(({ lane }) => lane === event.lane)
      if (holdEvents || (disorderEvents && ofLane.length === 0)) {
        held.push(event)
        return []
      }
      held = held.filter(({ lane }) => lane !== event.lane)
      return [event, ...ofLane]
    },
    release() {
      const { holdEvents, disorderEvents } = switches()
      return holdEvents || disorderEvents ? [] : held.splice(0)
    },
    count: () => held.length,
  }
}

export const createEventDelivery = (options: EventDeliveryOptions): EventDelivery => {
  const lanes = createLanes()
  const stopped = new AbortController()
  const hold = createHold(() => options.switches())
  const retries = createRetryList(options, () => startDue())
  let turn = 0

  const tryOnce = async (event: EventToDeliver, retry: number): Promise<boolean> => {
    const url = options.target()
    if (url === null) return false
    const signed = headersOf(options, event, turn++)
    const headers = { ...signed, ...(retry > 0 && { num_retry: String(retry) }) }
    return post(url, { headers, body: event.body }, stopped.signal)
  }

  const attempt = async (event: EventToDeliver, retry: number) => {
    if (stopped.signal.aborted || options.target() === null) return
    const isTaken = await tryOnce(event, retry)
    if (stopped.signal.aborted) return
    if (!isTaken) return retries.add(event, retry + 1)
    options.onTaken(event.id)
    if (options.switches().duplicateEvents) await tryOnce(event, retry)
  }

  const start = (event: EventToDeliver, retry: number) =>
    lanes.add(event.lane, () => attempt(event, retry))

  const startDue = () => {
    for (const { event, retry } of retries.takeDue()) start(event, retry)
  }

  return {
    enqueue(event) {
      for (const each of hold.pass(event)) start(each, 0)
    },
    release() {
      for (const event of hold.release()) start(event, 0)
    },
    nextTryAt: () => retries.nextAt(),
    waiting: () => retries.count() + hold.count(),
    async settle() {
      startDue()
      await lanes.idle()
    },
    idle: () => lanes.idle(),
    async close() {
      stopped.abort()
      retries.close()
      await lanes.idle()
    },
  }
}
