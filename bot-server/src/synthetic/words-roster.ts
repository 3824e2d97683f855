/** Holds the words of a branch roster as offices write them, in all their spellings. */

export const rosterWords = {
  heading: 'DANH SÁCH ĐẢNG VIÊN (giả định)',
  columns: [
    'TT',
    'Họ và tên',
    'Năm sinh',
    'Chức vụ',
    'Đối tượng',
    'Ngày vào Đảng',
    'Số điện thoại',
    'Chi bộ',
  ],
  total: 'Tổng cộng',
  full: ['ĐV', 'đảng viên', 'Đv', 'Đảng viên chính thức'],
  probationary: ['ĐV dự bị', 'đảng viên dự bị', 'Dự bị'],
  roles: { bi_thu: 'Bí thư', pho_bi_thu: 'Phó Bí thư', bao_cao_vien: 'Báo cáo viên' },
  trailing: ['(đ/c)', '(Đ/c)'],
  /** Two letters of which either may bear the mark: hòa or hoà, ủy or uỷ. */
  movableMarks: /(?:[òóỏõọ][ae]|[ùúủũụÙÚỦŨỤ]y)(?!\p{L})/gu,
  dayInWords: (day: number, month: number, year: number) =>
    `ngày ${day} tháng ${month} năm ${year}`,
} as const
