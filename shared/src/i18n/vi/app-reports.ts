/** The words of the screens of reports: where they stand, one report, a report typed from paper. */
import type { CellCode } from '../../models/figure-cells.ts'
import type { Day, Instant } from '../../models/moments.ts'
import type { MissingChild, ReportContent } from '../../models/report.ts'
import type { ChildFault, NarrativeSection, ReportStatus } from '../../models/report-view.ts'
import { formatCount, formatDay, formatDayTime, formatDue, formatTime } from '../format.ts'

const faultKinds: Record<ChildFault['kind'], string> = {
  newer: 'đã có bản mới',
  added: 'vừa được nhận',
  gone: 'không còn trực thuộc',
}

const standings: Record<MissingChild['standing'], string> = {
  chua_gui: 'chưa gửi',
  cho_nhan: 'đã gửi, chờ nhận',
  tra_lai: 'đã trả lại, chưa gửi lại',
}

const late = (days: number): string => `quá hạn ${formatCount(days)} ngày`

/** A cell by itself, for typing and for what a line is made of. */
const cells: Record<CellCode, string> = {
  tccsd: 'Tổ chức cơ sở đảng thuộc diện',
  tccsdHeld: 'Tổ chức cơ sở đảng đã tổ chức học',
  branches: 'Chi bộ thuộc diện',
  branchesHeld: 'Chi bộ đã tổ chức học',
  classes: 'Số lớp',
  classesOnline: 'Lớp trực tuyến, kết hợp',
  classesMakeup: 'Lớp học bù',
  venues: 'Số điểm cầu',
  keyInvited: 'Cán bộ chủ chốt được triệu tập',
  keyAttended: 'Cán bộ chủ chốt đã dự',
  members: 'Tổng số đảng viên',
  exempt: 'Đảng viên miễn, tạm miễn, đình chỉ',
  probationary: 'Đảng viên dự bị',
  completed: 'Đảng viên đã học xong',
  completedRequired: 'Đã học xong, trong số phải học',
  attended: 'Đã dự ít nhất một buổi',
  reached: 'Đã được gửi tài liệu',
  absentExcused: 'Vắng có lý do',
  absentUnexcused: 'Vắng không lý do',
  madeUp: 'Đã học bù',
  massesPeople: 'Quần chúng đã dự (người)',
  massesVisits: 'Quần chúng đã dự (lượt)',
  massesDeclared: 'Quần chúng thuộc diện',
  massesDeclaring: 'Đơn vị đã khai số quần chúng',
  massesUndeclared: 'Đơn vị chưa khai số quần chúng',
  writersSoFar: 'Phải viết, tạm tính',
  writers: 'Phải viết, khi kết thúc đợt',
  essaysDue: 'Phải viết thu hoạch',
  essaysIn: 'Đã nộp thu hoạch',
  essaysOnTime: 'Nộp đúng hạn',
  essaysGraded: 'Đã chấm',
  essaysPassed: 'Đạt',
  rewriteCopied: 'Viết lại do sao chép',
  rewriteFailed: 'Viết lại do không đạt',
  essaysVoluntary: 'Thu hoạch tự nguyện',
  plansDue: 'Tổ chức phải có chương trình, kế hoạch',
  plansIssued: 'Đã ban hành chương trình, kế hoạch',
  headPlansDue: 'Người đứng đầu phải có kế hoạch',
  headPlansIssued: 'Người đứng đầu đã có kế hoạch',
  recommendations: 'Kiến nghị, đề xuất',
  reportsDue: 'Đơn vị phải báo cáo',
  reportsSent: 'Đơn vị đã gửi báo cáo',
  reportsOnTime: 'Đơn vị gửi đúng hạn',
}

const sections: Record<NarrativeSection, string> = {
  leadership: 'I. Công tác lãnh đạo, chỉ đạo',
  results: 'II. Kết quả',
  strengths: 'III. Đánh giá chung: ưu điểm',
  weaknesses: 'III. Đánh giá chung: hạn chế',
  causes: 'III. Đánh giá chung: nguyên nhân',
  proposals: 'IV. Kiến nghị, đề xuất',
  directions: 'V. Phương hướng',
}

export const appReports = {
  cells,
  sections,
  title: 'Báo cáo kết quả',
  campaign: 'Đợt học tập',
  unit: 'Đơn vị',
  ownOf: (unit: string) => `Báo cáo của ${unit}`,
  goesTo: (unit: string) => `Gửi lên: ${unit}`,
  due: ({ dueAt, isDueTentative }: Pick<ReportStatus, 'dueAt' | 'isDueTentative'>) =>
    dueAt === null
      ? 'Kế hoạch chưa ghi hạn báo cáo'
      : `Hạn: ${formatDue(dueAt)}${isDueTentative ? ' (dự kiến)' : ''}`,
  late,
  cutOff: (day: Day) => `Số liệu chốt ${formatDay(day)}`,
  sentOn: (day: Day) => `Gửi ${formatDay(day)}`,
  acceptedOn: (day: Day) => `Nhận ${formatDay(day)}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  source: { tu_tong_hop: 'Hệ thống tổng hợp', giay: 'Nhập từ bản giấy' },
  open: 'Mở báo cáo',

  compile: 'Lập báo cáo',
  compileAgain: 'Lập lại báo cáo',
  compileTitle: 'Lập báo cáo?',
  compileText:
    'Số liệu được tổng hợp đến ngày chốt. Lời văn và chỗ đồng chí đã sửa được giữ nguyên.',
  cutOffDay: 'Ngày chốt số liệu',
  base: 'Tỷ lệ chính tính trên',
  bases: { tong_so: 'Tổng số đảng viên', phai_hoc: 'Số đảng viên phải học' },
  send: 'Gửi báo cáo',
  sendTitle: 'Gửi báo cáo?',
  sendText: (unit: string | null) =>
    `Bản này được khóa và gửi ${unit ?? 'lên trên'}. Muốn sửa sau khi gửi, cấp trên phải trả lại, hoặc đồng chí lập bản đính chính.`,
  sendMissing: (units: number) =>
    `Còn ${formatCount(units)} đơn vị chưa có trong báo cáo; báo cáo nêu tên từng đơn vị.`,
  takeIn: 'Nhận báo cáo',
  takeInTitle: (unit: string) => `Nhận báo cáo của ${unit}?`,
  takeInText: 'Số liệu này được cộng vào báo cáo của đồng chí khi lập báo cáo.',
  return: 'Trả lại',
  returnTitle: (unit: string) => `Trả lại báo cáo của ${unit}`,
  returnReason: 'Lý do trả lại',
  correct: 'Đính chính',
  correctTitle: 'Lập bản đính chính?',
  correctText: 'Bản đã nhận vẫn giữ nguyên để xem lại. Cấp trên được báo là có đính chính.',
  correctReason: 'Lý do đính chính',
  type: 'Nhập từ bản giấy',
  typeOf: (unit: string) => `Nhập từ bản giấy: ${unit}`,

  children: 'Đơn vị trực thuộc',
  childrenSum: (sum: { accepted: number; waiting: number; returned: number; missing: number }) =>
    [
      `đã nhận ${formatCount(sum.accepted)}`,
      `chờ nhận ${formatCount(sum.waiting)}`,
      `trả lại ${formatCount(sum.returned)}`,
      `chưa gửi ${formatCount(sum.missing)}`,
    ].join(' · '),
  state: 'Trạng thái',
  acceptedFigure: 'Số đã nhận',
  liveFigure: 'Số hiện nay',
  now: (text: string) => `Hiện nay: ${text}`,
  taken: (text: string) => `Đã nhận: ${text}`,
  differs: (lines: number) => `Khác bản đã nhận ${formatCount(lines)} dòng`,
  actions: 'Việc cần làm',

  version: (version: number) => `Bản ${version}`,
  draftOf: (version: number) => `Bản ${version}, đang soạn`,
  blockedTitle: 'Chưa gửi được: số liệu cấp dưới đã thay đổi',
  fault: (kind: ChildFault['kind'], unit: string) => `${unit}: ${faultKinds[kind]}`,
  changed: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  missingTitle: (units: number) => `Chưa có trong báo cáo: ${formatCount(units)} đơn vị`,
  missingChild: ({ unit, standing, daysLate }: MissingChild) =>
    `${unit.nameOrg}: ${standings[standing]}${daysLate > 0 ? `, ${late(daysLate)}` : ''}`,
  compiledAt: ({ compiledAt, cutOffOn, base }: ReportContent) =>
    `Số liệu chốt ${formatDay(cutOffOn)}, lập lúc ${formatDayTime(compiledAt)}. Tỷ lệ chính tính trên ${base === 'tong_so' ? 'tổng số đảng viên' : 'số đảng viên phải học'}.`,

  figures: 'Số liệu',
  line: 'Nội dung',
  ownFigure: 'Riêng đơn vị',
  totalFigure: 'Toàn bộ',
  countsWhat: (label: string) => `Xem “${label}” gồm những gì`,
  ofOwn: 'Riêng đơn vị',
  ofTotal: 'Cộng',
  people: (count: number) => `${formatCount(count)} đồng chí được tính`,
  noPeople: 'Không có đồng chí nào.',
  change: 'Sửa số này',
  newCount: 'Số mới của đơn vị',
  counted: (count: number) => `Hệ thống đếm: ${formatCount(count)}`,
  changeReason: 'Lý do sửa',
  takeChangeBack: 'Bỏ sửa, lấy lại số hệ thống đếm',
  save: 'Lưu',
  wrongCount: 'Đồng chí nhập số nguyên từ 0.',
  corrections: 'Chỗ đã sửa bằng tay',
  correction: (cell: CellCode, counted: number, typed: number) =>
    `${cells[cell]}: hệ thống đếm ${formatCount(counted)}, ghi ${formatCount(typed)}`,
  conflict: 'Người khác vừa sửa chỗ này',
  conflictCell: (mine: number | null, theirs: number) =>
    `Đồng chí ghi ${mine === null ? 'bỏ sửa' : formatCount(mine)}; bản đang lưu là ${formatCount(theirs)}.`,
  conflictText: 'Người khác vừa sửa phần này. Đồng chí xem cả hai rồi chọn.',
  theirs: 'Đang lưu',
  mine: 'Đồng chí viết',
  keepMine: 'Lưu bản của tôi',
  keepTheirs: 'Giữ bản đang lưu',

  narrative: 'Lời văn',
  narrativeHint: 'Tự lưu khi đồng chí ngừng gõ. Không bắt buộc điền đủ.',
  saving: 'Đang lưu…',
  notSaved: 'Chưa lưu được. Đồng chí giữ màn hình này, hệ thống sẽ thử lại khi đồng chí gõ tiếp.',
  savedAt: (at: Instant) => `Đã lưu lúc ${formatTime(at)}`,
  emptySection: 'Chưa viết.',
  history: 'Các bản báo cáo',
  changes: 'Thay đổi so với bản trước',
  accepted: 'đã nhận',
  steps: 'Quá trình',
  step: (state: string, at: Instant) => `${formatDayTime(at)}: ${state}`,
  files: 'Tải về',
  formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' },
  fileDraft: 'Bản in là dự thảo: văn phòng ghi số, ký, đóng dấu.',

  typedTitle: 'Nhập báo cáo giấy',
  paste: 'Dán lời báo cáo vào đây (không bắt buộc)',
  pasteHint:
    'Hệ thống đọc số đếm, tính lại mọi tỷ lệ và chỉ ra chỗ mâu thuẫn. Lời dán không được lưu.',
  read: 'Đọc số liệu',
  readCount: (figures: number) =>
    figures === 0
      ? 'Không đọc được số đếm nào. Đồng chí nhập tay ở dưới.'
      : `Đã đọc được ${formatCount(figures)} số đếm. Đồng chí soát lại với bản giấy.`,
  counts: 'Số đếm trên bản giấy',
  countsHint: 'Chỉ nhập số đếm. Tỷ lệ do hệ thống tính.',
  guests: 'Sinh hoạt tạm thời đến, có dự học',
  contradictions: 'Chỗ mâu thuẫn',
  remarks: 'Nên hỏi lại',
  printed: 'Báo cáo sẽ in',
  seen: 'Tôi đã xem các chỗ mâu thuẫn; bản giấy ghi như vậy',
  receivedOn: 'Ngày nhận bản giấy',
  correctionReason: 'Lý do thay bản đã nhận',
  saveTyped: 'Lưu báo cáo',
  saveTypedTitle: 'Lưu báo cáo giấy?',
  saveOwn: 'Báo cáo được lưu thành bản đang soạn; đồng chí xem lại rồi gửi.',
  saveForChild: (unit: string) => `Báo cáo của ${unit} được ghi là đã gửi và đã nhận.`,
  unknownUnit: 'Không tìm thấy đơn vị này trong đợt.',
  groups: {
    classes: 'Tổ chức học',
    members: 'Đảng viên',
    masses: 'Quần chúng',
    essays: 'Thu hoạch',
    plans: 'Chương trình, kế hoạch, kiến nghị',
  },
}
