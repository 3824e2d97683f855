/** Sends what waits in the outbox: a stream of calls for each way, so that one slow answer holds up no other call. */
import { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { listLostCalls, markExpired, markLostCall } from '../db/queries/outbox.ts'
import { withLogContext } from '../lib/log-context.ts'
import { type Claim, claimCalls } from './claim-calls.ts'
import type { DispatchDeps } from './dispatch-deps.ts'
import { makeCall } from './make-call.ts'
import { changeAfter } from './outcome.ts'
import { createWayMemory, type WayScope } from './way-memory.ts'

export interface Dispatcher {
  /**
   * Makes the calls that may be made now, and waits for every call under way.
   * @param stop once aborted, nothing new is begun and what was claimed is given back
   * @returns how many messages changed state; 0 means that nothing can be done now
   */
  once(stop?: AbortSignal): Promise<number>
  /** Keeps sending until stopped; then what is under way ends, and what was claimed is given back. */
  run(stop: AbortSignal): Promise<void>
  /** Something may be waiting: look now. */
  wake(): void
}

/** Enough that calls which hang until they are given up do not lower the rate; all that a crash leaves unknown. */
const MOST_IN_FLIGHT = 200
const IDLE_MS = 1000
/** What waits behind another try or for its chat to be free is looked for more often. */
const BLOCKED_MS = 250
const LEAST_REST_MS = 5
const GRACE_MS = 10_000

interface Lane extends WayScope {
  /** Ends a rest. */
  bell: AbortController
  /** Whether there was room for more calls than could be claimed. */
  isHungry: boolean
  /** How often in a row nothing was claimed. */
  emptyRounds: number
}

export const createDispatcher = (deps: DispatchDeps): Dispatcher => {
  const lanes: Lane[] = SendingWay.options
    .filter((way) => deps.channels[way] !== undefined)
    .map((way) => ({
      deps,
      way,
      memory: createWayMemory(),
      bell: new AbortController(),
      isHungry: false,
      emptyRounds: 0,
    }))
  return {
    async once(stop) {
      const tidied = await tidy(deps)
      // One that fails must not leave the others in flight behind our back: a stop waits for all of them.
      const sent = await Promise.allSettled(lanes.map((lane) => sendNow(lane, stop)))
      const failed = sent.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      return sent.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), tidied)
    },
    async run(stop) {
      const wakeAll = () => {
        for (const lane of lanes) lane.bell.abort()
      }
      stop.addEventListener('abort', wakeAll, { once: true })
      await Promise.all([keepTidy(deps, stop), ...lanes.map((lane) => keepSending(lane, stop))])
    },
    wake() {
      for (const lane of lanes) lane.bell.abort()
    },
  }
}

/** Claims, and tells of what the quota is not enough for. */
const claim = async (scope: WayScope): Promise<Claim> => {
  const claimed = await claimCalls(scope, MOST_IN_FLIGHT - scope.memory.inFlight.size)
  if (claimed.held > 0)
    await scope.deps.onTrouble({
      way: scope.way,
      cause: 'quota_spent',
      chatId: null,
      reason: `${claimed.held} messages wait for the next month`,
    })
  return claimed
}

const begin = (lane: Lane, { calls }: Claim, stop: AbortSignal | undefined): void => {
  const { inFlight } = lane.memory
  for (const call of calls) {
    const delivery = call.rows[0]?.id ?? ''
    const made = withLogContext({ delivery }, () => makeCall(lane, call, stop))
    inFlight.add(made)
    const end = () => {
      inFlight.delete(made)
      if (lane.isHungry) lane.bell.abort()
    }
    void made.then(end, (error: unknown) => {
      lane.deps.log.error({ way: lane.way, error: String(error) }, 'a call could not be recorded')
      end()
    })
  }
}

const sendNow = async (lane: Lane, stop: AbortSignal | undefined): Promise<number> => {
  if (!stop?.aborted) begin(lane, await claim(lane), stop)
  const made = await Promise.allSettled(lane.memory.inFlight)
  const failed = made.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return made.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
}

const keepSending = async (lane: Lane, stop: AbortSignal): Promise<void> => {
  const { deps, way, memory } = lane
  while (!stop.aborted) {
    lane.bell = new AbortController()
    const restMs = await claim(lane).then(
      (claimed) => {
        begin(lane, claimed, stop)
        return restAfter(lane, claimed)
      },
      (error: unknown) => {
        deps.log.error({ way, error: String(error) }, 'nothing could be claimed')
        return IDLE_MS
      },
    )
    if (!stop.aborted) await deps.timing.rest(restMs, lane.bell.signal)
  }
  await endInFlight(lane, memory.inFlight)
}

const restAfter = (lane: Lane, { calls, askAt, isBlocked }: Claim): number => {
  lane.isHungry = askAt === null
  lane.emptyRounds = calls.length === 0 ? lane.emptyRounds + 1 : 0
  if (askAt !== null) return Math.max(LEAST_REST_MS, askAt - lane.deps.timing.now())
  return isBlocked ? Math.min(BLOCKED_MS * (lane.emptyRounds + 1), IDLE_MS) : IDLE_MS
}

/** Calls end by themselves within their time limit; a stop waits no longer than that. */
const endInFlight = async (
  { deps }: Lane,
  inFlight: ReadonlySet<Promise<number>>,
): Promise<void> => {
  const ended = new AbortController()
  const all = Promise.allSettled(inFlight).then(() => ended.abort())
  await Promise.race([all, deps.timing.rest(GRACE_MS, ended.signal)])
}

/** Settles what nobody sends any more. @returns how many messages changed state */
const tidy = async (deps: DispatchDeps): Promise<number> =>
  (await recoverLostCalls(deps)) + (await markExpired(deps.db, deps.clock.now()))

const keepTidy = async (deps: DispatchDeps, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    await tidy(deps).catch((error: unknown) =>
      deps.log.error({ error: String(error) }, 'the outbox could not be tidied'),
    )
    await deps.timing.rest(IDLE_MS, stop)
  }
}

/** Calls whose process died while they were in flight: nobody knows whether they arrived (ruling 6). */
const recoverLostCalls = async ({ db, clock, log }: DispatchDeps): Promise<number> => {
  const wall = clock.wall()
  const lost = await listLostCalls(db, wall)
  let recovered = 0
  for (const row of lost) {
    const outcome = {
      kind: 'unknown',
      cause: 'process_ended',
      reason: 'the process stopped during the call',
    } as const
    const change = changeAfter(row, outcome, { now: clock.now(), jitter: Math.random() })
    if (!(await markLostCall(db, { id: row.id, wall }, change))) continue
    recovered += 1
    log.warn({ delivery: row.id }, 'a call was cut off; its outcome is unknown')
  }
  return recovered
}
