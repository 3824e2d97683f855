/** The words of the pictures of progress and of the screen that shows it by unit and by day. */
import type { Day } from '../../models/moments.ts'
import { formatCount, formatDay, formatShortDay, ratioText } from '../format.ts'

export const appProgress = {
  title: 'Tiến độ các đơn vị',
  unit: 'Đơn vị',
  campaign: 'Đợt học tập',
  noCampaign: 'Đơn vị chưa tham gia đợt học tập nào.',
  noDuty: 'Đồng chí chưa được giao theo dõi đơn vị nào.',

  // Pictures.
  ratio: ratioText,
  picture: (done: number, of: number, needed: number | null) =>
    needed === null || done >= needed
      ? ratioText(done, of)
      : `${ratioText(done, of)}, cần ${formatCount(needed)}`,
  outOf: (of: number) => `/${formatCount(of)}`,
  needed: (needed: number) => `cần ${formatCount(needed)}`,

  // The unit itself.
  studied: 'Đã học',
  base: { tong_so: 'trên tổng số', phai_hoc: 'trên số phải học' },
  onMembers: 'Trên tổng số đảng viên',
  onRequired: 'Trên số phải học',
  reported: 'mẫu số của đợt',
  summary: (of: { done: number; of: number; percent: number; missing: number }) =>
    of.missing === 0
      ? `Đã học ${ratioText(of.done, of.of)}, đạt chỉ tiêu ${of.percent}%.`
      : `Đã học ${ratioText(of.done, of.of)}, chỉ tiêu ${of.percent}% còn thiếu ${formatCount(of.missing)} người.`,
  unreachable: (percent: number) => `Chỉ tiêu ${percent}%: không thể đạt với mẫu số này.`,
  nobody: 'Không có đối tượng',
  ownTarget: (percent: number) => `Chỉ tiêu riêng của đơn vị: ${percent}%`,
  begun: (begun: number, branches: number) =>
    `Đã tổ chức học: ${ratioText(begun, branches)} chi bộ`,
  keptNow: (day: Day) => `Số liệu đến hết ${formatDay(day)}; đang tính số mới nhất…`,
  classes: 'Lớp, buổi, điểm cầu',
  assignments: 'Ai dự, ai giám sát',
  figures: 'Số liệu theo ngày',
  further: 'Xem thêm',

  // The units below.
  below: 'Đơn vị trực thuộc',
  sort: 'Sắp xếp',
  show: 'Chỉ xem',
  all: 'Tất cả',
  phases: { chua_to_chuc: 'Chưa tổ chức', dang_hoc: 'Đang học', xong: 'Xong' },
  search: 'Tìm đơn vị',
  searchHint: 'Gõ có dấu hoặc không dấu',
  shown: (shown: number, all: number) => `${formatCount(shown)}/${formatCount(all)} đơn vị`,
  none: 'Không có đơn vị nào như vậy. Đồng chí đổi cách lọc hoặc chữ tìm.',
  columns: {
    unit: 'Đơn vị',
    missing: 'Còn thiếu',
    onBase: 'Đã học',
    phase: 'Tình hình',
  },
  people: (count: number) => `${formatCount(count)} người`,
  enough: 'Đủ',
  cannot: 'không thể đạt',

  // The curve.
  curve: 'Tiến độ theo ngày',
  curveEmpty: 'Chưa có số liệu theo ngày: đợt học tập vừa bắt đầu.',
  curveDone: 'Đã học',
  curveTarget: (needed: number) => `Chỉ tiêu: ${formatCount(needed)} người`,
  curveToday: (day: Day) => `Hôm nay ${formatShortDay(day)}`,
  curveDue: (day: Day) => `Hạn ${formatDay(day)}`,
  curveAxis: (day: Day) => formatShortDay(day),
  curvePicture: (of: { from: Day; until: Day; first: string; last: string; due: Day }) =>
    `Đường tiến độ từ ${formatDay(of.from)} đến ${formatDay(of.until)}: từ ${of.first} lên ${of.last}; hạn ${formatDay(of.due)}.`,
  curveTable: 'Bảng số theo ngày',
  day: 'Ngày',
  plannedBy: 'Theo đường chỉ tiêu',
  dayRow: (day: Day) => formatDay(day),
}
