/** Lists what other programs may be told of: each time counts and codes, never a person. */
import { z } from 'zod'

export const WebhookEvent = z.enum([
  'report.sent',
  'report.accepted',
  'report.returned',
  'part.delivered',
  'session.closed',
  'campaign.closed',
  'figures.daily',
])
export type WebhookEvent = z.infer<typeof WebhookEvent>

export const webhookEventLabels: Record<WebhookEvent, string> = {
  'report.sent': 'Một đơn vị gửi báo cáo',
  'report.accepted': 'Cấp trên nhận báo cáo',
  'report.returned': 'Cấp trên trả lại báo cáo',
  'part.delivered': 'Một phần học đã gửi xong',
  'session.closed': 'Một buổi học đã chốt, với số có mặt, vắng',
  'campaign.closed': 'Đợt học tập kết thúc',
  'figures.daily': 'Số liệu của ngày, mỗi tối một lần',
}
