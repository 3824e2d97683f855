/** The words of the bot's answers about programme and report: Q25, Q26, Q30. */
import type { MassesFigures } from '../../models/figures.ts'
import type { Instant, Day } from '../../models/moments.ts'
import type { BranchPapers, PlanStanding, ReportDraft, ReportStanding } from '../../models/paper.ts'
import { dayOf } from '../../time/calendar.ts'
import { formatCount, formatDay, formatDue, ratioText } from '../format.ts'

type Due = NonNullable<BranchPapers['programme']['due']>

/** "31/3/2026", where the table of questions writes the day without its weekday. */
const plainDay = (day: Day) => formatDay(day).replace(/^.* /, '')
const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
const onDay = (day: Day | null) => (day === null ? '' : ` ngày ${formatDay(day)}`)

/** @param days from today to the due day */
const remaining = (days: number) => {
  if (days > 0) return `còn ${formatCount(days)} ngày`
  return days === 0 ? 'hạn cuối hôm nay' : `đã quá hạn ${formatCount(-days)} ngày`
}

const issuedAs = ({ number, issuedOn }: PlanStanding) =>
  `Đã ban hành: số ${number ?? ''},${onDay(issuedOn)}`

const NOT_ISSUED = 'Chưa ban hành.'
const REVIEWER = 'cấp ủy viên cấp trên phụ trách'

const planWords: Record<PlanStanding['state'], (plan: PlanStanding) => string> = {
  nhap: () => `Chương trình hành động đang soạn. ${NOT_ISSUED}`,
  lay_y_kien: () => `Đang lấy ý kiến chi bộ, đoàn thể. ${NOT_ISSUED}`,
  gui_xem_xet: ({ sentForReviewOn }) =>
    `Đã gửi xem xét${sentForReviewOn === null ? '' : ` ngày ${plainDay(sentForReviewOn)}`}; ` +
    `đang chờ ý kiến ${REVIEWER}. ${NOT_ISSUED}`,
  yeu_cau_sua: ({ reviewedOn }) =>
    `${capital(REVIEWER)} đề nghị sửa${onDay(reviewedOn)}; chi bộ đang sửa. ${NOT_ISSUED}`,
  da_cho_y_kien: ({ reviewedOn }) =>
    `${capital(REVIEWER)} đã cho ý kiến${onDay(reviewedOn)}. ${NOT_ISSUED}`,
  ban_hanh: (plan) => `${issuedAs(plan)}.`,
  thuc_hien: (plan) => `${issuedAs(plan)}; đang thực hiện.`,
  so_ket: (plan) => `${issuedAs(plan)}; đang thực hiện, đã sơ kết.`,
  tong_ket: (plan) => `${issuedAs(plan)}; đã tổng kết.`,
  dong: (plan) => `${issuedAs(plan)}; đã kết thúc.`,
}

const reportWords: Record<ReportStanding['state'], (report: ReportStanding) => string> = {
  chua_den_han: () => 'chưa gửi',
  nhap: () => 'chưa gửi',
  da_gui: ({ sentOn }) => `đã gửi${onDay(sentOn)}, chờ cấp trên nhận`,
  tra_lai: ({ sentOn }) => `đã gửi${onDay(sentOn)}, cấp trên trả lại để sửa`,
  da_nhan: ({ sentOn, acceptedOn }) =>
    `đã gửi${onDay(sentOn)}, cấp trên đã nhận${onDay(acceptedOn)}`,
  da_tong_hop_len_tren: ({ sentOn }) => `đã gửi${onDay(sentOn)}, cấp trên đã tổng hợp`,
  dinh_chinh: ({ sentOn }) => `đã gửi${onDay(sentOn)}, đang đính chính`,
}

const massesWords = ({ people, base }: MassesFigures) => {
  if (base === null) return `${formatCount(people)} người đã dự; chưa khai số thuộc diện mời`
  if (people > base)
    return `${formatCount(people)} người đã dự, nhiều hơn số thuộc diện mời đã khai (${formatCount(base)})`
  return `${ratioText(people, base)} thuộc diện mời`
}

export const chatPapers = {
  /** Q25 */
  noPlan: `Chưa có chương trình hành động. ${NOT_ISSUED}`,
  plan: (plan: PlanStanding) => planWords[plan.state](plan),

  /** Q26. @param days from today to the due day */
  planDue: ({ at, isTentative }: Due, days: number) =>
    isTentative
      ? `Hạn dự kiến: ${formatDue(at)}${days < 0 ? '' : ` (${remaining(days)})`}.`
      : `${capital(formatDue(at))} (${remaining(days)}).`,
  planDueIssued: (at: Instant, issuedOn: Day | null) =>
    `Hạn: ${formatDue(at)}; đã ban hành${onDay(issuedOn)}.`,
  noPlanDue: 'Đợt này chưa có hạn xây dựng chương trình hành động. Đồng chí hỏi Bí thư.',

  /** Q30: the exact words while it waits in time. @param days from today to the due day */
  reportWaits: ({ at, isTentative }: Due, days: number) => {
    const label = isTentative ? 'Hạn báo cáo dự kiến' : 'Hạn báo cáo'
    const late = days < 0 && !isTentative ? ` (${remaining(days)})` : ''
    return `${label}: hết ngày ${plainDay(dayOf(at))}${late}; chưa gửi.`
  },
  reportStands: ({ at }: Due, report: ReportStanding) =>
    `Hạn báo cáo: ${formatDue(at)}; ${reportWords[report.state](report)}.`,
  reportWithoutDue: (report: ReportStanding) =>
    `Chưa có hạn báo cáo; ${reportWords[report.state](report)}.`,

  /** Q30, for who runs the branch: the draft, each percentage with its n/d. */
  draft: (draft: ReportDraft, plan: string) =>
    [
      `Số liệu dự thảo đến ${formatDay(draft.day)}:`,
      `Học tập: ${ratioText(draft.ofRequired.numerator, draft.ofRequired.denominator)} đồng chí phải học; ` +
        `${ratioText(draft.ofMembers.numerator, draft.ofMembers.denominator)} tổng số đảng viên.`,
      `Thu hoạch: ${essayWords(draft.essays)}.`,
      `Quần chúng: ${massesWords(draft.masses)}.`,
      `Chương trình: ${plan}`,
      `Câu hỏi: ${formatCount(draft.questions)}; kiến nghị: ${formatCount(draft.recommendations)}.`,
      'Xem và gửi:',
    ].join('\n'),
}

const essayWords = ({ handedIn, required, passed }: ReportDraft['essays']) =>
  required === 0
    ? 'không có đồng chí nào phải nộp'
    : `đã nộp ${ratioText(handedIn, required)}, đạt ${formatCount(passed)}`
