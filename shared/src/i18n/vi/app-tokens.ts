/** The words of the screen of access tokens: what they are for, how long, and that each is shown once. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

export const appTokens = {
  title: 'Mã truy cập cho chương trình',
  intro:
    'Một chương trình của cơ quan (bảng tổng hợp, trang thông tin nội bộ) có thể đọc số liệu thay đồng chí bằng một mã. Mã chỉ xem được những gì nhiệm vụ của đồng chí cho xem, không có danh sách đảng viên.',
  ends: 'Thôi nhiệm vụ thì mã hết hiệu lực ngay. Nghi bị lộ, đồng chí thu hồi mã rồi tạo mã khác.',
  none: 'Đồng chí chưa tạo mã nào.',
  noDuty: 'Nhiệm vụ hiện nay của đồng chí không xem số liệu nên không tạo được mã.',
  make: 'Tạo mã mới',
  name: 'Tên chương trình dùng mã',
  nameHint: 'Ví dụ: Bảng tổng hợp của Văn phòng',
  duty: 'Theo nhiệm vụ',
  dutyOf: (role: string, unit: string) => `${role}, ${unit}`,
  scopes: 'Được dùng để',
  days: 'Có hiệu lực trong',
  dayChoices: { '30': '30 ngày', '90': '3 tháng', '180': '6 tháng', '365': '1 năm' },
  confirm: 'Tạo mã',
  madeTitle: 'Mã đã tạo',
  madeText:
    'Đồng chí chép mã vào chương trình ngay bây giờ: mã chỉ hiện một lần này. Ai có mã cũng đọc được như chương trình, nên đừng gửi mã qua tin nhắn.',
  secretLabel: 'Mã truy cập',
  copy: 'Chép mã',
  copied: 'Đã chép.',
  done: 'Đã cất mã, đóng lại',
  madeOn: (at: Instant) => `Tạo ${formatDayTime(at)}`,
  until: (at: Instant) => `Hết hạn ${formatDayTime(at)}`,
  used: (at: Instant) => `Dùng lần cuối ${formatDayTime(at)}`,
  neverUsed: 'Chưa dùng lần nào',
  revoke: 'Thu hồi',
  revokeOf: (name: string) => `Thu hồi mã của ${name}`,
  revokeTitle: (name: string) => `Thu hồi mã của ${name}?`,
  revokeText: 'Chương trình dùng mã này ngừng đọc được ngay. Muốn dùng lại phải tạo mã mới.',
} as const
