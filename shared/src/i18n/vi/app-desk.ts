/** The words of signing in at a desk: on the desk's screen, on the phone that lets it in, and of its limits. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

export const desk = {
  tooManyTries: (afterMinutes: number) =>
    `Đồng chí đã thử nhiều lần. Xin chờ ${afterMinutes} phút rồi thử lại.`,
  unknownDevice: 'Trình duyệt không rõ',
  notBuilt: 'Ứng dụng chưa được dựng. Chạy lệnh: pnpm build',

  title: 'Đăng nhập trên máy tính',
  steps: [
    'Mở ứng dụng trong Zalo trên điện thoại của đồng chí.',
    'Vào Việc quản lý, chọn Đăng nhập trên máy tính.',
    'Nhập 6 số dưới đây rồi bấm Cho phép.',
  ],
  codeLabel: (code: string) => `Mã đăng nhập: ${code.split('').join(' ')}`,
  codeUntil: (seconds: number) => `Mã đổi sau ${seconds} giây.`,
  waiting: 'Đang chờ đồng chí cho phép trên điện thoại…',
  ends: 'Máy này tự đăng xuất sau 1 giờ không dùng, chậm nhất sau 12 giờ.',

  approveIntro: 'Nhập 6 số đang hiện trên màn hình máy tính mà đồng chí ngồi trước.',
  approveLabel: 'Mã 6 số',
  approveNext: 'Tiếp tục',
  askTitle: 'Cho máy này vào?',
  askDevice: (device: string, at: Instant) => `${device}, yêu cầu lúc ${formatDayTime(at)}.`,
  askWarning:
    'Máy đó sẽ xem và làm được mọi việc như chính đồng chí. Nếu có người gọi điện hay nhắn tin xin đồng chí nhập mã, đừng cho phép.',
  allow: 'Cho phép',
  allowed: 'Máy tính đã được đăng nhập.',
  allowedHint: 'Dùng xong, đồng chí bấm Đăng xuất trên máy tính.',
  inZaloOnly: 'Việc này chỉ làm được trên điện thoại, trong Zalo.',
  linkHint: 'Làm việc trên màn hình lớn, không cần mật khẩu',
  leave: 'Đăng xuất khỏi máy này',
  leaveHint: 'Người ngồi vào sau sẽ không thấy gì của đồng chí',
}
