/** The words of the screen on which the secretary sees where programme and report stand. */
import type { MassesFigures } from '../../models/figures.ts'
import type { Day } from '../../models/moments.ts'
import type { BranchPapers, ReportDraft } from '../../models/paper.ts'
import { formatCount, formatDay, formatDue, ratioText } from '../format.ts'

export const appPapers = {
  title: 'Chương trình, báo cáo',
  none: 'Chi bộ chưa có đợt học tập nào đang mở.',
  programme: 'Chương trình hành động',
  report: 'Báo cáo kết quả',
  toProgramme: 'Soạn, gửi và theo dõi chương trình',
  toReport: 'Lập, xem và gửi báo cáo',
  nothingYet: 'Chưa có',
  due: 'Hạn',
  dueOn: ({ at, isTentative }: NonNullable<BranchPapers['programme']['due']>) =>
    isTentative ? `${formatDue(at)} (dự kiến)` : formatDue(at),
  noDue: 'chưa có',
  sentForReview: 'Gửi xem xét',
  reviewed: 'Cấp trên cho ý kiến',
  changesWanted: 'Cấp trên đề nghị sửa',
  issued: 'Ban hành',
  issuedAs: (number: string | null, day: Day) =>
    number === null ? formatDay(day) : `Số ${number}, ${formatDay(day)}`,
  signer: 'Người ký',
  sent: 'Đã gửi',
  accepted: 'Cấp trên nhận',
  on: (day: Day) => formatDay(day),

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
