/** Says everything about letters: what stands in them, the pages their links open, what the practice mailbox shows. */
import type { MailPurpose, MailState } from '../../models/mailing.ts'

export const mailStateLabels: Record<MailState, string> = {
  waiting: 'chờ xác nhận',
  confirmed: 'đang nhận',
  bounced: 'máy chủ thư không nhận',
  stopped: 'đã thôi nhận',
  removed: 'đã bỏ',
}

const confirmLetter = (subject: string, what: string, until: string): string =>
  [
    subject,
    what,
    `Nếu đồng chí đồng ý nhận, xin mở đường dẫn dưới đây và bấm “Tôi đồng ý nhận” trước ${until}.`,
    'Nếu đồng chí không biết việc này, đồng chí bỏ qua thư. Sẽ không có thư nào khác.',
  ].join('\n\n')

/** The first line is the letter's subject. */
const confirmLetters: Record<MailPurpose, (unitName: string, until: string) => string> = {
  parts: (unitName, until) =>
    confirmLetter(
      `Xác nhận nhận tài liệu học tập qua thư: ${unitName}`,
      `${unitName} ghi địa chỉ này để nhận các phần tài liệu học tập qua thư điện tử.`,
      until,
    ),
  alarms: (unitName, until) =>
    confirmLetter(
      `Xác nhận nhận cảnh báo của hệ thống qua thư: ${unitName}`,
      `Người quản trị của ${unitName} ghi địa chỉ này để nhận cảnh báo về máy chủ và các kênh gửi tin.`,
      until,
    ),
}

const confirmAsks: Record<MailPurpose, (unitName: string) => string> = {
  parts: (unitName) =>
    `${unitName} sẽ gửi các phần tài liệu học tập đến hộp thư của đồng chí. Đồng chí thôi nhận lúc nào cũng được, bằng đường dẫn ở cuối mỗi thư.`,
  alarms: (unitName) =>
    `Hệ thống của ${unitName} sẽ gửi cảnh báo về máy chủ và các kênh gửi tin đến hộp thư của đồng chí. Đồng chí thôi nhận lúc nào cũng được, bằng đường dẫn ở cuối mỗi thư.`,
}

const stopAsks: Record<MailPurpose, (unitName: string) => string> = {
  parts: (unitName) =>
    `Đồng chí thôi nhận tài liệu học tập của ${unitName} qua thư? Địa chỉ của đồng chí sẽ được xóa.`,
  alarms: (unitName) =>
    `Đồng chí thôi nhận cảnh báo hệ thống của ${unitName} qua thư? Địa chỉ của đồng chí sẽ được xóa.`,
}

export const mailing = {
  confirmLetters,
  confirmLink: 'Xác nhận nhận thư:',
  stopLink: 'Thôi nhận thư:',
  automatic: 'Thư gửi tự động, đồng chí không cần trả lời.',
  continues: 'Phần này còn tiếp, đồng chí đọc ở đường dẫn dưới đây.',
  readOnPage: 'Đọc trên trang công khai:',
  readInApp: 'Đọc trong ứng dụng:',

  pages: {
    confirmTitle: 'Xác nhận nhận thư',
    confirmAsks,
    confirmButton: 'Tôi đồng ý nhận',
    confirmed: 'Đã xác nhận. Từ nay đồng chí nhận thư.',
    stopTitle: 'Thôi nhận thư',
    stopAsks,
    stopButton: 'Thôi nhận thư',
    stopped: 'Đồng chí đã thôi nhận thư. Địa chỉ đã được xóa khỏi hệ thống.',
    goneTitle: 'Đường dẫn không dùng được',
    gone: 'Đường dẫn này đã hết hạn hoặc không đúng. Nếu vẫn muốn nhận thư, đồng chí đăng ký lại trong ứng dụng hoặc nhờ Bí thư chi bộ.',
  },

  /** What "Dữ liệu của tôi" shows. */
  held: (address: string, state: string, since: string) =>
    `Địa chỉ thư nhận tài liệu: ${address} (${state}, từ ${since})`,
  /** Why a document may not go further. */
  pageNeedsPublic: 'Chỉ tài liệu công khai mới lên trang công khai được.',
  addressNeedsPublic: 'Chỉ tài liệu công khai mới có địa chỉ toàn văn công khai.',
}
