/** What the server says of grading: why something is refused, what graders and authors are told. */
import type { EssayVerdict } from '../../vocabulary/essay-verdicts.ts'

export const grading = {
  ownEssay: 'Không ai chấm bài của chính mình.',
  gradedBefore: 'Đồng chí này đã chấm bài. Xin phân công người khác.',
  notAGrader: 'Người chấm phải là đảng viên của chi bộ hoặc cấp ủy viên cấp trên.',
  otherVersion: 'Tác giả đã nộp bản khác. Xin mở lại bài.',
  faults: {
    reason_missing: 'Xin chọn lý do viết lại: sao chép hoặc nội dung chưa đạt yêu cầu.',
    comment_missing: 'Xin ghi nhận xét để tác giả biết cần viết lại những gì.',
    reason_with_pass: 'Bài đạt thì không có lý do viết lại.',
    level_contradicts: 'Mức xếp loại không khớp với kết luận.',
    level_missing: 'Xin chọn mức xếp loại hoặc cho điểm theo kế hoạch của đợt.',
    points_wrong: 'Điểm từng tiêu chí không đúng với thang điểm của đợt.',
    points_contradict: 'Tổng điểm không khớp với kết luận.',
  },
  dueTooSoon: 'Hạn viết lại phải sau hôm nay.',
  assigned: (count: number): string => `Đồng chí được phân công chấm ${count} bài thu hoạch.`,
  /** Says nothing of the verdict: a phone may be seen by others (INV-15). */
  judged: (verdict: EssayVerdict, campaign: string): string =>
    verdict === 'dat'
      ? `Bài thu hoạch của đồng chí (${campaign}) đã có kết quả. Xin mở Mini App để xem.`
      : `Bài thu hoạch của đồng chí (${campaign}) đã có nhận xét. Xin mở Mini App để xem và viết tiếp.`,
  replied: 'Người chấm đã trả lời đồng chí về bài thu hoạch.',
  disputed: 'Một bài thu hoạch được chấm lại cho kết quả khác. Xin chi ủy xem và quyết định.',
  nothingToDraw: 'Không còn bài nào đã chấm để rút mẫu.',
}
