/** The words of the printed attendance list and of the printed QR poster. */
import type { Instant } from '../../models/moments.ts'
import { formatCount, formatTime } from '../format.ts'

export const attendanceList = {
  title: 'DANH SÁCH ĐIỂM DANH',
  when: (hours: string) => `Thời gian: ${hours}`,
  where: (venue: string) => `Địa điểm: ${venue}`,
  columns: {
    number: 'TT',
    name: 'Họ và tên',
    signature: 'Ký tên',
    state: 'Điểm danh',
    note: 'Ghi chú',
  },
  /** Told apart from a namesake. */
  born: (name: string, year: number) => `${name} (${year})`,
  guest: 'Khách',
  exempt: 'Được miễn',
  recordedAt: (method: string, recorder: string | null, at: Instant) =>
    `${method},${recorder === null ? '' : ` đồng chí ${recorder} ghi,`} ${formatTime(at)}`,
  totalBlank: (people: number) =>
    `Danh sách có ${formatCount(people)} đồng chí. Có mặt: ............ Vắng có lý do: ............ Vắng không lý do: ............`,
  totalFilled: (present: string, details: string) =>
    `Có mặt ${present} người phải học. ${details}.`,
  details: (excused: number, unexcused: number, unrecorded: number) =>
    `Vắng có lý do ${formatCount(excused)}, vắng không lý do ${formatCount(unexcused)}, chưa ghi nhận ${formatCount(unrecorded)}`,
  recorder: 'NGƯỜI GHI DANH SÁCH',
  head: 'T/M CHI BỘ',
  secretary: 'BÍ THƯ',
  signHere: '(ký, ghi rõ họ tên)',
  /** Two files of one session side by side are told apart by their names. */
  blankFile: (session: string) => `Danh sách để ký - ${session}.pdf`,
  filledFile: (session: string) => `Danh sách đã điểm danh - ${session}.pdf`,
  sheetFile: (session: string) => `Danh sách đã điểm danh - ${session}.xlsx`,
  sheet: 'Điểm danh',

  posterTitle: 'QUÉT MÃ ĐỂ ĐIỂM DANH',
  posterHow: 'Mở Zalo, chọn biểu tượng quét mã QR, hướng máy vào mã này.',
  posterWait: 'Sau khi quét, chờ Bí thư xác nhận.',
  posterNoPhone: 'Đồng chí không có điện thoại báo Bí thư để được ghi vào danh sách giấy.',
  posterFile: (session: string) => `Mã QR điểm danh - ${session}.pdf`,
}
