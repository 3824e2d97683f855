/** The words of how a session takes check-ins, and of check-ins that the secretary looks at again. */
import type { CheckInTroubleKind } from '../../vocabulary/check-in-troubles.ts'

const kinds: Record<CheckInTroubleKind, { title: string; why: string }> = {
  ma_la: {
    title: 'Mã không rõ',
    why: 'Máy quét hoặc nhập khi không có mạng, mã gửi lên không phải mã của chi bộ.',
  },
  lop_khac: {
    title: 'Mã của lớp khác',
    why: 'Máy quét khi không có mạng, mã gửi lên là của lớp khác.',
  },
  ma_het_han: {
    title: 'Gửi lên quá muộn',
    why: 'Máy quét khi không có mạng, gửi lên khi buổi học không còn nhận điểm danh.',
  },
  quet_lai: {
    title: 'Điểm danh lại bằng máy khác',
    why: 'Đã ghi nhận bằng một máy, sau đó có máy khác gửi lượt của cùng đồng chí.',
  },
  dong_ho_lech: {
    title: 'Đồng hồ máy lệch',
    why: 'Giờ trên máy khác giờ mã hiện trên màn hình hơn 5 phút.',
  },
  chung_may: {
    title: 'Một máy điểm danh cho nhiều đồng chí',
    why: 'Có thể các đồng chí dùng chung máy. Hệ thống vẫn ghi nhận.',
  },
  ngoai_khu_vuc: {
    title: 'Ngoài khu vực hội trường',
    why: 'Mã đúng nhưng máy ở ngoài bán kính đã đặt.',
  },
  khong_ro_vi_tri: {
    title: 'Không rõ vị trí máy',
    why: 'Mã đúng nhưng máy không cho biết vị trí.',
  },
}

export const appCheckInRules = {
  troublesTitle: (count: string) => `Cần xem lại (${count})`,
  kinds,
  clockOnDevice: (time: string) => `Giờ trên máy: ${time}`,
  received: (time: string) => `Máy chủ nhận: ${time}`,
  person: (name: string, state: string) => `${name}: ${state}`,
  markPresent: 'Ghi có mặt',
  markPresentOf: (name: string) => `Ghi có mặt: ${name}`,
  dismiss: 'Bỏ qua',
  seen: 'Đã xem',
  dismissOf: (words: string, title: string, name: string) => `${words}: ${title}, ${name}`,

  rulesTitle: 'Cách điểm danh của buổi này',
  rulesLine: (pace: string, late: string) => `${pace}, ${late}.`,
  lateLine: (minutes: number) =>
    minutes === 0 ? 'muộn ngay sau giờ bắt đầu' : `muộn sau ${minutes} phút`,
  placeLine: (radiusM: number) => `có kiểm tra vị trí trong ${radiusM} m`,
  change: 'Đổi cách điểm danh',
  pace: 'Mã đổi nhanh hay chậm',
  paces: {
    nhanh: 'Nhanh: mã QR đổi mỗi 15 giây, dùng được 60 giây',
    cham: 'Chậm: mã QR đổi mỗi 30 giây, dùng được 120 giây',
  },
  paceLines: { nhanh: 'Mã đổi nhanh', cham: 'Mã đổi chậm' },
  opensBefore: 'Mở điểm danh trước giờ bắt đầu',
  lateAfter: 'Tính đến muộn',
  minutesBefore: (minutes: number, isUsual: boolean) =>
    `${minutes} phút${isUsual ? ' (thường dùng)' : ''}`,
  minutesAfter: (minutes: number, isUsual: boolean) =>
    minutes === 0
      ? 'Ngay sau giờ bắt đầu'
      : `Sau ${minutes} phút${isUsual ? ' (thường dùng)' : ''}`,
  place: 'Kiểm tra vị trí máy',
  placeHint:
    'Chọn bán kính quanh hội trường. Người ở ngoài, hoặc không cho biết vị trí, vẫn được giữ lượt để đồng chí xác nhận.',
  noPlace: 'Không kiểm tra',
  radius: (metres: string) => `${metres} m`,
  hereWhy:
    'Hệ thống lấy vị trí đang đứng làm vị trí hội trường. Đồng chí bấm khi đã ở hội trường; Zalo sẽ hỏi quyền vị trí.',
  hereTake: 'Lấy vị trí đang đứng',
  hereAgain: 'Lấy lại vị trí đang đứng',
  hereTaken: 'Đã lấy vị trí. Đồng chí bấm Lưu để dùng.',
  hereKnown: 'Hội trường đã có vị trí.',
  hereMissing: 'Hội trường chưa có vị trí.',
  hereRefusals: {
    denied: 'Đồng chí chưa cho phép Zalo dùng vị trí.',
    denied_for_good: 'Zalo đang chặn quyền vị trí. Đồng chí bật lại trong cài đặt của Zalo.',
    unavailable: 'Máy này chưa cho biết được vị trí. Đồng chí thử bằng điện thoại có bật định vị.',
  },
  save: 'Lưu',
}
