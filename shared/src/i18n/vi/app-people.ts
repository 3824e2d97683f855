/** The words of the branch's roster and of the codes that bind a Zalo account to a person. */
export const appPeople = {
  title: 'Danh sách chi bộ',
  empty: 'Danh sách chi bộ còn trống.',
  search: 'Tìm theo tên',
  searchHint: 'Gõ không dấu cũng được',
  searchNone: 'Không có ai khớp với tên này.',
  boundTitle: (count: string) => `Đã vào ứng dụng (${count})`,
  unboundTitle: (count: string) => `Chưa vào ứng dụng (${count})`,
  unboundHint: 'Cấp mã cho đồng chí đang ở cạnh mình; mỗi mã chỉ dùng một lần.',
  standings: { phai_hoc: 'Phải học', mien: 'Được miễn', tam_thoi_den: 'Tạm thời đến' },
  bornIn: (year: number) => `sinh ${year}`,
  giveCode: 'Cấp mã',
  giveCodeOf: (name: string) => `Cấp mã cho ${name}`,
  codeTitle: (name: string) => `Mã của đồng chí ${name}`,
  codeText: 'Đồng chí đọc mã này cho người đó. Mã chỉ dùng một lần, không gửi vào nhóm.',
  codeLabel: (code: string) => `Mã: ${code}`,
  codeUntil: (time: string) => `Dùng được đến ${time}`,
}
