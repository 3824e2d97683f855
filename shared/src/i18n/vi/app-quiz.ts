/** The words of sitting the multiple-choice test: when, how, what is saved, and the result. */
import type { Instant } from '../../models/moments.ts'
import type { QuizStep } from '../../vocabulary/quiz-steps.ts'
import { dayOf } from '../../time/calendar.ts'
import { formatDay, formatDayTime, formatTime, ratioText } from '../format.ts'

const window = ({ opensAt, closesAt }: { opensAt: Instant; closesAt: Instant }): string =>
  dayOf(opensAt) === dayOf(closesAt)
    ? `${formatTime(opensAt)}–${formatTime(closesAt)} ${formatDay(dayOf(opensAt))}`
    : `từ ${formatDayTime(opensAt)} đến ${formatDayTime(closesAt)}`

const steps: Record<QuizStep, string> = {
  viet: 'Đợt này viết bài thu hoạch, không làm bài trắc nghiệm.',
  chua_cong_bo: 'Bài trắc nghiệm chưa được công bố. Khi có, đồng chí xem giờ làm bài ở đây.',
  khach: 'Đồng chí sinh hoạt tạm thời ở đây, nên làm bài của chi bộ mình sinh hoạt chính thức.',
  chua_hoc_xong: 'Đồng chí làm bài được khi đã học đủ các buổi của đợt.',
  da_nop_bai_viet: 'Đồng chí đã nộp bài thu hoạch, không cần làm bài trắc nghiệm.',
  cho_ca: 'Chưa đến giờ làm bài.',
  lam_duoc: 'Ca làm bài đang mở.',
  dang_lam: 'Đồng chí đang làm bài.',
  cho_ket_qua: 'Bài đã nộp.',
  dat: 'Đồng chí đã đạt.',
  chua_dat: 'Bài chưa đạt và không còn ca nào. Đồng chí hỏi Bí thư để được hướng dẫn.',
  lo_ca: 'Các ca làm bài đã qua. Đồng chí hỏi Bí thư để được hướng dẫn.',
}

export const appQuiz = {
  title: 'Bài trắc nghiệm',
  steps,
  owed: 'Kế hoạch của đợt thay bài thu hoạch bằng bài trắc nghiệm này.',
  notOwed: 'Đồng chí không bắt buộc làm; nếu làm thì được tính riêng là tự nguyện.',
  terms: (questions: number, minutes: number, passPercent: number) =>
    `${questions} câu, ${minutes} phút, đạt khi đúng từ ${passPercent}% số câu.`,
  windows: 'Các ca làm bài',
  windowLine: (number: number, of: { opensAt: Instant; closesAt: Instant }) =>
    `Ca ${number}: ${window(of)}`,
  oneWindow: 'Mỗi đồng chí làm một ca. Ai chưa làm hoặc chưa đạt ở ca 1 thì làm ca 2.',
  opens: (at: Instant) => `Ca của đồng chí mở lúc ${formatDayTime(at)}.`,
  closes: (at: Instant) => `Ca đóng lúc ${formatDayTime(at)}.`,
  results: (at: Instant) => `Kết quả có sau khi ca đóng, lúc ${formatDayTime(at)}.`,

  begin: 'Bắt đầu làm bài',
  beginTitle: 'Bắt đầu làm bài?',
  beginText: (minutes: number, closesAt: Instant) =>
    `Đồng hồ chạy ngay và không dừng được: ${minutes} phút, không quá ${formatTime(closesAt)}. Đóng ứng dụng hoặc đổi máy thì làm tiếp bài này.`,

  left: (minutes: number, seconds: number) =>
    minutes >= 1
      ? `Còn ${minutes} phút ${String(seconds).padStart(2, '0')} giây`
      : `Còn ${seconds} giây`,
  leftSpoken: (minutes: number) => `Còn ${minutes} phút`,
  answered: (n: number, of: number) => `Đã trả lời ${n}/${of} câu`,
  question: (position: number, text: string) => `Câu ${position}. ${text}`,
  saving: 'Đang lưu…',
  saved: 'Đã lưu',
  waiting: (n: number) =>
    `${n} câu chưa gửi được, còn giữ trên máy. Đồng chí cứ làm tiếp, máy sẽ tự gửi lại.`,
  handIn: 'Nộp bài',
  handInTitle: 'Nộp bài?',
  handInText: (missing: number) =>
    missing === 0
      ? 'Đồng chí đã trả lời hết. Nộp rồi thì không sửa được nữa.'
      : `Còn ${missing} câu chưa trả lời. Nộp rồi thì không sửa được nữa.`,
  toMissing: 'Đến câu chưa trả lời',
  timeUp: 'Đã hết giờ. Máy đang nộp bài.',
  notSent: 'Chưa gửi hết câu trả lời vì không có mạng. Đồng chí thử lại khi có mạng.',

  attempts: 'Bài đã làm',
  attempt: (window: number, begunAt: Instant) => `Ca ${window}, làm lúc ${formatDayTime(begunAt)}`,
  timedOut: 'Hết giờ thì máy nộp.',
  noResult: 'Chưa có kết quả.',
  score: (right: number, of: number) => `Đúng ${ratioText(right, of)}`,
  passed: 'Đạt',
  failed: 'Chưa đạt',
  struck: (n: number) => `${n} câu bị bỏ vì sai, được tính là đúng cho mọi người.`,
  mistakes: (n: number) => `Xem lại ${n} câu chưa đúng`,
  chosen: (text: string) => `Đồng chí chọn: ${text}`,
  notChosen: 'Đồng chí chưa trả lời câu này.',
  right: (text: string) => `Đáp án: ${text}`,
  rightLater: 'Đáp án hiện ở đây khi ca cuối kết thúc, vì ca sau dùng chung ngân hàng câu hỏi.',
  readAgain: (label: string) => `Đọc lại: ${label}`,
} as const
