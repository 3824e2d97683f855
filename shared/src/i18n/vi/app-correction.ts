/** The words of correcting a sent part, and of what readers see of it. */
export const appCorrection = {
  open: 'Đính chính phần này',
  openHint:
    'Phần đã gửi vào nhóm. Nếu có chỗ sai, đồng chí đính chính: bản cũ được giữ lại cho mọi người xem.',

  title: (position: number) => `Đính chính phần ${position}`,
  intro:
    'Sửa thẳng vào nội dung dưới đây. Mỗi đoạn cách nhau một dòng trống. Chưa có gì gửi đi cho đến khi đồng chí xác nhận.',
  heading: 'Tên phần',
  text: 'Nội dung',
  note: 'Lưu ý của Bí thư',
  noteHint: 'Để trống nếu không có.',
  reason: 'Lý do đính chính',
  reasonHint: 'Mọi người đọc thấy lý do này. Ví dụ: Sửa số liệu theo bản chính thức.',
  check: 'Xem thay đổi trước khi lưu',
  reset: 'Bỏ, lấy lại bản đang dùng',
  resetTitle: 'Bỏ nội dung đã sửa?',
  resetText: 'Những gì đồng chí vừa gõ sẽ mất.',
  newer:
    'Có người vừa đính chính phần này. Nội dung đồng chí gõ vẫn còn nguyên; xin xem lại so với bản mới rồi lưu.',
  showNewer: 'So với bản mới',

  changesTitle: 'Những chỗ thay đổi',
  back: 'Sửa tiếp',
  backToSent: 'Phần đã gửi',
  whoTitle: 'Báo cho ai?',
  silent: 'Chỉ sửa trong ứng dụng',
  tell: 'Sửa và gửi tin đính chính vào các nhóm',
  messageTitle: 'Tin đính chính',
  cost: (messages: string, bot: string, oa: string) =>
    `${messages} tin vào nhóm (Trợ lý: ${bot}, Zalo OA: ${oa}).`,
  noGroups: 'Chưa có nhóm nào nhận phần này, nên không có tin nào gửi đi.',
  byHand: (units: string) =>
    `${units} chi bộ nhận qua chia sẻ tay: hệ thống nhắc Bí thư chia sẻ lại, không tốn tin vào nhóm.`,
  goesNow: 'Gửi ngay khi đồng chí xác nhận.',
  goesAt: (time: string) => `Đang giờ nghỉ, tin gửi lúc ${time}.`,
  vouch: (title: string) =>
    `Tôi đã xem nội dung mới của “${title}” và xác nhận không thuộc bí mật nhà nước.`,
  confirmSilent: 'Lưu bản đính chính',
  confirmTell: (messages: string) => `Lưu và gửi ${messages} tin`,

  banner: (day: string) => `Phần này đã được đính chính ${day}.`,
  bannerReason: (reason: string) => `Lý do: ${reason}`,
  show: 'Xem thay đổi',
  changed: 'có thay đổi',

  changesOf: (heading: string) => `Thay đổi: ${heading}`,
  backToPart: 'Phần đang đọc',
  which: 'Xem',
  compare: 'Chỗ thay đổi',
  before: 'Bản trước',
  versionAt: (day: string) => `Đính chính ${day}`,
  legendAdded: 'Chữ thêm: gạch chân',
  legendRemoved: 'Chữ bỏ: gạch ngang',
  added: 'thêm',
  removed: 'bỏ',
  end: 'hết',
  unchanged: (count: string) => `… ${count} đoạn không đổi …`,
  noteLine: (note: string) => `Lưu ý: ${note}`,
  nothing: 'Không tìm thấy bản trước của phần này.',
} as const
