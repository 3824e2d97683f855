/** Says the sentences of a report (báo cáo) on a campaign as a file, laid out as Party documents are (36-HD/VPTW). */
import type { Day, Instant } from '../../models/moments.ts'
import { formatCount, formatDay, formatDayTime } from '../format.ts'

/** Left for the office to fill in: the product issues no number, no day and no signature. */
const DOTS = '…………'

export const reportDocument = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  number: (symbol: string) => `Số ${DOTS}-BC/${symbol}`,
  placeAndDay: (day: Day) => `……………, ngày ….. tháng ….. năm ${day.slice(0, 4)}`,
  kind: 'BÁO CÁO',
  summary: (title: string) =>
    `kết quả học tập, quán triệt ${title.replace(/^(?:đợt\s+)?(?:học tập)?(?:,?\s*quán triệt)?\s*/iu, '')}`,
  draft: 'DỰ THẢO, máy soạn từ số liệu đã chốt; văn phòng đọc lại, cho số và trình ký.',
  blankLine: '…'.repeat(28),
  sections: {
    leadership: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    results: 'II. KẾT QUẢ',
    assessment: 'III. ĐÁNH GIÁ CHUNG',
    proposals: 'IV. KIẾN NGHỊ, ĐỀ XUẤT',
    directions: 'V. PHƯƠNG HƯỚNG',
  },
  headings: {
    figures: '1. Số liệu tổng hợp',
    narrative: '2. Tình hình thực hiện',
    units: '3. Kết quả theo đơn vị',
    strengths: '1. Ưu điểm',
    weaknesses: '2. Hạn chế',
    causes: '3. Nguyên nhân',
  },
  opening: (facts: { day: Day; classes: string; studied: string; masses: string }) =>
    `Tính đến hết ${formatDay(facts.day)}, đã mở ${facts.classes} lớp; ${facts.studied} đảng viên đã học; ${facts.masses}.`,
  masses: (ratio: string) => `${ratio} quần chúng đã dự`,
  lineColumns: ['TT', 'Nội dung', 'Số liệu', 'Ghi chú'],
  unitColumns: [
    'TT',
    'Đơn vị',
    'Đã học, trên tổng số',
    'Đã học, trên số phải học',
    'Chưa học',
    'Nộp thu hoạch',
    'Chương trình, kế hoạch',
  ],
  own: 'Trực tiếp tại đơn vị',
  whole: 'Cộng',
  base: (day: Day, base: string, percent: number) =>
    `Số liệu chốt hết ${formatDay(day)}; chỉ tiêu ${percent}% xét trên ${base}; tỷ lệ tính lại từ số người, làm tròn hai chữ số thập phân.`,
  bases: { tong_so: 'tổng số đảng viên', phai_hoc: 'số đảng viên phải học' },
  paper: 'Số liệu nhập từ báo cáo giấy.',
  compiled: (at: Instant) => `Tổng hợp lúc ${formatDayTime(at)}.`,
  allReported: 'Các đơn vị trực thuộc đã báo cáo đủ.',
  missing: (count: number) =>
    `${formatCount(count)} đơn vị chưa có trong số liệu (không tính là 0):`,
  missingUnit: (name: string, standing: string, daysLate: number) =>
    daysLate > 0
      ? `${name}: ${standing}, quá hạn ${formatCount(daysLate)} ngày`
      : `${name}: ${standing}`,
  standings: {
    chua_gui: 'chưa báo cáo',
    cho_nhan: 'đã gửi, chờ cấp trên nhận',
    tra_lai: 'bị trả lại, chưa gửi lại',
  },
  corrected: 'Số đã sửa so với số máy đếm:',
  correction: (label: string, of: { counted: number; typed: number; reason: string }) =>
    `${label}: máy đếm ${formatCount(of.counted)}, báo cáo ${formatCount(of.typed)}; lý do: ${of.reason}`,
  recommendations: (label: string, count: number) => `${label}: ${formatCount(count)} ý kiến`,
  noRecommendations: 'Không có ý kiến kiến nghị, đề xuất.',
  recipients: 'Nơi nhận:',
  recipient: (name: string) => `- ${name} (để báo cáo),`,
  archive: '- Lưu văn phòng.',
  signature: (committee: string) => [`T/M ${committee}`, 'BÍ THƯ', DOTS] as const,
  page: 'Trang',
  fileName: (unit: string, of: { day: Day; version: number; format: string }) =>
    `bao-cao-${unit}-${of.day}-ban-${of.version}.${of.format}`,
} as const
