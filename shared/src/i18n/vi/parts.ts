/** Says everything about parts that leaves the server: the message in the group, refusals. */
import type { Instant } from '../../models/moments.ts'
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
  notOneMessage:
    'Chỉ gộp được các phần liền nhau và gửi cùng một giờ. Đồng chí đặt lại giờ rồi gộp.',
  noPicture: 'Tệp này không phải ảnh JPEG hoặc PNG nguyên vẹn. Đồng chí chọn ảnh khác.',
  pictureTooLarge: 'Ảnh lớn hơn 1 MB. Đồng chí chọn ảnh nhỏ hơn.',
  pictureTooWide: 'Ảnh quá rộng hoặc quá cao. Đồng chí chọn ảnh mỗi cạnh không quá 5.000 điểm.',
  pictureTooSmall: 'Ảnh quá nhỏ, xem không rõ. Đồng chí chọn ảnh mỗi cạnh từ 32 điểm.',
  twoPictures: 'Cả hai phần đều có ảnh. Đồng chí bỏ ảnh của một phần rồi gộp.',
  pictureName: (position: number) => `anh-phan-${position}`,
  noNextPart: 'Đây là phần cuối nên không gộp với phần sau được.',
  noSuchParagraph: 'Không tách được ở đoạn này. Đồng chí chọn từ đoạn thứ hai trở đi.',
}
