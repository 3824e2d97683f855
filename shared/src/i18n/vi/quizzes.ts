/** What the server says of the test that may replace the essay: to its makers, and to those who sat it. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime, ratioText } from '../format.ts'

export const quizzes = {
  terms: {
    window_empty: 'Giờ kết thúc ca phải sau giờ bắt đầu.',
    window_short: 'Ca phải dài ít nhất bằng thời gian làm bài.',
    window_past: 'Ca này đã qua. Đồng chí chọn giờ muộn hơn.',
    windows_overlap: 'Ca thứ hai phải bắt đầu sau khi ca thứ nhất kết thúc.',
    window_begun: 'Ca đã mở thì không đổi giờ được nữa.',
    locked: 'Đã có người bắt đầu làm bài nên số câu, thời gian và mức đạt giữ nguyên.',
  },
  publish: {
    too_few_questions: 'Ngân hàng chưa đủ câu hỏi cho một đề.',
    no_window: 'Chưa đặt ca làm bài.',
    windows_over: 'Các ca đã đặt đều đã qua.',
  },
  notByTest:
    'Đợt này viết bài thu hoạch. Muốn thay bằng trắc nghiệm, đồng chí đổi trong cài đặt của đợt.',
  tooMany: (most: number) => `Ngân hàng chứa nhiều nhất ${most} câu.`,
  unknownPart: 'Phần tài liệu đã chọn không thuộc đợt này.',
  published: 'Bài trắc nghiệm đang công bố. Đồng chí ngừng công bố trước khi sửa.',
  tooFewLeft:
    'Nếu bỏ câu này, ca còn lại không đủ câu hỏi. Đồng chí giảm số câu hoặc thêm câu trước.',
  noQuestions: 'Không thấy câu hỏi nào. Mỗi câu bắt đầu bằng “Câu 1.”, phương án bằng A, B, C, D.',
  noColumns: 'Không thấy dòng tiêu đề. Cần các cột: Câu hỏi, A, B, C, D, Đáp án (và Phần nếu có).',

  inText: (at: number) => `Câu ${at}`,
  inSheet: (at: number) => `Dòng ${at}`,
  faults: {
    no_text: 'thiếu nội dung câu hỏi',
    not_four: 'cần đúng bốn phương án A, B, C, D',
    same_options: 'có hai phương án giống nhau',
    no_right: 'chưa rõ đáp án đúng (một chữ A, B, C hoặc D)',
    unknown_part: 'số phần không có trong tài liệu của đợt',
    too_long: 'quá dài (câu hỏi 1.000 chữ cái, phương án 500)',
    twice: 'trùng với câu ở trên',
  },

  partLabel: (position: number, heading: string) => `Phần ${position}. ${heading}`,
  scored: (title: string) =>
    `Đã có kết quả bài trắc nghiệm của ${title}. Đồng chí mở ứng dụng để xem kết quả và các phần nên đọc lại.`,
  scoredAgain: (title: string, opensAt: Instant) =>
    `Đã có kết quả bài trắc nghiệm của ${title}. Ca tiếp theo mở lúc ${formatDayTime(opensAt)}. Đồng chí mở ứng dụng để xem.`,
  chat: {
    instead:
      'Đợt này làm bài trắc nghiệm thay bài thu hoạch. Giờ làm bài và cách làm có trong Mini App.',
    waiting: 'Bài trắc nghiệm đã nộp; kết quả có khi ca làm bài kết thúc.',
    dat: 'Bài trắc nghiệm: đạt.',
    viet_lai:
      'Bài trắc nghiệm chưa đạt. Đồng chí mở Mini App để xem câu chưa đúng và ca tiếp theo.',
  },
  data: {
    sat: (title: string, begunAt: Instant) =>
      `${title}: làm bài trắc nghiệm lúc ${formatDayTime(begunAt)}`,
    score: (right: number, of: number) => `đúng ${ratioText(right, of)}`,
    notScored: 'chưa có kết quả',
  },
} as const
