/** Writes to the bot as somebody of the fixture and reads what it puts into the outbox. */
import { answerMessage, type AnswerOutcome } from '@quan-triet/bot-server/chat/answer-message'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { BotChatId, BotUserId } from '@quan-triet/shared/models/ids'
import type { House } from '../../support/make-house.ts'

/** Indexes of `services/fixture/people.ts`. */
export const SECRETARY = 0
export const MEMBER = 4
export const LATECOMER = 18
export const ON_DUTY = 26
export const UNRECORDED = 29
export const EXEMPT = 30
export const GUEST = 32
export const OUTSIDER = 33
/** Has never written to the bot (one in three has not): a notice in the Mini App is the private way. */
export const WITHOUT_CHAT = 5
/** An account that no roster knows. */
export const STRANGER = -1

const GROUP = fixtureGroupChat

export interface Asked {
  outcome: AnswerOutcome
  /** What the group, or the private chat of the message, is told. */
  here: string | undefined
  /** What the person is told privately by the bot, beside `here`. */
  privately: string | undefined
  /** What is left for the person in the Mini App. */
  inApp: string | undefined
  /** What the branch's secretary is told, beside the one who asked. */
  toSecretary: string | undefined
  keys: string[]
}

interface Question {
  from: number
  text: string
  isGroup?: boolean
  chatId?: string
  kind?: 'text' | 'unsupported'
  eventId?: string
  /** True: within the minute in which a group is told the same thing once; else a minute has passed. */
  soon?: boolean
}

let count = 0

/** Asks in the branch's group unless `isGroup` is false. */
export const ask = async (house: House, question: Question): Promise<Asked> => {
  const { isGroup = true, kind = 'text' } = question
  const from = BotUserId.parse(fixtureAccounts.at(question.from)?.botUserId ?? 'b-unknown')
  const stranger = BotUserId.parse('b-unknown')
  const sender = question.from === STRANGER ? stranger : from
  count += 1
  const eventId = question.eventId ?? `event-${count}`
  const chatId = BotChatId.parse(question.chatId ?? (isGroup ? GROUP : sender))
  const before = await keysOf(house)
  if (question.soon !== true) await house.db.deleteFrom('group_answer').execute()
  const outcome = await inTransaction(house.system, (ctx) =>
    answerMessage({
      ctx,
      input: {
        eventId,
        chatId,
        isGroup,
        from: { way: 'bot', id: sender },
        text: question.text,
        sentAt: house.clock.now(),
        kind,
      },
    }),
  )
  const rows = await house.db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', 'in', ['answer', 'notice'])
    .orderBy('order_key')
    .execute()
  const added = rows.filter((row) => !before.has(row.dedupe_key))
  const textOf = (row: (typeof rows)[number] | undefined): string | undefined =>
    row && bodyText(row.body)
  return {
    outcome,
    here: textOf(added.find((row) => row.chat_id === chatId)),
    privately: textOf(
      added.find((row) => row.kind === 'answer' && row.way === 'bot' && row.chat_id !== chatId),
    ),
    inApp: textOf(added.find((row) => row.kind === 'answer' && row.way === 'app')),
    toSecretary: textOf(added.find((row) => row.kind === 'notice')),
    keys: added.map((row) => row.dedupe_key),
  }
}

const keysOf = async (house: House): Promise<Set<string>> => {
  const rows = await house.db.selectFrom('outbox').select('dedupe_key').execute()
  return new Set(rows.map((row) => row.dedupe_key))
}

const bodyText = (body: string): string => {
  const parsed: unknown = JSON.parse(body)
  return typeof parsed === 'object' && parsed && 'text' in parsed ? String(parsed.text) : ''
}
