/** The words of the status page about the house itself: what waits, machines, copies and checks, who is told of alarms. */
import type { DatabaseStatus, DiskStatus, QueueName } from '../../models/house-condition.ts'
import type { MailState } from '../../models/mailing.ts'
import type { Instant } from '../../models/moments.ts'
import { formatCount, formatDayTime } from '../format.ts'
import { operations } from './operations.ts'

const MB_OF_GB = 1024
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** `340 MB`, `12,5 GB`. */
const sizeText = (mb: number): string => {
  if (mb < MB_OF_GB) return `${formatCount(mb)} MB`
  const tenths = Math.round((mb * 10) / MB_OF_GB)
  const [whole, tenth] = [Math.floor(tenths / 10), tenths % 10]
  return tenth === 0 ? `${formatCount(whole)} GB` : `${formatCount(whole)},${tenth} GB`
}

/** For how long, in the largest unit that says it. */
const spanText = (from: Instant, to: Instant): string => {
  const ms = Math.max(0, Date.parse(to) - Date.parse(from))
  if (ms < MINUTE_MS) return 'dưới 1 phút'
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} phút`
  if (ms < 2 * DAY_MS) return `${Math.floor(ms / HOUR_MS)} giờ`
  return `${formatCount(Math.floor(ms / DAY_MS))} ngày`
}

const { bot, oa, mini_app, email, webhook } = operations.placeLabels

const queues: Record<QueueName, string> = {
  inbox: 'Tin nhắn vừa đến',
  tasks: 'Câu hỏi đang trả lời',
  bot: `Tin gửi đi: ${bot}`,
  oa: `Tin gửi đi: ${oa}`,
  mini_app: `Tin gửi đi: ${mini_app}`,
  email: `Tin gửi đi: ${email}`,
  webhook: `Tin gửi đi: ${webhook}`,
  copy_checks: 'Bài chờ so trùng lặp',
  exports: 'Bảng đang xuất',
}

const databases: Record<DatabaseStatus['kind'], string> = {
  sqlite: 'SQLite (một tệp trên máy này)',
  postgres: 'PostgreSQL',
}

const disks: Record<DiskStatus['place'], string> = {
  files: 'Ổ chứa tệp',
  database: 'Ổ chứa cơ sở dữ liệu',
}

const mailStates: Record<MailState, string> = {
  waiting: 'Chờ người giữ hộp thư đồng ý',
  confirmed: 'Đang nhận',
  bounced: 'Không nhận được thư',
  stopped: 'Đã thôi nhận',
  removed: 'Đã bỏ',
}

export const appHouse = {
  queuesTitle: 'Việc đang chờ',
  queues,
  nothingWaits: 'Không có gì đang chờ.',
  waiting: (n: number) => `${formatCount(n)} việc`,
  oldest: (from: Instant, now: Instant) => `lâu nhất đã chờ ${spanText(from, now)}`,
  notDue: 'chưa đến giờ',
  stuck: 'Chờ quá lâu',
  stuckTodo:
    'Nếu là một kênh gửi tin, xem cảnh báo của kênh đó ở trên. Nếu không, khởi động lại dịch vụ; việc đang chờ không mất.',
  others: (n: number) => `${formatCount(n)} hàng chờ khác đang trống.`,

  careTitle: 'Sao lưu và kiểm tra',
  never: 'Chưa có lần nào',
  good: 'Tốt',
  overdue: 'Quá hạn',
  bad: 'Không đạt',
  backup: 'Sao lưu gần nhất',
  backupTodo: 'Xem lịch chạy lệnh pnpm backup trên máy chủ.',
  drill: 'Diễn tập khôi phục gần nhất',
  drillTodo: 'Chạy diễn tập khôi phục trên một thư mục trống, mỗi tháng một lần.',
  drillBad: 'Giữ các bản sao cũ, sao lưu lại rồi diễn tập lần nữa.',
  audit: 'Kiểm tra nhật ký gần nhất',
  auditTodo: 'Báo ngay cán bộ kiểm tra và mở trang Nhật ký.',
  broken: 'Không còn nguyên vẹn',
  recount: 'Đếm lại số liệu gần nhất',
  recountTodo: (n: number) =>
    `Đã sửa ${formatCount(n)} ô số liệu lệch. Báo nhà phát triển kèm nhật ký máy chủ.`,
  differs: 'Đã phải sửa',
  database: 'Cơ sở dữ liệu',
  databases,
  databaseSize: (mb: number) => sizeText(mb),
  wal: (mb: number) => `${sizeText(mb)} chưa ghi vào tệp chính`,

  machinesTitle: 'Máy chủ',
  noProcess: 'Chưa có tiến trình nào báo là đang chạy.',
  running: 'Đang chạy',
  lost: 'Mất liên lạc',
  version: 'Phiên bản',
  since: (startedAt: Instant, seenAt: Instant) => spanText(startedAt, seenAt),
  uptime: 'Đã chạy được',
  seen: 'Lần cuối báo còn chạy',
  lostTodo:
    'Máy này dừng mà không báo trước. Xem dịch vụ trên máy; nếu đã chạy lại, dòng này tự mất sau một ngày.',
  memory: 'Bộ nhớ đang dùng',
  size: sizeText,
  delay: 'Độ trễ xử lý',
  ms: (n: number) => (n < 1 ? 'dưới 1 mili giây' : `${formatCount(n)} mili giây`),
  disk: 'Ổ đĩa',
  disks,
  room: (freeMb: number, totalMb: number) => `còn ${sizeText(freeMb)} trong ${sizeText(totalMb)}`,
  diskLow: 'Sắp đầy',
  diskPicture: (used: number, total: number) =>
    `Đã dùng ${sizeText(used)} trong ${sizeText(total)}`,
  at: formatDayTime,

  alarmsTitle: 'Ai nhận cảnh báo',
  alarmsIntro:
    'Khi có vấn đề, hệ thống báo cho những người được chọn. Không chọn ai thì mọi người quản trị đều được báo.',
  people: 'Người quản trị nhận cảnh báo',
  savePeople: 'Lưu người nhận',
  saved: 'Đã lưu.',
  mailboxes: 'Hộp thư nhận cảnh báo',
  noMailboxes: 'Chưa có hộp thư nào.',
  noMail: 'Hệ thống này chưa gửi được thư điện tử (SMTP_URL và MAIL_FROM trong cài đặt máy chủ).',
  mailStates,
  addMailbox: 'Thêm hộp thư',
  addMailboxText:
    'Hộp thư chỉ nhận cảnh báo sau khi người giữ hộp thư đồng ý. Thư cảnh báo không có tên người và không có nội dung bài viết.',
  addConfirm: 'Thêm và gửi thư xác nhận',
  remove: 'Bỏ hộp thư',
  removeOf: (address: string) => `Bỏ hộp thư ${address}`,
  removeTitle: (address: string) => `Bỏ hộp thư ${address}?`,
  removeText: 'Địa chỉ được xóa khỏi hệ thống và không nhận cảnh báo nữa.',
}
