/** The words of the board on which recommendations are gathered, reported, decided on and answered. */
import type { Day } from '../../models/moments.ts'
import { formatCount, formatDay } from '../format.ts'

export const appRecommendations = {
  title: 'Tổng hợp kiến nghị',
  intro: 'Gom kiến nghị giống nhau, báo cáo hai nơi, ghi kết quả. Cấp trên chỉ thấy tên đơn vị.',
  unit: 'Đơn vị',
  campaign: 'Đợt học tập',
  sums: (waiting: number, groups: number) =>
    `Chờ tổng hợp: ${formatCount(waiting)}. Đã tổng hợp: ${formatCount(groups)} nhóm.`,
  file: 'Tải bảng tổng hợp (.xlsx)',
  byUnit: (count: number) => `Số kiến nghị theo đơn vị (${formatCount(count)})`,
  unitCount: (unit: string, count: number) => `${unit}: ${formatCount(count)} kiến nghị`,

  near: 'Đề xuất gộp',
  nearTitle: 'Hai kiến nghị này gần giống nhau',
  nearHint: 'Chữ gạch dưới là chữ trùng nhau. Gộp hay không do đồng chí quyết định.',
  nearMore: (count: number) => `Còn ${formatCount(count)} đề xuất nữa`,
  merge: 'Gộp lại',
  mergeOf: (a: string, b: string) => `Gộp lại: ${a} với ${b}`,

  waiting: 'Chờ tổng hợp',
  waitingNone: 'Không còn kiến nghị nào chờ tổng hợp.',
  choose: (name: string) => `Chọn ${name}`,
  gather: (count: number) => `Gom ${formatCount(count)} mục đã chọn`,
  each: (count: number) => `Gom riêng từng mục còn lại (${formatCount(count)})`,
  eachTitle: 'Gom riêng từng mục còn lại',
  eachText: (count: number) =>
    `${formatCount(count)} mục sẽ thành từng nhóm riêng, giữ nguyên lời. Trước khi báo cáo vẫn tách ra được.`,
  source: (unit: string, number: number, isGroup: boolean) =>
    isGroup
      ? `Nhóm số ${formatCount(number)} của ${unit}`
      : `Kiến nghị số ${formatCount(number)} của ${unit}`,
  sourceMeta: (day: Day, category: string, count: number) =>
    `Gửi ${formatDay(day)} · ${category} · ${formatCount(count)} ý kiến`,
  erased: 'Nội dung đã được xóa theo yêu cầu.',

  mergeTitle: (count: number) => `Gom ${formatCount(count)} mục`,
  into: 'Gom vào',
  intoNew: 'Nhóm mới',
  intoGroup: (number: number) => `Nhóm số ${formatCount(number)}`,
  text: 'Nội dung chung',
  textHint: 'Sửa cho đủ ý của các nguồn. Nguồn vẫn giữ nguyên. Không quá 2.000 ký tự.',
  category: 'Nhóm nội dung',
  mergeNow: 'Gom',

  groups: 'Đã tổng hợp',
  groupsNone: 'Chưa có nhóm nào.',
  group: (number: number) => `Nhóm số ${formatCount(number)}`,
  groupMeta: (category: string, count: number, units: number) =>
    `${category} · ${formatCount(count)} ý kiến của ${formatCount(units)} đơn vị`,
  sources: (count: number) => `Nguồn: ${formatCount(count)} mục`,
  takeOut: 'Tách ra',
  takeOutOf: (source: string) => `Tách ra: ${source}`,
  reportedTo: {
    ban_thuong_vu: (unit: string, on: Day) =>
      `Báo cáo Ban Thường vụ, cấp ủy cùng cấp (${unit}), ${formatDay(on)}`,
    tuyen_giao_cap_tren: (unit: string, on: Day) =>
      `Báo cáo tuyên giáo cấp trên (${unit}), ${formatDay(on)}`,
  },
  answer: (on: Day) => `Trả lời ${formatDay(on)}:`,
  report: (count: number) => `Báo cáo ${formatCount(count)} nhóm`,
  reportTitle: 'Báo cáo tổng hợp',
  reportText: (count: number) =>
    `${formatCount(count)} nhóm gửi tới Ban Thường vụ, cấp ủy cùng cấp và tuyên giáo cấp trên. Sau đó không thêm bớt nguồn được nữa.`,
  dispose: 'Ghi kết quả',
  disposeOf: (number: number) => `Ghi kết quả: nhóm số ${formatCount(number)}`,
  disposition: 'Kết quả',
  dispositions: {
    tiep_thu: 'Tiếp thu',
    giai_trinh: 'Giải trình',
    chuyen_cap_tren: 'Chuyển cấp trên',
  },
  answerField: 'Nội dung trả lời',
  answerHint:
    'Gửi về mọi đơn vị và từng người đã kiến nghị, mỗi người một tin, không sửa được. Không quá 2.000 ký tự.',
  passOnHint: 'Chờ cấp trên trả lời; trả lời sẽ tự gửi về mọi đơn vị và người kiến nghị.',
  disposeNow: 'Gửi kết quả',
  close: 'Đóng nhóm',
  closeOf: (number: number) => `Đóng nhóm số ${formatCount(number)}`,
  closeText: 'Kiến nghị đã trả lời và không còn việc gì phải làm. Việc đóng không lấy lại được.',
}
