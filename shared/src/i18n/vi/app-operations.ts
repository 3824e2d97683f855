/** The words of the status page: how each channel stands, the Official Account's sign-in, open warnings. */
import type { ChannelState, OaStatus, WebhookState } from '../../models/operations.ts'
import type { Instant } from '../../models/moments.ts'
import type { SendingWay } from '../../vocabulary/delivery-states.ts'
import { formatCount, formatDayTime, ratioText } from '../format.ts'

const states: Record<ChannelState, string> = {
  not_set_up: 'Chưa cài đặt',
  never_used: 'Chưa gửi tin nào',
  working: 'Đang hoạt động',
  paused: 'Đang dừng',
}

const setUpHints: Record<SendingWay, string> = {
  bot: 'Cần mã token của bot trong cài đặt máy chủ.',
  oa: 'Cần các mục ZALO_OA trong cài đặt máy chủ.',
  mini_app: 'Cần API key của Mini App trong cài đặt máy chủ.',
  email: 'Cần địa chỉ máy chủ thư trong cài đặt máy chủ.',
  webhook: 'Luôn có sẵn; thêm địa chỉ ở mục “Báo cho chương trình khác”.',
}

const webhooks: Record<WebhookState, string> = {
  ours: 'Về đúng hệ thống này',
  other: 'Đang về một địa chỉ khác',
  none: 'Chưa đăng ký',
  unknown: 'Chưa kiểm tra được',
}

const oaStates: Record<OaStatus['state'], string> = {
  never: 'Chưa kết nối',
  good: 'Đã kết nối',
  lost: 'Đã mất kết nối',
}

export const appOperations = {
  title: 'Tình trạng hệ thống',
  office: 'Việc quản lý',
  checkNow: 'Kiểm tra ngay',
  asOf: (at: Instant) => `Xem lúc ${formatDayTime(at)}`,

  noticesTitle: 'Cần người xử lý',
  noNotices: 'Không có cảnh báo nào cần xử lý.',
  moreNotices: (more: number) => `Còn ${formatCount(more)} cảnh báo nữa cùng loại.`,
  who: (who: string) => `Ai xử lý được: ${who}.`,
  since: (first: Instant, count: number, last: Instant) =>
    count === 1
      ? `Từ ${formatDayTime(first)}`
      : `Từ ${formatDayTime(first)}, gặp ${formatCount(count)} lần, lần cuối ${formatDayTime(last)}`,
  ofUnit: (unit: string) => `Nhóm của ${unit}`,
  ofChat: 'Một nhóm hoặc một người nhận',
  done: 'Đã xử lý',
  doneOf: (what: string) => `Đã xử lý: ${what}`,
  doneText:
    'Nếu nguyên nhân còn, cảnh báo sẽ hiện lại ở lần gửi sau. Việc này được ghi vào nhật ký.',

  channelsTitle: 'Các kênh gửi tin',
  states,
  setUpHints,
  rate: 'Tốc độ hiện nay',
  perMinute: (n: number) => `${formatCount(n)} tin mỗi phút`,
  rateUnknown: 'Chưa đo',
  month: 'Hạn mức tháng',
  monthUse: (used: number, limit: number | null) =>
    limit === null
      ? 'Không giới hạn số tin'
      : `${formatCount(used)} trong ${formatCount(limit)} tin`,
  lastDelivered: 'Lần gửi được gần nhất',
  never: 'Chưa có',
  waiting: 'Đang chờ gửi',
  failedToday: 'Không gửi được hôm nay',
  messages: (n: number) => `${formatCount(n)} tin`,

  questionsTitle: 'Câu hỏi gửi bot trong 7 ngày',
  asked: 'Đã hỏi',
  answered: 'Đã trả lời',
  notUnderstood: 'Chưa hiểu',
  refused: 'Từ chối theo quy định',
  questions: (n: number) => `${formatCount(n)} câu`,
  questionsOf: (n: number, all: number) => (all === 0 ? '0 câu' : `${ratioText(n, all)} câu`),
  questionsNote: 'Chỉ đếm số câu; nhật ký không có nội dung và tên người hỏi.',

  botTitle: 'Cài đặt của trợ lý (Bot)',
  botName: 'Tên trợ lý',
  botUnknown: 'Zalo chưa trả lời',
  joins: 'Vào nhóm',
  mayJoin: 'Được phép',
  mayNotJoin: 'Chưa được phép',
  webhook: 'Tin nhắn đến trợ lý',
  webhooks,
  webhookUrl: 'Địa chỉ nhận tin',
  checkedAt: (at: Instant) => `Kiểm tra lúc ${formatDayTime(at)}`,

  oaTitle: 'Kết nối Zalo OA',
  oaId: 'Mã Official Account',
  oaState: 'Kết nối',
  oaStates,
  signedInAt: 'Gia hạn lần cuối',
  rotatesAt: 'Tự gia hạn lúc',
  endsAt: 'Mất kết nối nếu không gia hạn được đến',
  callbackUrl: 'Địa chỉ nhận quyền',
  oaWebhookUrl: 'Địa chỉ nhận tin',
  noVerifier: 'Chưa đặt mã xác minh (Code Challenge). Zalo có thể không chấp nhận cấp quyền.',
  connect: 'Kết nối Official Account',
  reconnect: 'Kết nối lại Official Account',
  connectText: (until: Instant) =>
    `Mở trang của Zalo, chọn đúng Official Account và đồng ý cấp quyền trước ${formatDayTime(until)}. Nên làm trên máy tính, cùng trình duyệt này.`,
  openZalo: 'Mở trang cấp quyền của Zalo',
  connected: 'Tôi đã cấp quyền xong',
}
