/** The port through which messages reach a chat; each Zalo channel is an adapter behind it (PD-4). */
import type { BotChatId } from '@quan-triet/shared/models/ids'

/** What became of one call, by cause (design A.9). */
export type SendOutcome =
  | { kind: 'delivered'; messageId: string }
  /** They said "not now", or were never reached: it can be tried again. */
  | { kind: 'later'; reason: string }
  /** The call left and no answer came back: it may have arrived (ruling 6). */
  | { kind: 'unknown'; reason: string }
  /** They said no for good, or we are wrong: trying again is no use. */
  | { kind: 'dead'; reason: string }

/** What a channel can do; formatting follows these, not vendor names. */
export interface ChannelCapabilities {
  files: boolean
  mentions: boolean
  memberList: boolean
  /** Longest text of one message, in UTF-16 units. */
  textLimit: number
}

export interface GroupChannel {
  capabilities: ChannelCapabilities
  /** Sends one text; never throws. @param text NFC, at most `textLimit` units */
  sendText(chatId: BotChatId, text: string): Promise<SendOutcome>
}
