/** What comes in from a chat and what goes out to one, free of any platform's own shapes. */
import type {
  BotUserId,
  ChatId,
  OaGroupId,
  OaUserId,
  PartId,
  ZaloUserId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

/** A Zalo account that writes to us: ids of the bot and of the Official Account never meet. */
export type Sender = { way: 'bot'; id: BotUserId } | { way: 'oa'; id: OaUserId }

export interface IncomingMessage {
  eventId: string
  chatId: ChatId
  isGroup: boolean
  from: Sender
  /** NFC text; empty when the platform hid it (a protected sender, a sticker). */
  text: string
  sentAt: Instant
  kind: 'text' | 'unsupported'
}

/** What a platform tells us, in the words of the house. */
export type IncomingEvent =
  | { kind: 'message'; message: IncomingMessage }
  /** Somebody joined or left a group of the Official Account. */
  | {
      kind: 'members'
      groupId: OaGroupId
      joined: readonly OaUserId[]
      left: readonly OaUserId[]
      at: Instant
    }
  /** A group of the Official Account was dissolved. */
  | { kind: 'group_ended'; groupId: OaGroupId; at: Instant }
  /**
   * A person did what opens the window for private messages. `follows` is null where the event does not say; false is
   * the one exception: whoever stops following opens nothing.
   */
  | {
      kind: 'interaction'
      from: OaUserId
      appUserId: ZaloUserId | null
      follows: boolean | null
      at: Instant
    }
  /** The Official Account took back what it had allowed. */
  | { kind: 'grant_revoked'; at: Instant }
  | { kind: 'ignored'; reason: string }

/** A file that goes with a message; its bytes are made when it leaves. */
export type FileRef = { kind: 'part'; partId: PartId }

/** A picture that goes with a message, for channels that take its bytes and for those that fetch it. */
export interface OutgoingPicture {
  name: string
  mediaType: string
  bytes: Uint8Array
  /** Where anybody may fetch it for some days; null: nobody may, and on such channels the text goes alone. */
  address: string | null
}

/** What one call carries. */
export type OutgoingContent =
  /** @param mentions people named at the head, on channels that can mention */
  | { kind: 'text'; text: string; mentions?: readonly OaUserId[] }
  /** @param image an address that anybody may fetch, or the picture itself */
  | { kind: 'image'; text: string; image: string | OutgoingPicture }
  | { kind: 'file'; file: { name: string; mediaType: string; bytes: Uint8Array } }

/** Zalo's limit of one message, in UTF-16 units (platform A.3, E-10). */
export const MESSAGE_LIMIT = 2000

/** Cuts text to at most `limit` UTF-16 units at a word boundary, never inside a character, with an ellipsis. */
export const cutToLimit = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const slice = text.slice(0, limit - 1)
  const whole = /[\ud800-\udbff]$/.test(slice) ? slice.slice(0, -1) : slice
  const endsWithWord = /^\s/.test(text.slice(whole.length))
  const boundary = endsWithWord ? whole.length : whole.search(/\s\S*$/)
  return `${(boundary > limit / 2 ? whole.slice(0, boundary) : whole).trimEnd()}…`
}
