/** Names what of a simulated Official Account must survive a restart. */
import { z } from 'zod'
import { TokenRecord } from '../oauth/grants.ts'
import { DirectoryRecord } from './directory.ts'
import { OaMessage } from './oa-message.ts'
import { UploadRecord } from './uploads.ts'

const EventRecord = z.object({
  kind: z.literal('oa_event'),
  event: z.object({
    id: z.string(),
    lane: z.string(),
    body: z.string(),
    timestamp: z.string().nullable(),
  }),
})

/** The webhook has taken an event, or it was given up. */
const DoneRecord = z.object({ kind: z.literal('oa_event_done'), eventId: z.string() })

const MessageRecord = z.object({ kind: z.literal('oa_message'), message: OaMessage })

export const OaRecord = z.union([
  MessageRecord,
  EventRecord,
  DoneRecord,
  UploadRecord,
  DirectoryRecord,
  TokenRecord,
])
export type OaRecord = z.infer<typeof OaRecord>

/** Whether a record is one of the sign-in's. */
export const isTokenRecord = (record: OaRecord): record is TokenRecord =>
  record.kind === 'oa_tokens' || record.kind === 'oa_tokens_dead'
