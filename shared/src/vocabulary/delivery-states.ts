/** Lists what may have become of a message that was to leave (design A.9), with words for the ledger. */
import { z } from 'zod'

export const DeliveryState = z.enum([
  'ready',
  'sending',
  'delivered',
  'unknown',
  'dead',
  'expired',
  /** Waits for a person to share it by hand. */
  'to_share',
  /** A person said that it was shared by hand. */
  'shared',
])
export type DeliveryState = z.infer<typeof DeliveryState>

export const deliveryStateLabels: Record<DeliveryState, string> = {
  ready: 'Chờ gửi',
  sending: 'Đang gửi',
  delivered: 'Đã gửi',
  unknown: 'Chưa rõ đã đến hay chưa',
  dead: 'Không gửi được',
  expired: 'Quá hạn, không gửi nữa',
  to_share: 'Chờ chia sẻ tay',
  shared: 'Đã chia sẻ tay',
}

const sendingWays = ['bot', 'oa', 'mini_app', 'email', 'webhook'] as const
const deliveryWays = [...sendingWays, 'by_hand', 'app'] as const

/** The ways that go by a call to somebody else's server. */
export const SendingWay = z.enum(sendingWays)
export type SendingWay = z.infer<typeof SendingWay>

/** All ways a message may go: by a call, by a person's hand, or as a notice kept in the Mini App. */
export const DeliveryWay = z.enum(deliveryWays)
export type DeliveryWay = z.infer<typeof DeliveryWay>

export const deliveryWayLabels: Record<DeliveryWay, string> = {
  bot: 'Trợ lý (Bot)',
  oa: 'Zalo OA',
  mini_app: 'Thông báo Zalo',
  email: 'Thư điện tử',
  webhook: 'Chương trình khác',
  by_hand: 'Chia sẻ tay',
  app: 'Thông báo trong ứng dụng',
}
