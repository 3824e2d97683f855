/** What the server says of essays: their usual form, why something cannot be, what authors and graders are told. */

/** The two mandatory parts of every essay (S2-14). */
export const usualEssayHeadings = [
  'Nhận thức về những nội dung cơ bản của nghị quyết',
  'Trách nhiệm của bản thân trong tổ chức thực hiện',
] as const

/** What graders look at where the campaign names nothing else (3.5). */
export const usualEssayRubric = [
  { name: 'Nhận thức về nội dung nghị quyết', points: 4 },
  { name: 'Liên hệ với nhiệm vụ của bản thân', points: 3 },
  { name: 'Cam kết, việc làm cụ thể', points: 2 },
  { name: 'Hình thức trình bày', points: 1 },
] as const

export const essays = {
  testInstead: 'Đợt này làm bài trắc nghiệm thay cho bài thu hoạch.',
  probationaryFree: 'Đảng viên dự bị không phải viết trong đợt này',
  /** In place of the plan's wording, where a person has another deadline. */
  writeAgain: 'nộp lại bài thu hoạch',
  moreTime: 'được gia hạn nộp bài thu hoạch',
  nothingHandedIn: 'Đồng chí chưa nộp bài nào.',
  enoughWords: 'Đồng chí đã gửi 10 ý kiến cho bản này. Xin trao đổi trực tiếp với chi ủy.',
  tooShort: (syllables: number, least: number): string =>
    `Bài có ${syllables} tiếng, kế hoạch yêu cầu ít nhất ${least} tiếng.`,
  tooLong: (syllables: number, most: number): string =>
    `Bài có ${syllables} tiếng, kế hoạch cho phép nhiều nhất ${most} tiếng.`,
  headingEmpty: (heading: string): string => `Chưa viết phần “${heading}”.`,
  answered: 'Có tác giả trao đổi về một bài thu hoạch đang chấm.',
  appealed: 'Có một khiếu nại về kết quả bài thu hoạch. Xin phân công người khác chấm lại.',
  termsFaults: {
    mode_fixed:
      'Đã có đồng chí làm bài trắc nghiệm, nên không đổi lại thành bài thu hoạch được nữa.',
    headings_fixed: 'Đã có bài nộp, nên không thêm, bớt phần của bài nữa. Tên phần vẫn sửa được.',
    bounds_crossed: 'Số tiếng ít nhất không thể lớn hơn số tiếng nhiều nhất.',
  },
  alreadyIn: 'Bài đã được nộp trước đó.',
  dayAhead: 'Ngày nhận bài không thể sau hôm nay.',
  extendTooSoon: 'Hạn mới phải sau hôm nay.',
  extendNoLater: 'Hạn mới phải sau hạn nộp theo kế hoạch của đợt.',
  receivedTooEarly: 'Ngày nhận bài không thể trước ngày có kết quả của bản trước.',
  extendNothing: (name: string): string =>
    `Đồng chí ${name} không phải viết, hoặc đã nộp bài; không cần gia hạn.`,
  extended: (due: string): string => `Bài thu hoạch của đồng chí được gia hạn đến ${due}.`,
  extensionEnded: 'Việc gia hạn bài thu hoạch của đồng chí đã thôi. Hạn nộp theo kế hoạch của đợt.',
  notOfThisBranch: 'Đồng chí này không có trong danh sách chi bộ.',
  guestWritesAtHome:
    'Đồng chí này sinh hoạt tạm thời ở đây; bài thu hoạch nộp cho chi bộ nơi sinh hoạt chính thức.',
}
