/** Chooses the way by which one person is told something privately (ruling 3). */
import type { BotChatId, OaUserId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import { DeliveryWay, type SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'

/** By what a person can be reached; all empty for whoever has not agreed to the notice on personal data (P-01). */
export interface PrivateReach {
  /** Known once the person has written to the bot first. */
  botChat: BotChatId | null
  oa: { id: OaUserId; lastInteractionAt: Instant | null } | null
  /** The account that takes Mini App notifications, once the person said so. */
  app: ZaloUserId | null
}

export type PrivateWay =
  | { way: 'bot'; chatId: BotChatId }
  | { way: 'oa'; chatId: OaUserId }
  | { way: 'mini_app'; chatId: ZaloUserId }

export const unreachable: PrivateReach = { botChat: null, oa: null, app: null }

/** For so long an Official Account writes free of charge; up to seven days each message costs, so it counts as closed. */
const WINDOW_MS = 48 * 3_600_000
/** What is let into the window must still find it open after waiting its turn. */
const TURN_MS = 10 * 60_000

/** When the window for private messages of the Official Account closes after the person's last act (platform B.3). */
export const windowClosesAt = (lastInteractionAt: Instant): Instant =>
  addMs(lastInteractionAt, WINDOW_MS)

/**
 * The bot's chat if the person has written first, the Official Account inside its window, a Mini App notification if the
 * person wants them; undefined: a notice in the Mini App is all there is.
 * @param at when the message is to leave: a window may close before the quiet hours end
 * @param options.ways the channels of this house; `tried`: those that have failed with this message
 */
export const choosePrivateWay = (
  reach: PrivateReach,
  at: Instant,
  options: { ways: readonly SendingWay[]; tried?: readonly DeliveryWay[] },
): PrivateWay | undefined => {
  const isOpen = (way: SendingWay): boolean =>
    options.ways.includes(way) && options.tried?.includes(way) !== true
  if (reach.botChat !== null && isOpen('bot')) return { way: 'bot', chatId: reach.botChat }
  const { oa } = reach
  if (oa !== null && oa.lastInteractionAt !== null && isOpen('oa')) {
    if (addMs(at, TURN_MS) <= windowClosesAt(oa.lastInteractionAt))
      return { way: 'oa', chatId: oa.id }
  }
  return reach.app !== null && isOpen('mini_app')
    ? { way: 'mini_app', chatId: reach.app }
    : undefined
}

const AFTER = ':after:'

/** The key of the same message by the next way: it names the way that failed, so that each is followed once. */
export const keyOfNext = (dedupeKey: string, failed: DeliveryWay): string =>
  `${dedupeKey}${AFTER}${failed}`

/** The ways that a message has failed by, read from its key. */
export const waysTried = (dedupeKey: string): DeliveryWay[] =>
  dedupeKey
    .split(AFTER)
    .slice(1)
    .flatMap((name) => DeliveryWay.options.find((way) => way === name) ?? [])

/** Whether a way leads out of the house to one person: what fails there can go on by another. */
export const isOutgoingWay = (way: DeliveryWay): way is PrivateWay['way'] =>
  way === 'bot' || way === 'oa' || way === 'mini_app'

/** The causes that say a way to a person is shut until the person opens it again. */
export const isShutBy = (cause: DeliveryCause | null): boolean =>
  cause !== null &&
  ['unknown_chat', 'blocked_by_person', 'window_closed', 'not_following'].includes(cause)
