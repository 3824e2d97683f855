/** Lists what may have become of a message that was to leave (design A.9), with words for the ledger. */
import { z } from 'zod'

export const DeliveryState = z.enum(['ready', 'sending', 'delivered', 'unknown', 'dead', 'expired'])
export type DeliveryState = z.infer<typeof DeliveryState>

export const deliveryStateLabels: Record<DeliveryState, string> = {
  ready: 'Chờ gửi',
  sending: 'Đang gửi',
  delivered: 'Đã gửi',
  unknown: 'Chưa rõ đã đến hay chưa',
  dead: 'Không gửi được',
  expired: 'Quá hạn, không gửi nữa',
}

/** The ways a message may go: the bot's chat, or a notice kept in the Mini App. */
export const DeliveryWay = z.enum(['bot', 'app'])
export type DeliveryWay = z.infer<typeof DeliveryWay>
