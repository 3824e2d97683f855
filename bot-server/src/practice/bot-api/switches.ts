/** Lists what can be made to go wrong on the simulated Bot API, and the choices for what the real one leaves open. */
import { z } from 'zod'

/**
 * `rate_limited` 429 and `server_error` 500: nothing is delivered. `answer_lost`: delivered, then the connection
 * breaks. `never_delivered`: it breaks before. `slow`: delivered at once, answered after `slowMs`.
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

export const BotApiSwitches = z.object({
  /** The next `times` sends end this way. */
  nextSends: z.object({ fault: SendFault, times: quantity }).nullable(),
  slowMs: z.int().min(0).max(120_000),
  /** Whether an error's HTTP status is its code or always 200: unknown of the real service (A.2). */
  errorStatus: z.enum(['same_as_code', 'always_200']),
  updateBody: z.enum(['wrapped', 'flat', 'alternating']),
  mentionText: z.enum(['with_name', 'without_name', 'alternating']),
  photoField: z.enum(['photo', 'photo_url', 'alternating']),
  /** Every update is delivered twice. */
  duplicateUpdates: z.boolean(),
  /** Updates wait until this is off again, and so arrive late. */
  holdUpdates: z.boolean(),
  /** Of two updates of one chat the second arrives first. */
  disorderUpdates: z.boolean(),
  /** What a send does with fields that the method does not document. */
  unknownFields: z.enum(['ignored', 'rejected']),
  /** The code of a private send to somebody who never wrote first: unknown of the real service. */
  strangerErrorCode: z.int(),
  canJoinGroups: z.boolean(),
  /** The Basic tier (A.7), or null for none. */
  quota: z.object({ messagesPerMonth: quantity, users: quantity, groups: quantity }).nullable(),
})
export type BotApiSwitches = z.infer<typeof BotApiSwitches>

export const defaultSwitches: BotApiSwitches = {
  nextSends: null,
  slowMs: 5000,
  errorStatus: 'same_as_code',
  updateBody: 'alternating',
  mentionText: 'alternating',
  photoField: 'alternating',
  duplicateUpdates: false,
  holdUpdates: false,
  disorderUpdates: false,
  unknownFields: 'ignored',
  strangerErrorCode: 403,
  canJoinGroups: true,
  quota: { messagesPerMonth: 3000, users: 50, groups: 3 },
}

export interface SwitchBoard {
  get(): BotApiSwitches
  /** Changes the named switches and leaves the others. */
  set(changes: Partial<BotApiSwitches>): void
  /** Uses up one of `nextSends`. */
  takeFault(): SendFault | null
}

/** @param onChange called after every change made with `set` */
export const createSwitchBoard = (
  initial: Partial<BotApiSwitches>,
  onChange: () => void,
): SwitchBoard => {
  let current: BotApiSwitches = { ...defaultSwitches, ...initial }
  return {
    get: () => current,
    set(changes) {
      current = { ...current, ...changes }
      onChange()
    },
    takeFault() {
      const next = current.nextSends
      if (!next || next.times === 0) return null
      const times = next.times - 1
      current = { ...current, nextSends: times === 0 ? null : { fault: next.fault, times } }
      return next.fault
    },
  }
}
