/** Decides how a send goes wrong: a counted fault first, then the storm of the hour, then the dice. */
import { Instant } from '@quan-triet/shared/models/moments'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { ConnectionBreak, GatewayFailure } from './broken-answers.ts'
import { createSeededRandom, type SeededRandom } from './seeded-random.ts'

/**
 * `rate_limited` and `server_error` 500: nothing is delivered. `answer_lost`: delivered, then the connection breaks.
 * `never_delivered`: it breaks before. `slow`: delivered at once, answered after `slowMs`.
 */
export const SendFault = z.enum([
  'rate_limited',
  'server_error',
  'answer_lost',
  'never_delivered',
  'slow',
])
export type SendFault = z.infer<typeof SendFault>

const quantity = z.int().min(0).max(1_000_000)

/** The switches of faulty sends, the same for every stand-in. */
export const sendFaultSwitches = {
  /** The next `times` sends end this way. */
  nextSends: z.object({ fault: SendFault, times: quantity }).nullable(),
  /** How often each fault hits a send, drawn from `seed`: the same seed gives the same storm. */
  faultRates: z.partialRecord(SendFault, z.number().min(0).max(1)),
  seed: z.int(),
  /** Every send between these moments is refused as one too many. */
  stormBetween: z.object({ from: Instant, until: Instant }).nullable(),
  slowMs: z.int().min(0).max(120_000),
}

const SendFaultSwitches = z.object(sendFaultSwitches)
export type SendFaultSwitches = z.infer<typeof SendFaultSwitches>

export const noSendFaults: SendFaultSwitches = {
  nextSends: null,
  faultRates: {},
  seed: 1,
  stormBetween: null,
  slowMs: 5000,
}

export interface FaultDice {
  /** The fault of the send that comes now. */
  draw(now: Instant): SendFault | null
}

/** Uses up one of `nextSends`, if any are left. */
const takeNext = (board: Board): SendFault | null => {
  const next = board.get().nextSends
  if (!next || next.times === 0) return null
  board.replaceNext(next.times === 1 ? null : { fault: next.fault, times: next.times - 1 })
  return next.fault
}

interface Board {
  get(): SendFaultSwitches
  replaceNext(next: SendFaultSwitches['nextSends']): void
}

const throwDice = (
  rates: SendFaultSwitches['faultRates'],
  random: SeededRandom,
): SendFault | null => {
  const rolled = random.next()
  let bound = 0
  for (const fault of SendFault.options) {
    bound += rates[fault] ?? 0
    if (rolled < bound) return fault
  }
  return null
}

export const createFaultDice = (board: Board): FaultDice => {
  let seed = board.get().seed
  let random = createSeededRandom(seed)
  return {
    draw(now) {
      const switches = board.get()
      if (switches.seed !== seed) random = createSeededRandom((seed = switches.seed))
      const next = takeNext(board)
      if (next) return next
      const storm = switches.stormBetween
      if (storm && now >= storm.from && now < storm.until) return 'rate_limited'
      return throwDice(switches.faultRates, random)
    },
  }
}

/** What happens before anything is delivered. @param refuse throws the stand-in's own "one too many" */
export const failBeforeDelivery = (fault: SendFault | null, refuse: () => never): void => {
  if (fault === 'rate_limited') refuse()
  if (fault === 'server_error') throw new GatewayFailure()
  if (fault === 'never_delivered') throw new ConnectionBreak()
}

/** What happens once it is delivered. @param signal aborted when the caller hangs up */
export const failAfterDelivery = async (
  fault: SendFault | null,
  { slowMs, signal }: { slowMs: number; signal: AbortSignal },
): Promise<void> => {
  if (fault === 'answer_lost') throw new ConnectionBreak()
  if (fault !== 'slow') return
  await pause(slowMs, undefined, { signal }).catch(() => {
    throw new ConnectionBreak()
  })
}
