/** Keeps the messages of every chat of the simulated Official Account in the order they were sent. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { OaMessage } from './oa-message.ts'

export interface OaLog {
  add(message: OaMessage): void
  list(chatId: string): OaMessage[]
  find(chatId: string, messageId: string): OaMessage | undefined
  /** How many messages the account sent in the calendar month of an instant. */
  countFromOaInMonthOf(instant: Instant): number
}

const monthOf = (instant: Instant): string => dayOf(instant).slice(0, 7)

export const createOaLog = (): OaLog => {
  const byChat = new Map<string, OaMessage[]>()
  const sentByMonth = new Map<string, number>()
  return {
    add(message) {
      const chat = byChat.get(message.chatId)
      if (chat) chat.push(message)
      else byChat.set(message.chatId, [message])
      if (!message.from.isOa) return
      const month = monthOf(message.sentAt)
      sentByMonth.set(month, (sentByMonth.get(month) ?? 0) + 1)
    },
    list: (chatId) => [...(byChat.get(chatId) ?? [])],
    find: (chatId, messageId) => byChat.get(chatId)?.find(({ id }) => id === messageId),
    countFromOaInMonthOf: (instant) => sentByMonth.get(monthOf(instant)) ?? 0,
  }
}
