/** The words of the screen of other programs that are told of counts, and of the notice that one was stopped. */
import type { Instant } from '../../models/moments.ts'
import type { WebhookStop } from '../../models/webhook.ts'
import { type WebhookEvent, webhookEventLabels } from '../../vocabulary/webhook-events.ts'
import { formatDayTime } from '../format.ts'

const stops: Record<WebhookStop, string> = {
  person: 'Đồng chí hoặc người quản trị khác đã dừng.',
  failing: 'Hệ thống đã dừng vì nhiều ngày liền chương trình không nhận tin.',
  gone: 'Hệ thống đã dừng vì chương trình trả lời là không còn ở địa chỉ này.',
}

/** Safe to ask with any text: what is no event has no label. */
const eventLabel = (type: string): string =>
  (webhookEventLabels as Readonly<Record<string, string | undefined>>)[type as WebhookEvent] ??
  'Tin thử'

export const appWebhooks = {
  title: 'Báo cho chương trình khác',
  intro:
    'Khi có việc xong (báo cáo được nhận, buổi học đã chốt…), hệ thống báo cho chương trình khác của cơ quan. Tin chỉ có con số và mã, không bao giờ có họ tên đảng viên.',
  unit: 'Đơn vị',
  below: 'Chương trình được báo việc của đơn vị này và các đơn vị bên dưới.',
  none: 'Đơn vị chưa báo cho chương trình nào.',
  add: 'Thêm chương trình',
  name: 'Tên chương trình',
  nameHint: 'Ví dụ: Trang thông tin nội bộ',
  url: 'Địa chỉ nhận tin',
  urlHint: 'Do người làm chương trình cung cấp; bắt đầu bằng https://',
  events: 'Báo khi',
  confirm: 'Thêm',
  secretTitle: 'Khóa bí mật',
  secretText:
    'Đồng chí chuyển khóa này cho người làm chương trình để kiểm tra tin đúng là của hệ thống. Khóa chỉ hiện một lần này.',
  secretLabel: 'Khóa bí mật',
  copy: 'Chép khóa',
  copied: 'Đã chép.',
  done: 'Đã cất khóa, đóng lại',
  rotate: 'Đổi khóa',
  rotateOf: (name: string) => `Đổi khóa của ${name}`,
  rotateTitle: 'Đổi khóa bí mật?',
  rotateText: 'Khóa cũ còn dùng được 24 giờ nữa để chương trình kịp đổi sang khóa mới.',
  oldUntil: (at: Instant) => `Khóa cũ còn dùng được đến ${formatDayTime(at)}`,
  test: 'Gửi tin thử',
  testOf: (name: string) => `Gửi tin thử cho ${name}`,
  stop: 'Dừng báo',
  stopOf: (name: string) => `Dừng báo cho ${name}`,
  stopTitle: 'Dừng báo cho chương trình này?',
  stopText: 'Tin đang chờ bị bỏ. Báo lại thì chương trình chỉ nhận việc mới.',
  start: 'Báo lại',
  startOf: (name: string) => `Báo lại cho ${name}`,
  remove: 'Xóa',
  removeOf: (name: string) => `Xóa ${name}`,
  removeTitle: 'Xóa chương trình này?',
  removeText: 'Địa chỉ và khóa bí mật bị xóa ngay. Muốn báo tiếp phải thêm lại với khóa mới.',
  working: 'Đang báo',
  failing: (since: Instant) =>
    `Chưa nhận tin nào từ ${formatDayTime(since)}; hệ thống thử lại dần.`,
  stopped: (cause: WebhookStop, at: Instant) => `${stops[cause]} Từ ${formatDayTime(at)}.`,
  recentOf: (name: string) => `Các tin gần đây của ${name}`,
  noRecent: 'Chưa có tin nào.',
  eventLabel,
  tries: (attempts: number) => `Đã thử ${attempts} lần`,
  lastAnswer: (code: string) => `Trả lời: ${code}`,
  nextAt: (at: Instant) => `Thử lại lúc ${formatDayTime(at)}`,
  stoppedNotice: (name: string, cause: WebhookStop) =>
    `Chương trình “${name}”: ${stops[cause]} Đồng chí xem các tin gần đây rồi bấm “Báo lại” khi chương trình đã chạy.`,
} as const
