/** The words of what a campaign asks of essays, in its settings. */
export const appEssayTerms = {
  headings: 'Các phần của bài',
  headingsHint:
    'Mỗi phần một dòng, từ 2 đến 6 phần; hai phần đầu bắt buộc. Đã có bài nộp thì chỉ sửa tên phần, không thêm bớt.',
  least: 'Ít nhất (tiếng)',
  most: 'Nhiều nhất (tiếng)',
  lengthHint: 'Để trống nếu kế hoạch không quy định.',
  scale: 'Thang đánh giá',
  rubric: 'Tiêu chí chấm',
  rubricHint: 'Mỗi tiêu chí một dòng, số điểm tối đa ở cuối, ví dụ: Liên hệ bản thân: 3',
  appealDays: 'Số ngày được khiếu nại',
  rewriteDays: 'Số ngày viết lại',
  wrong: {
    headings: 'Bài cần từ 2 đến 6 phần, tên mỗi phần từ 3 đến 200 chữ cái.',
    length: 'Số tiếng là số từ 0 đến 20.000; ít nhất không lớn hơn nhiều nhất.',
    rubric: 'Mỗi dòng cần tên tiêu chí và số điểm từ 1 đến 100 ở cuối; nhiều nhất 10 tiêu chí.',
    days: 'Khiếu nại từ 0 đến 60 ngày, viết lại từ 1 đến 90 ngày.',
  },
} as const
