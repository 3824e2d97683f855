/** Says everything about parts that leaves the server: the message in the group, the ledger, refusals. */
import type { Instant } from '../../models/moments.ts'
import type { DeliveryState } from '../../vocabulary/delivery-states.ts'
import { formatDayTime } from '../format.ts'

export const parts = {
  /** The first line in the group. */
  messageTitle: (position: number, total: number, heading: string) =>
    `Phần ${position}/${total}: ${heading}`,
  numberedDocument: (type: string, number: string) => `${type} số ${number}`,
  secretaryNote: (note: string) => `Lưu ý của Bí thư: ${note}`,
  readWhole: 'Đọc cả phần này:',

  nothingToCut: 'Tài liệu không có nội dung để chia thành phần.',
  untitled: (fileName: string) => `Tài liệu “${fileName}”`,
  laterPartBeforeEarlier: (earlier: number, later: number, laterDueAt: Instant) =>
    `Phần ${later} hẹn ${formatDayTime(laterDueAt)}, trước phần ${earlier}. Đồng chí đổi giờ để các phần gửi theo thứ tự.`,
  partTwice: (position: number) => `Phần ${position} có hai giờ gửi. Đồng chí chọn một giờ.`,
  noNextPart: 'Đây là phần cuối nên không gộp với phần sau được.',
  noSuchParagraph: 'Không tách được ở đoạn này. Đồng chí chọn từ đoạn thứ hai trở đi.',
  noGroup: (position: number) =>
    `Phần ${position} đã mở trong ứng dụng nhưng chưa gửi vào nhóm, vì chi bộ chưa gắn nhóm Zalo. Đồng chí chia sẻ phần này cho chi bộ.`,

  unknownGroup: 'nhóm đã gỡ',
  privately: 'tin riêng',
  /** What the ledger shows in place of the words of a private message. */
  privateSummary: {
    part: 'Phần nghị quyết, gửi riêng',
    reminder: 'Nhắc việc, gửi riêng',
    answer: 'Trả lời câu hỏi riêng',
    notice: 'Thông báo riêng',
  },
  /** Why a message did not arrive for certain; null where there is nothing to explain. */
  deliveryReasons: {
    ready: null,
    sending: null,
    delivered: null,
    unknown: 'Zalo không trả lời sau khi nhận tin. Đồng chí xem nhóm trước khi gửi lại.',
    dead: 'Zalo không nhận tin này. Đồng chí kiểm tra trợ lý còn ở trong nhóm không.',
    expired: 'Việc được nhắc đã qua nên tin không gửi nữa.',
  } satisfies Record<DeliveryState, string | null>,
}
