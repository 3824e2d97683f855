/** Carries updates to the webhook over HTTP, one lane per chat, trying until it takes them. */
import { setTimeout as pause } from 'node:timers/promises'
import type { BotApiSwitches } from './switches.ts'

/** The wait before the webhook counts as silent; the real value is unknown (A.4), this is the strict choice of F.3. */
const ACKNOWLEDGE_WITHIN_MS = 2000

export interface UpdateToDeliver {
  lane: string
  body: object
  /** Called when the webhook has answered 2xx. */
  onTaken: () => void
}

export interface UpdateDelivery {
  enqueue(update: UpdateToDeliver): void
  /** Lets go what a switch held back, if the switch is off now. */
  release(): void
  /** Resolves when nothing is under way; what a switch holds back does not count. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface DeliveryOptions {
  /** The address and secret of the moment; null when no webhook is set. */
  target(): { url: string; secretToken: string } | null
  switches(): BotApiSwitches
  retryDelaysMs: number[]
  /** The wait between all further tries; null gives up until the next start. */
  thenEveryMs: number | null
}

const postOnce = async (
  target: ReturnType<DeliveryOptions['target']>,
  body: object,
  stopped: AbortSignal,
): Promise<boolean> => {
  if (!target) return false
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-bot-api-secret-token': target.secretToken,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ACKNOWLEDGE_WITHIN_MS)]),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

function* waits({ retryDelaysMs, thenEveryMs }: DeliveryOptions): Generator<number> {
  yield 0
  yield* retryDelaysMs
  if (thenEveryMs === null) return
  for (;;) yield thenEveryMs
}

/** Tries until the webhook takes it or the waits are used up. */
const deliver = async (
  { body, onTaken }: UpdateToDeliver,
  options: DeliveryOptions,
  stopped: AbortSignal,
) => {
  for (const delayMs of waits(options)) {
    if (delayMs > 0) await pause(delayMs, undefined, { signal: stopped }).catch(() => {})
    if (stopped.aborted) return
    if (!(await postOnce(options.target(), body, stopped))) continue
    onTaken()
    if (options.switches().duplicateUpdates) await postOnce(options.target(), body, stopped)
    return
  }
}

export const createUpdateDelivery = (options: DeliveryOptions): UpdateDelivery => {
  const lanes = new Map<string, Promise<void>>()
  const stopped = new AbortController()
  let held: UpdateToDeliver[] = []

  const start = (update: UpdateToDeliver) => {
    const before = lanes.get(update.lane) ?? Promise.resolve()
    const lane = before.then(() => deliver(update, options, stopped.signal))
    lanes.set(update.lane, lane)
    void lane.then(() => {
      if (lanes.get(update.lane) === lane) lanes.delete(update.lane)
    })
  }

  const takeHeld = (lane: string) => {
    const ofLane = held.filter((update) => update.lane === lane)
    held = held.filter((update) => update.lane !== lane)
    return ofLane
  }

  return {
    enqueue(update) {
      const { holdUpdates, disorderUpdates } = options.switches()
      const isFirstOfPair = disorderUpdates && !held.some(({ lane }) => lane === update.lane)
      if (holdUpdates || isFirstOfPair) {
        held.push(update)
        return
      }
      start(update)
      for (const earlier of takeHeld(update.lane)) start(earlier)
    },
    release() {
      const { holdUpdates, disorderUpdates } = options.switches()
      if (holdUpdates || disorderUpdates) return
      for (const update of held.splice(0)) start(update)
    },
    async idle() {
      while (lanes.size > 0) await Promise.all(lanes.values())
    },
    async close() {
      stopped.abort()
      await Promise.all(lanes.values())
    },
  }
}
