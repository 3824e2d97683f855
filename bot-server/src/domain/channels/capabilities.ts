/** Says what each channel can do; formatting follows these, not vendor names (row 90, platform F.1). */
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { MESSAGE_LIMIT } from '../messages.ts'

export interface ChannelCapabilities {
  files: boolean
  images: boolean
  mentions: boolean
  memberList: boolean
  /** Longest text of one message, in UTF-16 units. */
  textLimit: number
  /** Whether one server stands behind all its chats: what several of them meet says something about the others. */
  isOnePlatform: boolean
}

const MAIL_LIMIT = 20_000
const EVENT_LIMIT = 20_000

export const capabilitiesOf: Record<SendingWay, ChannelCapabilities> = {
  bot: {
    files: false,
    images: true,
    mentions: false,
    memberList: false,
    textLimit: MESSAGE_LIMIT,
    isOnePlatform: true,
  },
  oa: {
    files: true,
    images: true,
    mentions: true,
    memberList: true,
    textLimit: MESSAGE_LIMIT,
    isOnePlatform: true,
  },
  mini_app: {
    files: false,
    images: false,
    mentions: false,
    memberList: false,
    textLimit: 200,
    isOnePlatform: true,
  },
  email: {
    files: true,
    images: false,
    mentions: false,
    memberList: false,
    textLimit: MAIL_LIMIT,
    isOnePlatform: true,
  },
  webhook: {
    files: false,
    images: false,
    mentions: false,
    memberList: false,
    textLimit: EVENT_LIMIT,
    isOnePlatform: false,
  },
}

/**
 * The channels in whose groups a part's picture stands above its text. The bot's platform fetches pictures from an open
 * address: of a document that is not for everybody, none goes that way.
 */
export const pictureWays = (isPublic: boolean): ('bot' | 'oa')[] =>
  (['bot', 'oa'] as const).filter((way) => capabilitiesOf[way].images && (way === 'oa' || isPublic))

/** The channels of groups in which the file of a part follows its text. */
export const fileWays: readonly ('bot' | 'oa')[] = (['bot', 'oa'] as const).filter(
  (way) => capabilitiesOf[way].files,
)
