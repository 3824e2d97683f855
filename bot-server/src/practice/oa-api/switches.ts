/** Lists what can be made to go wrong on the simulated Official Account, and the choices for what sources disagree on. */
import { z } from 'zod'
import { noSendFaults, sendFaultSwitches } from '../wire/send-faults.ts'

const quantity = z.int().min(0).max(1_000_000)

export const OaSwitches = z.object({
  ...sendFaultSwitches,
  /** Calls a minute before -32 (B.2); null: none. */
  perMinute: quantity.nullable(),
  rateLimitText: z.enum(['application', 'oa', 'alternating']),
  /** What a bad token is told: -216 for an unknown one and -220 for a dead one, or one code for both (B.9). */
  tokenError: z.enum(['by_kind', '-216', '-220', '-201', 'alternating']),
  /** The access token dies after so many more calls: in the middle of whatever runs. */
  tokenDiesAfterCalls: quantity.nullable(),
  appsecretProof: z.enum(['checked_if_sent', 'required']),
  /** What the whole account answers: well, or one refusal for all (B.9). */
  account: z.enum(['fine', 'disabled', 'unverified', 'needs_upgrade', 'not_authorized', 'removed']),
  /** Messages a month before -211; null: no limit. */
  perMonth: quantity.nullable(),
  /** The caller sits outside Vietnam: personal data is refused with -501, or names come back blank. */
  abroad: z.enum(['no', 'refused', 'names_blank']),
  takesCsv: z.boolean(),
  /** Where the timestamp that is signed travels (B.8). */
  timestampIn: z.enum(['header', 'body', 'alternating']),
  /** What the signature begins with (B.8). */
  macPrefix: z.enum(['app_id', 'oa_id', 'alternating']),
  /** Where a group's id sits in an event (B.7). */
  groupIdIn: z.enum([
    'recipient.id',
    'recipient.group_id',
    'message.conversation_id',
    'group_id',
    'alternating',
  ]),
  /** How a name chosen in the picker stands in an event's text: not documented. */
  mentionText: z.enum(['name', 'id_in_brackets', 'alternating']),
  /** Long decimal ids travel without quotes, as some published examples show (B.2). */
  idsUnquoted: z.boolean(),
  /** The three lists of lifecycle names (B.7). */
  vocabulary: z.enum(['2024', '2026', 'deployed', 'alternating']),
  /** Raw bytes: as JSON.stringify writes, or with other key order, spaces and escapes. */
  bodyStyle: z.enum(['plain', 'odd', 'alternating']),
  /** Own sends come back as `oa_send_*`. */
  echoes: z.boolean(),
  duplicateEvents: z.boolean(),
  /** Events wait until this is off again, and so arrive late. */
  holdEvents: z.boolean(),
  /** Of two events of one chat the second arrives first. */
  disorderEvents: z.boolean(),
  /** How far the account's clock is from the caller's. */
  clockSkewMs: z.int().min(-86_400_000).max(86_400_000),
})
export type OaSwitches = z.infer<typeof OaSwitches>

export const defaultOaSwitches: OaSwitches = {
  ...noSendFaults,
  perMinute: 4000,
  rateLimitText: 'alternating',
  tokenError: 'by_kind',
  tokenDiesAfterCalls: null,
  appsecretProof: 'checked_if_sent',
  account: 'fine',
  perMonth: null,
  abroad: 'no',
  takesCsv: false,
  timestampIn: 'alternating',
  macPrefix: 'alternating',
  groupIdIn: 'alternating',
  mentionText: 'alternating',
  idsUnquoted: false,
  vocabulary: 'alternating',
  bodyStyle: 'alternating',
  echoes: true,
  duplicateEvents: false,
  holdEvents: false,
  disorderEvents: false,
  clockSkewMs: 0,
}
