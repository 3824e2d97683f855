/** The words of the "Hỏi nhanh" page: the questions as people say them, grouped by what they want. */
import type { QuickIntent } from '../../models/quick-answer.ts'

const questions: Record<QuickIntent, string> = {
  schedule: 'Lịch học thế nào?',
  next_session_time: 'Mấy giờ học buổi tới?',
  venue: 'Học ở đâu?',
  makeup: 'Vắng buổi học thì học bù khi nào?',
  speaker: 'Ai là báo cáo viên?',
  rule_probationary: 'Đảng viên dự bị có phải học không?',
  my_attendance: 'Tôi đã điểm danh chưa?',
  report_absence: 'Tôi xin phép vắng buổi tới',
  part_get: 'Cho tôi xem lại một phần',
  parts_progress: 'Gửi đến phần mấy rồi?',
  document_get: 'Cho xin toàn văn nghị quyết',
  essay_deadline: 'Hạn nộp thu hoạch đến bao giờ?',
  essay_how: 'Nộp thu hoạch ở đâu?',
  essay_outline: 'Thu hoạch viết những nội dung gì?',
  essay_format: 'Viết tay rồi chụp ảnh được không?',
  my_obligation: 'Tôi có phải viết thu hoạch không?',
  my_essay: 'Tôi đã nộp thu hoạch chưa?',
  my_grade: 'Bài của tôi đạt chưa?',
  my_rewrite_reason: 'Sao bài của tôi phải viết lại?',
  stat_attendance: 'Bao nhiêu người đã học rồi?',
  stat_essay: 'Bao nhiêu người đã nộp thu hoạch?',
  stat_target: 'Chi bộ mình đạt chỉ tiêu chưa?',
  stat_masses: 'Quần chúng dự được bao nhiêu?',
  list_absent: 'Bao nhiêu người chưa điểm danh?',
  list_essay_missing: 'Còn bao nhiêu người chưa nộp?',
  plan_status: 'Chương trình hành động của chi bộ xong chưa?',
  plan_deadline: 'Bao giờ phải có chương trình hành động?',
  report_status: 'Đã báo cáo cấp trên chưa?',
  ask_speaker: 'Tôi muốn hỏi báo cáo viên',
  recommendation: 'Gửi kiến nghị ở đâu?',
}

interface AskSection {
  title: string
  questions: readonly QuickIntent[]
}

export const appAsk = {
  title: 'Hỏi nhanh',
  box: 'Gõ câu hỏi của đồng chí',
  boxHint: 'Gõ có dấu hoặc không dấu đều được.',
  send: 'Hỏi',
  typed: 'Câu trả lời',
  needsNetwork: 'Hỏi câu mới cần có mạng. Đồng chí kiểm tra kết nối rồi thử lại.',
  answeredAt: (time: string) => `Trả lời lúc ${time}`,
  keptShown: 'Đang không có mạng. Đây là câu trả lời lần trước.',
  branch: 'Đồng chí hỏi về chi bộ nào?',
  branchHint: 'Lựa chọn này được ghi nhớ; đồng chí đổi lúc nào cũng được.',
  choosePart: 'Đồng chí chọn phần',
  part: (position: number) => `Phần ${position}`,
  partNotSent: (position: number) => `Phần ${position}, chưa gửi`,
  questions,
  /** Whoever runs the branch hears names, others counts: the question says which. */
  questionsOfSecretary: {
    list_absent: 'Ai chưa điểm danh?',
    list_essay_missing: 'Còn ai chưa nộp thu hoạch?',
  } satisfies Partial<Record<QuickIntent, string>>,
  first: [
    {
      title: 'Lịch học',
      questions: [
        'schedule',
        'next_session_time',
        'venue',
        'makeup',
        'speaker',
        'rule_probationary',
      ],
    },
    { title: 'Điểm danh của tôi', questions: ['my_attendance', 'report_absence'] },
    { title: 'Tài liệu', questions: ['part_get', 'parts_progress', 'document_get'] },
  ] satisfies AskSection[],
  second: [
    {
      title: 'Thu hoạch',
      questions: [
        'essay_deadline',
        'essay_how',
        'essay_outline',
        'essay_format',
        'my_obligation',
        'my_essay',
        'my_grade',
        'my_rewrite_reason',
      ],
    },
    {
      title: 'Số liệu chi bộ',
      questions: [
        'stat_attendance',
        'list_absent',
        'stat_target',
        'stat_masses',
        'stat_essay',
        'list_essay_missing',
      ],
    },
    {
      title: 'Chương trình, báo cáo',
      questions: ['plan_status', 'plan_deadline', 'report_status'],
    },
    { title: 'Gửi ý kiến', questions: ['ask_speaker', 'recommendation'] },
  ] satisfies AskSection[],
  openPart: 'Đọc phần này',
  /** By the first word of the route to which an answer leads. */
  open: {
    parts: 'Mở các phần nghị quyết',
    attendance: 'Mở các buổi học của tôi',
    'check-in': 'Mở điểm danh',
    leave: 'Mở mục Xin vắng mặt',
    matters: 'Mở mục Thắc mắc, kiến nghị',
    sessions: 'Mở buổi học và điểm danh',
    essays: 'Mở mục Thu hoạch',
    publishing: 'Mở tài liệu và lịch gửi',
    papers: 'Xem và gửi',
    deliveries: 'Mở sổ gửi tin',
  } satisfies Record<string, string>,
  openOther: 'Mở mục này',
}
