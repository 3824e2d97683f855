/** Names what of the practice ground survives a restart, and finds the moment at which it stood. */
import { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import { BotApiRecord } from './bot-api/chat-message.ts'
import { NotificationRecord } from './notification/create-notification.ts'
import { OaRecord } from './oa-api/oa-record.ts'

const ClockRecord = z.object({ kind: z.literal('clock'), at: Instant })

export const PracticeRecord = z.union([BotApiRecord, ClockRecord, OaRecord, NotificationRecord])
export type PracticeRecord = z.infer<typeof PracticeRecord>

type KindOf<R extends { kind: string }> = R['kind']

const botKinds: readonly string[] = [
  'message',
  'taken',
  'group_fate',
] satisfies KindOf<BotApiRecord>[]
const noticeKinds: readonly string[] = [
  'notice',
  'notice_allowed',
] satisfies KindOf<NotificationRecord>[]

export const isBotRecord = (record: PracticeRecord): record is BotApiRecord =>
  botKinds.includes(record.kind)

export const isNoticeRecord = (record: PracticeRecord): record is NotificationRecord =>
  noticeKinds.includes(record.kind)

export const isOaRecord = (record: PracticeRecord): record is OaRecord =>
  record.kind.startsWith('oa_')

/** The latest moment an earlier run is known to have reached. */
export const lastMoment = (records: PracticeRecord[]): Instant | undefined =>
  records
    .flatMap((record) => {
      if (record.kind === 'clock') return [record.at]
      return record.kind === 'message' || record.kind === 'oa_message'
        ? [record.message.sentAt]
        : []
    })
    .toSorted()
    .at(-1)
