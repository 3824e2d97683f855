/** Keeps the messages of every simulated chat in the order they were sent. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ChatMessage } from './chat-message.ts'

export interface ChatLog {
  add(message: ChatMessage): void
  list(chatId: string): ChatMessage[]
  find(chatId: string, messageId: string): ChatMessage | undefined
  /** How many messages the bot sent in the calendar month of an instant. */
  countFromBotInMonthOf(instant: Instant): number
}

const monthOf = (instant: Instant): string => dayOf(instant).slice(0, 7)

export const createChatLog = (): ChatLog => {
  const byChat = new Map<string, ChatMessage[]>()
  const fromBotByMonth = new Map<string, number>()
  const list = (chatId: string) => [...(byChat.get(chatId) ?? [])]
  return {
    add(message) {
      const chat = byChat.get(message.chatId)
      if (chat) chat.push(message)
      else byChat.set(message.chatId, [message])
      if (!message.from.isBot) return
      const month = monthOf(message.sentAt)
      fromBotByMonth.set(month, (fromBotByMonth.get(month) ?? 0) + 1)
    },
    list,
    find: (chatId, messageId) => byChat.get(chatId)?.find((message) => message.id === messageId),
    countFromBotInMonthOf: (instant) => fromBotByMonth.get(monthOf(instant)) ?? 0,
  }
}
