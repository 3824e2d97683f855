/** Lists what can be made to go wrong on the simulated Bot API, and the choices for what the real one leaves open. */
import { z } from 'zod'
import { noSendFaults, sendFaultSwitches } from '../wire/send-faults.ts'

const quantity = z.int().min(0).max(1_000_000)

export const BotApiSwitches = z.object({
  ...sendFaultSwitches,
  /** Calls a minute before 429 (A.7: unknown of the real service); null: none. */
  perMinute: quantity.nullable(),
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
  /** What a 403 says: why, or the "Internal server error" of the published table (A.2). */
  forbiddenText: z.enum(['telling', 'internal_server_error']),
  /** What comes of a second poller: refused, or it takes the place of the first (F.3). */
  secondPoller: z.enum(['refused', 'takes_over']),
  /** Updates carry fields that nothing documents. */
  extraFields: z.boolean(),
  /** Whether an update about hidden content carries a message at all: both were seen (A.4, A.5). */
  unsupportedBody: z.enum(['with_message', 'without_message', 'alternating']),
  /** How far the platform's clock is from the caller's. */
  clockSkewMs: z.int().min(-86_400_000).max(86_400_000),
  /** The code of a private send to somebody who never wrote first: unknown of the real service. */
  strangerErrorCode: z.int(),
  canJoinGroups: z.boolean(),
  /** The Basic tier (A.7), or null for none. */
  quota: z.object({ messagesPerMonth: quantity, users: quantity, groups: quantity }).nullable(),
})
export type BotApiSwitches = z.infer<typeof BotApiSwitches>

export const defaultSwitches: BotApiSwitches = {
  ...noSendFaults,
  perMinute: null,
  errorStatus: 'same_as_code',
  updateBody: 'alternating',
  mentionText: 'alternating',
  photoField: 'alternating',
  duplicateUpdates: false,
  holdUpdates: false,
  disorderUpdates: false,
  unknownFields: 'ignored',
  forbiddenText: 'telling',
  secondPoller: 'refused',
  extraFields: true,
  unsupportedBody: 'with_message',
  clockSkewMs: 0,
  strangerErrorCode: 403,
  canJoinGroups: true,
  quota: { messagesPerMonth: 3000, users: 50, groups: 3 },
}
