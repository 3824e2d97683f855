/** The words of calling the roll, of entering a signed list, and of the tools beside a session. */
export const appRollCall = {
  title: 'Gọi tên',
  open: 'Gọi tên điểm danh',
  paperTitle: 'Nhập hộ từ bản giấy',
  paperHint:
    'Ghi theo danh sách đã ký, hoặc ghi hộ đồng chí không có điện thoại. Tên người nhập hiện cạnh mỗi ghi nhận.',
  howTo: 'Chạm vào tên là có mặt. Chạm lại trong 10 giây là bỏ.',
  counter: (present: string, required: string, left: string) =>
    `Có mặt ${present}/${required}, còn ${left} chưa ghi`,
  ways: 'Cách ghi',
  one: 'Từng người',
  all: 'Tất cả có mặt trừ…',
  orders: 'Xếp theo',
  byGiven: 'Xếp theo tên',
  byFull: 'Xếp theo họ',
  guestNamed: (name: string) => `${name} (khách)`,
  other: 'Khác',
  otherOf: (name: string) => `Ghi khác: ${name}`,
  quickTitle: (name: string) => `Ghi cho ${name}`,
  excused: 'Vắng có lý do',
  done: (name: string, state: string) => `${name}: ${state}`,
  doneMany: (count: string) => `Đã ghi ${count} đồng chí`,
  undo: 'Hoàn tác',
  undone: 'Đã hoàn tác',
  notYet: 'Buổi học chưa bắt đầu và chưa mở điểm danh nên chưa ghi có mặt được.',
  everybodyDone: 'Đã ghi nhận hết mọi người trong danh sách.',

  allHint: 'Chọn những đồng chí vắng; những người còn lại được ghi có mặt.',
  absentOf: (name: string) => `Vắng: ${name}`,
  why: (name: string) => `Lý do vắng của ${name}`,
  decideLater: 'Ghi lý do sau',
  without: 'Không có lý do',
  allSubmit: (present: string, absent: string) => `Ghi ${present} có mặt, ${absent} vắng`,
  allConfirmTitle: 'Ghi cả danh sách?',
  allConfirm: (present: string, absent: string) =>
    `${present} đồng chí được ghi có mặt, ${absent} đồng chí vắng. Ai đã điểm danh rồi thì giữ nguyên.`,
  allConfirmWords: 'Ghi cả danh sách',

  waiting: (count: string) =>
    `Mất mạng: ${count} ghi nhận đang giữ trên máy này, tự gửi khi có mạng.`,
  kept: (names: string) => `Đã có ghi nhận khác từ trước nên giữ nguyên: ${names}.`,
  refused: (why: string) => `Chưa ghi được: ${why}`,
  notOnRoll: (count: string) =>
    `Có ${count} đồng chí không còn trong danh sách lớp nên không ghi; các đồng chí khác vẫn được ghi.`,
  understood: 'Đã rõ',

  tools: 'Công cụ của buổi học',
  printBlank: 'In danh sách để ký (PDF)',
  printFilled: 'In danh sách đã điểm danh (PDF)',
  exportSheet: 'Xuất danh sách đã điểm danh (Excel)',
  printPoster: 'In mã QR treo tại hội trường (PDF)',
  printing: 'Đang làm tệp…',
  printed: 'Đã chuyển tệp cho máy. Nếu không thấy tệp, đồng chí mở ứng dụng trên máy tính.',
  masses: 'Đếm quần chúng dự học',
  byRecorder: (method: string, recorder: string, time: string) =>
    `${method}, đồng chí ${recorder} ghi, ${time}`,
  brightness: 'Tăng độ sáng màn hình để quét được từ xa.',
}
