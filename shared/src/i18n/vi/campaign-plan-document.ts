/** Says the sentences of the draft of a unit's study plan (kế hoạch), laid out as Party documents are (36-HD/VPTW). */
import type { Day, Instant } from '../../models/moments.ts'
import { dayOf, timeOf } from '../../time/calendar.ts'
import { formatCount, formatDay, formatDue } from '../format.ts'

/** Left for the office to fill in: the product issues no number, no day and no signature. */
const DOTS = '…………'
const LONG_DOTS = '…'.repeat(40)

export const campaignPlanDocument = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  number: (symbol: string) => `Số ${DOTS}-KH/${symbol}`,
  placeAndDay: (day: Day) => `……………, ngày ….. tháng ….. năm ${day.slice(0, 4)}`,
  kind: 'KẾ HOẠCH',
  /** Whatever the campaign is called, its plan says of what it is: "học tập, quán triệt Nghị quyết …". */
  summary: (title: string) =>
    `học tập, quán triệt ${title.replace(/^(?:đợt\s+)?(?:học tập)?(?:,?\s*quán triệt)?\s*/iu, '')}`,
  draft: 'DỰ THẢO, máy soạn từ số liệu của đợt học tập; đồng chí đọc lại trước khi ký.',
  opening: (owner: string, unit: string) =>
    owner === unit
      ? `${unit} xây dựng kế hoạch tổ chức học tập như sau:`
      : `Thực hiện đợt học tập do ${owner} tổ chức, ${unit} xây dựng kế hoạch như sau:`,

  purpose: 'I. MỤC ĐÍCH, YÊU CẦU',
  purposes: [
    'Giúp cán bộ, đảng viên nắm vững nội dung cốt lõi của tài liệu; thống nhất nhận thức và hành động.',
    'Tổ chức học tập nghiêm túc, đúng thời hạn, đúng đối tượng; điểm danh đầy đủ từng buổi; đồng chí vắng có lý do được học bù.',
  ],

  content: 'II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM',
  documents: '1. Tài liệu học tập',
  noDocuments: `Tài liệu: ${LONG_DOTS}`,
  sessions: '2. Thời gian, địa điểm',
  period: (from: Day) => `Bắt đầu từ ${formatDay(from)}.`,
  noSessions: 'Chưa xếp buổi học; đơn vị bổ sung:',
  columns: ['STT', 'Buổi học', 'Thời gian', 'Hình thức, địa điểm', 'Đối tượng', 'Báo cáo viên'],
  when: (from: Instant, until: Instant) =>
    `${timeOf(from)}–${timeOf(until)}, ${formatDay(dayOf(from))}`,
  makeup: (title: string) => (/học bù/iu.test(title) ? title : `${title} (học bù)`),
  blank: DOTS,
  blankLine: LONG_DOTS,

  targets: 'III. CHỈ TIÊU, THỜI HẠN',
  bases: { tong_so: 'tổng số đảng viên', phai_hoc: 'số đảng viên phải học' },
  target: (percent: number, base: string) => `Chỉ tiêu học tập: từ ${percent}% ${base} trở lên.`,
  people: (of: { members: number; exempt: number; required: number }) =>
    `Đơn vị có ${formatCount(of.members)} đảng viên; được miễn ${formatCount(of.exempt)}; phải học ${formatCount(of.required)} đồng chí.`,
  needed: (needed: number, base: number, percent: number) =>
    `Để đạt chỉ tiêu ${percent}% cần ít nhất ${formatCount(needed)}/${formatCount(base)} đồng chí học xong.`,
  leastSessions: (count: number) => `Số buổi học tối thiểu: ${formatCount(count)} buổi.`,
  deadline: (subject: string, due: Instant, isTentative: boolean) =>
    `${subject}: ${formatDue(due)}${isTentative ? ' (dự kiến)' : ''}.`,
  snapshot: (day: Day) => `Ngày chốt số liệu: ${formatDay(day)}.`,

  carryingOut: 'IV. TỔ CHỨC THỰC HIỆN',
  duties: (committee: string) => [
    `${committee} phân công, theo dõi, đôn đốc việc học tập; tổng hợp kết quả, báo cáo cấp trên đúng thời hạn.`,
    'Bí thư chuẩn bị tài liệu, địa điểm, báo cáo viên; tổ chức điểm danh, học bù cho đồng chí vắng.',
    'Đảng viên dự học đầy đủ, đúng giờ; viết và nộp bài thu hoạch theo yêu cầu của đợt học tập.',
  ],
  further: 'Nội dung khác của đơn vị:',

  recipients: 'Nơi nhận:',
  recipientLines: (above: string | null, unit: string) => [
    ...(above === null ? [] : [`- ${above} (để báo cáo),`]),
    `- Đảng viên ${unit},`,
    `- Lưu ${DOTS}`,
  ],
  onBehalf: (body: string) => `T/M ${body.toLocaleUpperCase('vi')}`,
  secretary: 'BÍ THƯ',
  signature: `${DOTS}${DOTS}`,
  page: 'Trang',
  fileName: (unit: string) => `du-thao-ke-hoach-${unit}.docx`,
}
