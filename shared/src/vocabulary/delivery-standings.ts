/** Lists how a message stands for the person who must act, with words for the ledger (row 6). */
import { z } from 'zod'

export const DeliveryStanding = z.enum([
  /** Waits for a person to share it by hand. */
  'to_share',
  'failed',
  'unknown',
  /** Arrived, or still waits, more than the ledger's patience after the hour it was planned for. */
  'late',
  'planned',
  'sent',
  'shared',
])
export type DeliveryStanding = z.infer<typeof DeliveryStanding>

export const deliveryStandingLabels: Record<DeliveryStanding, string> = {
  to_share: 'Cần chia sẻ tay',
  failed: 'Không gửi được',
  unknown: 'Chưa rõ',
  late: 'Chậm giờ',
  planned: 'Chờ gửi',
  sent: 'Đã gửi',
  shared: 'Đã chia sẻ tay',
}
