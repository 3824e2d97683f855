/** The words of the table of units in progress: reports owed, the lines of the table, how it is arranged, who is missing. */
import type { Instant } from '../../models/moments.ts'
import type { OwedReport } from '../../models/progress.ts'
import type { ReportLineCode } from '../../models/report-line.ts'
import { dayOf, timeOf } from '../../time/calendar.ts'
import { reportStateLabels } from '../../vocabulary/paper-states.ts'
import { formatCount, formatDay, formatDue } from '../format.ts'

/** Vietnam keeps no summer time: the seconds of an instant are the same everywhere. */
const secondsOf = (instant: Instant): string => instant.slice(17, 19)

const owed = ({ state, sentOn, dueAt, daysLate }: OwedReport): string => {
  if (sentOn !== null)
    return state === 'da_gui' ? `Đã gửi ${formatDay(sentOn)}` : reportStateLabels[state]
  if (daysLate > 0) return `Chưa báo cáo, quá hạn ${formatCount(daysLate)} ngày`
  return dueAt === null ? 'Chưa báo cáo' : `Chưa báo cáo, hạn ${formatDue(dueAt)}`
}

const columns: Partial<Record<ReportLineCode, string>> = {
  tccsd: 'Tổ chức cơ sở đã học',
  branches: 'Chi bộ đã học',
  classes: 'Lớp',
  venues: 'Điểm cầu',
  key_cadres: 'Cán bộ chủ chốt',
  masses: 'Quần chúng',
  essays_in: 'Bài thu hoạch',
  essays_passed: 'Bài đạt, đã chấm',
  plans: 'Chương trình, kế hoạch',
  recommendations: 'Kiến nghị',
  reports_sent: 'Báo cáo đã gửi',
}

export const appProgressUnits = {
  countedAt: (instant: Instant) =>
    `Tính đến ${timeOf(instant)}:${secondsOf(instant)} ${formatDay(dayOf(instant))}, tự cập nhật.`,
  orders: {
    missing: 'Còn thiếu nhiều trước',
    late: 'Báo cáo chậm nhiều ngày trước',
    ratio: 'Tỷ lệ thấp trước',
    name: 'Theo tên',
  },
  unreported: 'Chưa báo cáo',
  pilot: 'Đơn vị làm điểm',
  isPilot: 'làm điểm',
  report: 'Báo cáo',
  owed,
  owesNone: 'không phải báo cáo',
  orderChanged: 'Số đã đổi, thứ tự còn như trước.',
  sortAgain: 'Sắp xếp lại',

  // The lines of the table.
  lines: 'Các chỉ số của đợt',
  openLine: (label: string) => `${label}: xem từng đơn vị`,
  byUnit: 'Từng đơn vị trực thuộc',
  hidden: 'Đơn vị dưới 10 đảng viên: không tách theo lý do, theo kết quả.',
  notTold: 'không tách',
  close: 'Đóng',
  columns,

  // Names, at the branch alone.
  names: 'Đồng chí chưa học xong',
  showNames: 'Xem tên',
  noNames: 'Tất cả đồng chí phải học đã học xong.',
  namesCount: (count: number) => `${formatCount(count)} đồng chí phải học còn chưa học xong`,
}
