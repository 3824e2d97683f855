/** What the server says when it cannot record an essay. */
export const essays = {
  notOfThisBranch: 'Đồng chí này không có trong danh sách chi bộ.',
  guestWritesAtHome:
    'Đồng chí này sinh hoạt tạm thời ở đây; bài thu hoạch nộp cho chi bộ nơi sinh hoạt chính thức.',
}
