/** The words of the screens of mailing: the own letters, the unit's mailboxes, where a document goes beyond Zalo. */

export const appMailing = {
  title: 'Nhận tài liệu qua thư',
  intro:
    'Đồng chí ghi địa chỉ thư điện tử để nhận cả phần tài liệu qua thư. Thôi nhận lúc nào cũng được, ở đây hoặc ở cuối mỗi thư.',
  notSetUp: 'Hệ thống này chưa gửi được thư điện tử. Đồng chí vẫn đọc tài liệu trong ứng dụng.',
  address: 'Địa chỉ thư điện tử',
  addressHint: 'Ví dụ: ten@donvi.vn',
  addressWrong: 'Địa chỉ chưa đúng. Đồng chí kiểm tra lại.',
  subscribe: 'Gửi thư xác nhận',
  waiting: (address: string, until: string) =>
    `Đã gửi thư xác nhận đến ${address}. Đồng chí mở thư và bấm đồng ý trước ${until}.`,
  askMyselfAgain: 'Gửi lại thư xác nhận',
  confirmed: (address: string) => `Tài liệu được gửi đến ${address}.`,
  bounced: (address: string) =>
    `Máy chủ thư không nhận địa chỉ ${address}. Đồng chí kiểm tra rồi ghi lại.`,
  change: 'Đổi địa chỉ',
  stop: 'Thôi nhận thư',
  stopTitle: 'Thôi nhận tài liệu qua thư?',
  stopText: 'Địa chỉ thư của đồng chí được xóa khỏi hệ thống.',
  stopConfirm: 'Thôi nhận',
  /** Says to the person that the address is nobody else's business. */
  privacy:
    'Địa chỉ được lưu dưới dạng mã hóa. Bí thư không xem được, chỉ biết có bao nhiêu người nhận thư.',

  boxesTitle: 'Hộp thư nhận tài liệu',
  boxesIntro:
    'Hộp thư của đơn vị nhận các phần của tài liệu được phép gửi qua thư. Hộp thư chỉ nhận sau khi người giữ hộp thư đồng ý.',
  people: (count: string) => `${count} đồng chí tự đăng ký nhận thư riêng.`,
  noBoxes: 'Chưa có hộp thư nào của đơn vị.',
  label: 'Tên gọi',
  labelHint: 'Ví dụ: Văn phòng Đảng ủy',
  add: 'Thêm hộp thư',
  addConfirm: 'Thêm và gửi thư xác nhận',
  states: {
    waiting: 'Chờ xác nhận',
    confirmed: 'Đang nhận',
    bounced: 'Không nhận được thư',
    stopped: 'Đã thôi nhận',
    removed: 'Đã bỏ',
  },
  stateHints: {
    waiting: 'Người giữ hộp thư chưa bấm đồng ý trong thư xác nhận.',
    confirmed: '',
    bounced: 'Máy chủ thư trả lời địa chỉ này không có. Đồng chí bỏ ra rồi thêm lại địa chỉ đúng.',
    stopped: 'Người giữ hộp thư đã thôi nhận. Địa chỉ đã được xóa.',
    removed: '',
  },
  askAgain: 'Gửi lại thư xác nhận',
  askAgainOf: (label: string) => `Gửi lại thư xác nhận cho ${label}`,
  remove: 'Bỏ',
  removeOf: (label: string) => `Bỏ hộp thư ${label}`,
  removeTitle: (label: string) => `Bỏ hộp thư ${label}?`,
  removeText:
    'Hộp thư này không nhận tài liệu nữa, địa chỉ được xóa. Muốn nhận lại phải xác nhận lại.',
  removeConfirm: 'Bỏ hộp thư',

  reachTitle: 'Nơi nhận ngoài Zalo',
  circulation: 'Tài liệu này',
  circulations: { noi_bo: 'Nội bộ', cong_khai: 'Công khai' },
  beyond: 'Gửi thêm đến',
  beyonds: {
    none: 'Chỉ Zalo và ứng dụng',
    email: 'Hộp thư đã đăng ký',
    page_and_email: 'Hộp thư đã đăng ký và trang công khai',
  },
  beyondHint: 'Áp dụng cho các phần gửi từ nay. Trang công khai hiện ngay những phần đã gửi.',
  pageOnlyPublic: 'Tài liệu nội bộ không lên trang công khai.',
  officialUrl: 'Địa chỉ toàn văn trên trang chính thức',
  officialUrlHint:
    'Nơi ban hành đã công bố toàn văn. Bot gửi địa chỉ này khi đảng viên xin tài liệu. Để trống nếu không có.',
  officialUrlWrong: 'Địa chỉ phải bắt đầu bằng https:// và có tên miền đầy đủ.',
  reached: (count: string) => `${count} hộp thư sẽ nhận.`,
  mailNotSetUp: 'Hệ thống này chưa cài máy chủ thư, nên chưa gửi được thư.',
  confirmFirst: 'Trước hết đồng chí xác nhận tài liệu không mật.',
  toConfirm: 'Xác nhận không mật',
  save: 'Lưu',
  saved: 'Đã lưu.',
  publishTitle: 'Đưa tài liệu lên trang công khai?',
  publishText:
    'Ai cũng đọc được các phần đã gửi, không cần đăng nhập. Đồng chí chắc chắn tài liệu này được công khai.',
  publishConfirm: 'Đưa lên trang công khai',
  openPage: 'Mở trang công khai',
}
