/** The words of the screen on which the secretary records where programme and report stand. */
import type { MassesFigures } from '../../models/figures.ts'
import type { Day } from '../../models/moments.ts'
import type { BranchPapers, ReportDraft } from '../../models/paper.ts'
import {
  type PlanState,
  planStateLabels,
  type ReportState,
  reportStateLabels,
} from '../../vocabulary/paper-states.ts'
import { formatCount, formatDay, formatDue, ratioText } from '../format.ts'

export const appPapers = {
  title: 'Chương trình, báo cáo',
  none: 'Chi bộ chưa có đợt học tập nào đang mở.',
  programme: 'Chương trình hành động',
  report: 'Báo cáo kết quả',
  nothingYet: 'Chưa có',
  due: 'Hạn',
  dueOn: ({ at, isTentative }: NonNullable<BranchPapers['programme']['due']>) =>
    isTentative ? `${formatDue(at)} (dự kiến)` : formatDue(at),
  noDue: 'chưa có',
  sentForReview: 'Gửi xem xét',
  reviewed: 'Cấp trên cho ý kiến',
  changesWanted: 'Cấp trên đề nghị sửa',
  issued: 'Ban hành',
  issuedAs: (number: string, day: Day) => `Số ${number}, ${formatDay(day)}`,
  signer: 'Người ký',
  sent: 'Đã gửi',
  accepted: 'Cấp trên nhận',
  on: (day: Day) => formatDay(day),

  /** What a button records, and above its sheet. */
  planSteps: {
    nhap: 'Ghi bắt đầu soạn',
    lay_y_kien: 'Ghi lấy ý kiến chi bộ',
    gui_xem_xet: 'Ghi đã gửi xem xét',
    yeu_cau_sua: 'Ghi cấp trên đề nghị sửa',
    da_cho_y_kien: 'Ghi cấp trên đã cho ý kiến',
    ban_hanh: 'Ghi đã ban hành',
    thuc_hien: 'Ghi đang thực hiện',
  } satisfies Partial<Record<PlanState, string>>,
  planHints: {
    nhap: 'Chương trình đang được soạn.',
    lay_y_kien: 'Bản dự thảo đang được chi bộ, đoàn thể góp ý.',
    gui_xem_xet: 'Ngày gửi cấp ủy viên cấp trên phụ trách xem xét.',
    yeu_cau_sua: 'Ngày cấp trên đề nghị sửa. Sau đó chi bộ soạn lại.',
    da_cho_y_kien: 'Ngày nhận ý kiến của cấp ủy viên cấp trên phụ trách.',
    ban_hanh: 'Đồng chí xem kỹ số và ngày. Ghi rồi, muốn sửa phải mở lại từ đầu.',
    thuc_hien: 'Chương trình đã ban hành và đang được thực hiện.',
  } satisfies Partial<Record<PlanState, string>>,
  reportSteps: {
    da_gui: 'Ghi đã gửi',
    tra_lai: 'Ghi cấp trên trả lại',
    da_nhan: 'Ghi cấp trên đã nhận',
  } satisfies Partial<Record<ReportState, string>>,
  reportHints: {
    da_gui: 'Ngày chi bộ gửi báo cáo lên cấp trên.',
    da_nhan: 'Ngày cấp trên nhận báo cáo.',
  } satisfies Partial<Record<ReportState, string>>,
  returnReason: 'Lý do trả lại',

  day: 'Ngày',
  number: 'Số, ký hiệu',
  numberHint: 'Ví dụ: 05-CTr/CB',
  signerHint: 'Họ tên, chức vụ',
  save: 'Lưu',

  takeBack: 'Ghi nhầm? Bỏ bước vừa ghi',
  planBackTitle: 'Bỏ bước vừa ghi của chương trình?',
  reportBackTitle: 'Bỏ bước vừa ghi của báo cáo?',
  planBack: (state: PlanState) =>
    state === 'nhap'
      ? 'Chương trình trở về “Đang soạn”; ngày, số đã ghi bị xóa. Việc này được ghi vào nhật ký.'
      : `Chương trình trở về “${planStateLabels[state]}”. Việc này được ghi vào nhật ký.`,
  reportBack: (state: ReportState) =>
    `Báo cáo trở về “${reportStateLabels[state]}”. Việc này được ghi vào nhật ký.`,
  reason: 'Lý do',
  confirmBack: 'Bỏ bước này',

  draft: (day: Day) => `Số liệu dự thảo đến ${formatDay(day)}`,
  study: 'Học tập',
  ofRequired: ({ numerator, denominator }: ReportDraft['ofRequired']) =>
    `${ratioText(numerator, denominator)} đồng chí phải học`,
  ofMembers: ({ numerator, denominator }: ReportDraft['ofMembers']) =>
    `${ratioText(numerator, denominator)} tổng số đảng viên`,
  essays: 'Thu hoạch',
  essaysIn: ({ handedIn, required, passed }: ReportDraft['essays']) =>
    required === 0
      ? 'Không có đồng chí nào phải nộp'
      : `Đã nộp ${ratioText(handedIn, required)}, đạt ${formatCount(passed)}`,
  masses: 'Quần chúng',
  massesIn: ({ people, base }: MassesFigures) =>
    base === null || people > base
      ? `${formatCount(people)} người đã dự; chưa khai đủ số thuộc diện mời`
      : `${ratioText(people, base)} thuộc diện mời`,
  matters: 'Ý kiến',
  mattersIn: ({ questions, recommendations }: ReportDraft) =>
    `${formatCount(questions)} câu hỏi, ${formatCount(recommendations)} kiến nghị`,
}
