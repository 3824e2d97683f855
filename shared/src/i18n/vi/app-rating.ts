/** The words of rating a session: the member's taps, and the counts for who runs the study. */
export const appRating = {
  title: 'Góp ý về buổi học',
  hint: 'Mỗi mục bấm một lần, không đổi lại được. Hệ thống chỉ đếm số ý kiến, không lưu ai chọn gì.',
  until: (time: string) => `Góp ý được đến ${time}.`,
  done: 'Đồng chí đã góp ý. Xin cảm ơn.',
  doneOne: 'Đã ghi nhận.',

  /** In “Dữ liệu của tôi”, until the time for rating is over. */
  held: 'đã góp ý về buổi học (không lưu nội dung)',

  countsTitle: 'Ý kiến của người học',
  later: (time: string) =>
    `Hiện kết quả từ ${time}, khi hết hạn góp ý, để không ai đoán được ý kiến của từng người.`,
  tooFew: 'Chưa đủ 5 ý kiến.',
  counted: (count: string, total: string) => `${count}/${total} ý kiến`,
  sessions: (count: string) => `Tổng hợp từ ${count} buổi học đã hết hạn góp ý.`,
} as const
