/** Words for whoever keeps the house running: what is told of a trouble, and the sign-in's answers. */
import type { NoticePlace, OperatorCause } from '../../models/operations.ts'
import { placeLabels, troubles, whoLabels } from './operator-troubles.ts'

export const operations = {
  troubles,
  whoLabels,
  placeLabels,
  /** What an administrator is told once. */
  notice: (place: NoticePlace, cause: OperatorCause): string =>
    `${placeLabels[place]}: ${troubles[cause].what}. ${troubles[cause].todo}`,
  /** The first line is the letter's subject. */
  letter: (place: NoticePlace, cause: OperatorCause): string =>
    [
      `Cảnh báo: ${troubles[cause].what}`,
      `Nơi có vấn đề: ${placeLabels[place]}.`,
      `Việc cần làm: ${troubles[cause].todo}`,
      'Chi tiết ở trang “Tình trạng hệ thống” trong ứng dụng. Cảnh báo tự hết khi không còn vấn đề.',
    ].join('\n\n'),

  /** How a Mini App notification is named; its text says no more than that there is something. */
  notification: { title: 'Học tập nghị quyết', button: 'Mở ứng dụng' },

  /** The page after Zalo's own, by what became of the sign-in. */
  callback: {
    signed_in: {
      title: 'Đã kết nối Official Account',
      text: 'Hệ thống đã nhận quyền và tự gia hạn từ nay. Đồng chí đóng trang này và quay lại trang trạng thái.',
    },
    incomplete: {
      title: 'Chưa kết nối được',
      text: 'Zalo không gửi đủ thông tin cấp quyền. Đồng chí quay lại trang trạng thái và bấm “Kết nối Official Account” lần nữa.',
    },
    not_set_up: {
      title: 'Chưa kết nối được',
      text: 'Máy chủ này chưa được cài đặt Official Account. Đồng chí điền các mục ZALO_OA trong tệp cài đặt trước.',
    },
    none_pending: {
      title: 'Chưa kết nối được',
      text: 'Không có lượt kết nối nào đang chờ: lượt trước đã quá 10 phút, hoặc đường dẫn này đã được dùng. Đồng chí bấm “Kết nối Official Account” lần nữa.',
    },
    wrong_state: {
      title: 'Chưa kết nối được',
      text: 'Lượt cấp quyền này không phải lượt vừa bắt đầu từ trang trạng thái. Đồng chí bấm “Kết nối Official Account” lần nữa và làm hết trên cùng một trình duyệt.',
    },
    wrong_account: {
      title: 'Sai Official Account',
      text: 'Tài khoản vừa cấp quyền không phải Official Account của hệ thống này. Đồng chí chọn đúng tài khoản rồi làm lại.',
    },
    refused: {
      title: 'Zalo không chấp nhận',
      text: 'Zalo không nhận mã cấp quyền. Đồng chí kiểm tra Code Challenge và địa chỉ nhận quyền ở developers.zalo.me, rồi bấm “Kết nối Official Account” lần nữa.',
    },
    unreachable: {
      title: 'Chưa nối được với Zalo',
      text: 'Máy chủ chưa nhận được câu trả lời của Zalo. Đồng chí chờ ít phút rồi bấm “Kết nối Official Account” lần nữa.',
    },
  },
}
