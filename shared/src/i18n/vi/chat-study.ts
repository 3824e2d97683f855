/** The words of the bot's answers about documents, essays, targets and speakers: exact texts of the 30 questions (ruling 12). */
import type { Day, Instant } from '../../models/moments.ts'
import { dayOf } from '../../time/calendar.ts'
import type { ExemptionKind } from '../../vocabulary/exemption-kinds.ts'
import { type RewriteReason, rewriteReasonLabels } from '../../vocabulary/essay-verdicts.ts'
import { formatCount, formatDay, formatShortDay, percentText, ratioText } from '../format.ts'

/** "25/3/2026", where the exact text has no weekday. */
const plainDay = (day: Day) => formatDay(day).replace(/^.* /, '')

/** A due day with how far it is. @param days from today; negative when it is over */
interface Due {
  day: Day
  days: number
}

const overdue = ({ days }: Due) => (days < 0 ? ` (đã quá hạn ${-days} ngày)` : '')
const remaining = (due: Due) => {
  if (due.days < 0) return overdue(due)
  return due.days === 0 ? ' (hạn cuối hôm nay)' : ` (còn ${due.days} ngày)`
}
const dueText = (due: Due | null) =>
  due === null ? 'Đợt này chưa có hạn nộp.' : `Hạn hết ngày ${plainDay(due.day)}${overdue(due)}.`

const OUTLINE =
  '(1) nhận thức về nội dung cơ bản của nghị quyết; (2) trách nhiệm của bản thân trong tổ chức thực hiện; có thể thêm kiến nghị.'

const becauseOf: Record<ExemptionKind | 'du_bi', string> = {
  mien_thu_hoach: 'đã nghỉ công tác',
  mien: 'được miễn công tác và sinh hoạt',
  tam_mien: 'đang tạm miễn sinh hoạt',
  dinh_chi: 'đang tạm dừng sinh hoạt',
  du_bi: 'đảng viên dự bị, theo kế hoạch của đợt này',
}

const bases = { phai_hoc: 'đồng chí phải học', tong_so: 'đảng viên' }
/** The question asks after this one; another target is named in the answer. */
const USUAL_TARGET = 98

interface Target {
  needed: number
  missing: number
  of: number
  base: keyof typeof bases
  targetPercent: number
}

const needOf = ({ needed, of, base, targetPercent }: Target) =>
  `${targetPercent === USUAL_TARGET ? 'Cần' : `Chỉ tiêu ${targetPercent}%: cần`} ` +
  `${formatCount(needed)}/${formatCount(of)} ${bases[base]}`

export const chatStudy = {
  /** What the group hears where the answer is for one person. */
  pointer: {
    essay: 'Tôi đã gửi thông tin bài thu hoạch vào tin nhắn riêng của đồng chí.',
    essayInApp:
      'Tôi đã gửi thông tin bài thu hoạch vào phần thông báo của đồng chí trong Mini App.',
    /** The general rule may be told to all (Q14). */
    rule:
      'Quy định chung: đồng chí thuộc diện phải học thì viết thu hoạch theo kế hoạch của đợt này; ' +
      'đồng chí đã nghỉ công tác hoặc được miễn thì không bắt buộc.',
    both: (pointer: string, rule: string) => `${pointer} ${rule}`,
  },

  /** Q09 */
  documents: {
    none: 'Đợt này chưa có tài liệu. Đồng chí hỏi Bí thư.',
    at: (title: string, url: string) => `Toàn văn “${title}”: ${url}`,
    inParts: (title: string, link: string) => `“${title}”, đọc từng phần đã gửi: ${link}`,
    notYet: (title: string) => `“${title}”: chưa gửi, đồng chí chờ lịch gửi.`,
    more: (n: number, link: string) =>
      `Còn ${formatCount(n)} tài liệu, xem trong Mini App: ${link}`,
  },

  /** Q10, Q21 */
  handingIn: {
    how:
      'Mở Mini App → Thu hoạch → Nộp: gõ trực tiếp, tải tệp, hoặc chụp ảnh bài viết tay. ' +
      'Nộp bản giấy cho Bí thư cũng được.',
    howTyped:
      'Mở Mini App → Thu hoạch → Nộp: gõ trực tiếp hoặc tải tệp; đợt này không nhận bài viết tay. ' +
      'Nộp bản in cho Bí thư cũng được.',
    byHand:
      'Được, nếu kế hoạch của chi bộ không quy định khác. ' +
      'Chụp rõ từng trang, ghi họ tên ở trang đầu.',
    notByHand:
      'Không, kế hoạch của đợt này đề nghị bài đánh máy. ' +
      'Đồng chí khó đánh máy xin báo Bí thư để được giúp.',
  },

  /** Q11–Q13 */
  own: {
    notReceived: (due: Due | null) => `Chưa nhận được bài của đồng chí. ${dueText(due)}`,
    opensLater: (opens: 'sau_hoan_thanh' | 'sau_buoi_dau', due: Due | null) =>
      `Chưa đến lúc nộp: bài thu hoạch mở ${opens === 'sau_buoi_dau' ? 'sau buổi học đầu tiên' : 'khi đồng chí học xong'}. ${dueText(due)}`,
    received: (submittedAt: Instant, standing: string) =>
      `Đã nhận bài của đồng chí ${formatDay(dayOf(submittedAt))}${standing}`,
    standings: {
      da_nop: ', chờ chấm.',
      dang_cham: ', đang chấm.',
      dat: ': đạt.',
      viet_lai: ', nay đề nghị viết lại.',
    },
    waiting: (version: number) => `Bài (bản ${version}) đã nhận, chờ chấm.`,
    grading: (version: number) => `Bài (bản ${version}) đang chấm.`,
    passed: 'Đạt.',
    rewrite: (reason: RewriteReason | null, comment: string | null) =>
      [
        reason === null ? 'Đề nghị viết lại.' : `Đề nghị viết lại: ${rewriteReasonLabels[reason]}.`,
        comment === null ? 'Đồng chí hỏi Bí thư để biết nhận xét.' : `Nhận xét: ${comment}`,
      ].join(' '),
    rewriteDue: (due: Due | null) =>
      due === null
        ? 'Hạn nộp lại: đồng chí hỏi Bí thư.'
        : `Hạn nộp lại: hết ngày ${formatDay(due.day)}${remaining(due)}.`,
    /** Who graded is reached through the secretary, who assigned the grader. */
    answerBack: 'Phản hồi lại người chấm: đồng chí nhắn Bí thư chi bộ.',
    reason: (reason: RewriteReason | null) =>
      reason === null
        ? 'Lý do viết lại: chưa ghi.'
        : `Lý do viết lại: ${rewriteReasonLabels[reason]}.`,
    comment: (comment: string | null) =>
      comment === null ? 'Người chấm chưa ghi nhận xét.' : `Nhận xét: ${comment}`,
    noRewrite: (standing: string) => `Bài của đồng chí không phải viết lại. ${standing}`,
  },

  /** Q14 */
  duty: {
    obliged: 'Đồng chí thuộc diện phải viết.',
    notObliged: (because: ExemptionKind | 'du_bi') =>
      `Đồng chí thuộc diện không bắt buộc (${becauseOf[because]}); nếu viết, xin hoan nghênh.`,
    guest:
      'Đồng chí sinh hoạt tạm thời ở đây; bài thu hoạch nộp cho chi bộ nơi sinh hoạt chính thức.',
  },

  /** Q22; a shorter one goes with X1. */
  outline: {
    parts: `Hai phần: ${OUTLINE}`,
    questions: (questions: readonly string[]) => `Câu hỏi gợi ý: ${questions.join(' ')}`,
    yourself: 'Đề nghị tự viết, không sao chép.',
    short: `Đề cương: ${OUTLINE}`,
  },

  /** Q23 */
  speaker: {
    of: (session: string, speaker: string) => `${session}: ${speaker}.`,
    unknown: (session: string) => `${session}: chưa có tên báo cáo viên. Đồng chí hỏi Bí thư.`,
  },

  /** Q27 */
  probationary: {
    writes:
      'Có: đảng viên dự bị học và viết thu hoạch như đảng viên chính thức, theo kế hoạch của đợt này.',
    studiesOnly:
      'Có: đảng viên dự bị học như đảng viên chính thức; viết thu hoạch thì không bắt buộc, theo kế hoạch của đợt này.',
  },

  /** Q19 */
  target: {
    missing: (target: Target, makeupOn: Day | null) =>
      `Chưa. ${needOf(target)}, còn thiếu ${formatCount(target.missing)}; ` +
      (makeupOn === null
        ? 'chưa có lịch học bù.'
        : `có thể học bù ngày ${formatShortDay(makeupOn)}.`),
    unreachable: (target: Target) =>
      `Chưa. ${needOf(target)}, còn thiếu ${formatCount(target.missing)}; không thể đạt với mẫu số này.`,
    nothingClosed: (target: Target) =>
      `Chưa có buổi học nào được chốt nên chưa tính. ${needOf(target)}.`,
    reached: ({ base, targetPercent }: Target, completed: number, of: number) =>
      `Đạt. Đã học ${ratioText(completed, of).replace(' (', ` ${bases[base]} (`)}, chỉ tiêu ${targetPercent}%.`,
    nobody: 'Chi bộ không có đồng chí nào thuộc diện phải học trong đợt này.',
  },

  /** Q20 */
  masses: {
    ratio: (came: number, base: number) =>
      `${formatCount(came)}/${formatCount(base)} quần chúng thuộc diện mời (${percentText(came, base)})`,
    missing: (counted: string, need: { targetPercent: number; needed: number; missing: number }) =>
      `${counted}; chỉ tiêu ${need.targetPercent}% cần ${formatCount(need.needed)}, còn thiếu ${formatCount(need.missing)}.`,
    reached: (counted: string, targetPercent: number) =>
      `${counted}; đạt chỉ tiêu ${targetPercent}%.`,
    noBase: (came: number) => `${formatCount(came)} quần chúng đã dự; chưa khai số mời.`,
    baseTooSmall: (came: number, base: number) =>
      `${formatCount(came)} quần chúng đã dự, nhiều hơn số mời đã khai (${formatCount(base)}). Đề nghị Bí thư khai lại số mời.`,
    none: 'Đợt này không mời quần chúng.',
  },
}
