/** The words of the screens of duties: who holds which role, giving, ending, handing over, who is signed in. */
import type { Instant } from '../../models/moments.ts'
import { formatCount, formatDayTime } from '../format.ts'

const counted = (n: number, what: string): string => `${formatCount(n)} ${what}`

export const appDuties = {
  title: 'Phân công và bàn giao',
  upTo: (unit: string) => `Lên ${unit}`,
  asOf: 'Xem theo ngày',
  today: 'Xem hôm nay',
  none: 'Chưa phân công ai ở đơn vị này.',
  since: (at: Instant) => `Từ ${formatDayTime(at)}`,
  until: (from: Instant, to: Instant) => `Từ ${formatDayTime(from)} đến ${formatDayTime(to)}`,
  announced: 'Chưa đến ngày',
  over: 'Đã thôi',
  below: 'Đơn vị trực thuộc',
  secretaries: (n: number) => (n === 0 ? 'Chưa có Bí thư' : 'Đã có Bí thư'),
  give: 'Giao nhiệm vụ',
  end: 'Kết thúc',
  endOf: (name: string, role: string) => `Kết thúc nhiệm vụ ${role} của đồng chí ${name}`,
  handOver: 'Bàn giao',
  handOverOf: (name: string, role: string) => `Bàn giao nhiệm vụ ${role} của đồng chí ${name}`,

  role: 'Nhiệm vụ',
  who: 'Họ và tên',
  whoHint: 'Người ở đơn vị trực thuộc cần gõ đủ họ tên.',
  search: 'Tìm',
  noneFound: 'Không tìm thấy ai. Đồng chí gõ đủ họ và tên có dấu hoặc không dấu.',
  found: 'Chọn người',
  person: (name: string, year: number | null, unit: string) =>
    `${name}${year === null ? '' : `, sinh ${year}`}, ${unit}`,
  when: 'Có hiệu lực',
  now: 'Ngay bây giờ',
  later: 'Vào lúc khác',
  day: 'Ngày',
  hour: 'Giờ',
  save: 'Giao nhiệm vụ',
  endTitle: 'Kết thúc nhiệm vụ?',
  endText: (name: string, role: string, unit: string) =>
    `Đồng chí ${name} thôi nhiệm vụ ${role}, ${unit}. Quyền của nhiệm vụ này hết ngay từ phút đó.`,

  handOverTitle: 'Bàn giao nhiệm vụ',
  passesOn: 'Chuyển sang người nhận',
  groups: (names: readonly string[]) => `Nhóm Zalo: ${names.join(', ')}`,
  pushes: (n: number) => counted(n, 'phần đang hẹn gửi'),
  sessions: (n: number) => counted(n, 'buổi học chưa chốt'),
  reports: 'Báo cáo riêng, câu hỏi và đơn xin vắng gửi về đơn vị',
  ends: 'Hết hiệu lực',
  rights: (name: string) => `Mọi quyền của đồng chí ${name} theo nhiệm vụ này, ngay phút bàn giao`,
  codes: (n: number) => counted(n, 'mã gắn điện thoại đã cấp mà chưa dùng'),
  successor: 'Người nhận',
  handOverNext: 'Xem lại và bàn giao',
  confirmTitle: 'Bàn giao?',
  confirmText: (from: string, to: string, when: string) =>
    `Từ ${when}, đồng chí ${to} nhận nhiệm vụ này thay đồng chí ${from}. Hai đồng chí đều được báo tin riêng.`,
  rightNow: 'bây giờ',

  accessTitle: 'Thu hồi đăng nhập',
  total: (n: number) => `${formatCount(n)} nơi đang đăng nhập, kể cả đơn vị trực thuộc.`,
  signIns: (n: number) =>
    n === 0
      ? 'Riêng đơn vị này: chưa ai đăng nhập'
      : `Riêng đơn vị này: ${formatCount(n)} nơi đang đăng nhập`,
  places: { zalo: 'Ứng dụng trong Zalo', desk: 'Máy tính' },
  place: (place: string, device: string | null, at: Instant) =>
    `${place}${device === null ? '' : ` (${device})`}, từ ${formatDayTime(at)}`,
  notBound: 'Chưa gắn điện thoại',
  notSignedIn: 'Chưa đăng nhập',
  giveCode: 'Cấp mã',
  giveCodeOf: (name: string) => `Cấp mã cho đồng chí ${name}`,
  code: (name: string) => `Mã của đồng chí ${name}`,
  codeText: (until: Instant) =>
    `Mã dùng một lần, đến ${formatDayTime(until)}. Đọc cho đúng người, không gửi vào nhóm.`,
  revoke: 'Thu hồi',
  revokeOf: (name: string) => `Thu hồi đăng nhập của đồng chí ${name}`,
  revokeUnit: 'Thu hồi cả đơn vị',
  revokeTitle: (whom: string) => `Thu hồi đăng nhập: ${whom}`,
  revokeText:
    'Mọi nơi đang đăng nhập bị đăng xuất ngay, các mã đang chờ hết hiệu lực. Việc này được ghi vào nhật ký.',
  unbind: 'Điện thoại',
  keepPhones: 'Giữ điện thoại đã gắn (mở lại ứng dụng là vào được)',
  letPhonesGo: 'Gỡ điện thoại: mất máy, lộ tài khoản (cần mã mới)',
  reason: 'Lý do',
  reasonHint: 'Ví dụ: mất điện thoại',
  revoked: (people: number, signIns: number) =>
    `Đã thu hồi: ${counted(people, 'người')}, ${counted(signIns, 'nơi đăng nhập')}.`,
}
