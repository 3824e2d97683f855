/** Words for whoever keeps the house running: what is wrong with a channel, who can act, what to do; the sign-in's answers. */
import type { NoticePlace, OperatorCause } from '../../models/operations.ts'

/** Who can put something right. */
type Who = 'nobody' | 'operator' | 'secretary' | 'oa_admin' | 'provider'

interface Trouble {
  /** What happened, as a short sentence without its full stop. */
  what: string
  who: Who
  todo: string
}

const whoLabels: Record<Who, string> = {
  nobody: 'Không ai phải làm gì',
  operator: 'Người quản trị hệ thống',
  secretary: 'Bí thư chi bộ có nhóm đó',
  oa_admin: 'Người quản trị Official Account',
  provider: 'Đơn vị vận hành máy chủ',
}

const placeLabels: Record<NoticePlace, string> = {
  bot: 'Trợ lý (Bot)',
  oa: 'Zalo OA',
  mini_app: 'Thông báo Zalo',
  email: 'Thư điện tử',
  sign_in: 'Đăng nhập Zalo',
}

const signInAgain =
  'Mở mục “Kết nối Zalo OA” ở trang này, bấm “Kết nối Official Account” và đồng ý cấp quyền.'

const troubles: Record<OperatorCause, Trouble> = {
  rate_limited: {
    what: 'Kênh đang nhận nhiều tin hơn mức cho phép',
    who: 'nobody',
    todo: 'Hệ thống tự giảm tốc độ và gửi tiếp. Nếu kéo dài cả buổi, xem lại số tin mỗi phút trong cài đặt máy chủ.',
  },
  quota_spent: {
    what: 'Đã dùng hết số tin của tháng',
    who: 'operator',
    todo: 'Tin còn lại chờ sang tháng sau. Muốn gửi ngay: chuyển chi bộ sang nhóm OA hoặc chia sẻ tay, hoặc mua thêm gói rồi sửa số tin mỗi tháng trong cài đặt máy chủ.',
  },
  recipient_quota: {
    what: 'Người nhận đã nhận đủ số tin trong ngày',
    who: 'nobody',
    todo: 'Hệ thống tự gửi lại sau hoặc để lại thông báo trong ứng dụng.',
  },
  no_answer: {
    what: 'Không có câu trả lời sau khi gửi',
    who: 'operator',
    todo: 'Xem nhật ký gửi tin, chỗ “Chưa rõ đã đến hay chưa”. Kiểm tra đường mạng của máy chủ nếu lặp lại nhiều.',
  },
  process_ended: {
    what: 'Máy chủ dừng giữa lúc đang gửi',
    who: 'provider',
    todo: 'Xem vì sao máy chủ dừng. Các tin chưa rõ nằm trong nhật ký gửi tin để gửi lại.',
  },
  not_reached: {
    what: 'Máy chủ không nối được tới kênh này',
    who: 'provider',
    todo: 'Kiểm tra mạng, tường lửa và tên miền của máy chủ. Hệ thống tự thử lại.',
  },
  platform_failed: {
    what: 'Phía kênh gửi đang có sự cố',
    who: 'nobody',
    todo: 'Hệ thống tự thử lại. Nếu quá một ngày, báo bộ phận hỗ trợ của Zalo.',
  },
  token_refused: {
    what: 'Mã truy cập không được chấp nhận',
    who: 'operator',
    todo: 'Với Bot: lấy mã mới ở Zalo Bot Creator, ghi vào cài đặt máy chủ rồi khởi động lại. Với OA: bấm “Kết nối Official Account”. Với thư: xem lại tài khoản máy chủ thư.',
  },
  token_expired: {
    what: 'Kết nối Official Account đã hết hạn',
    who: 'oa_admin',
    todo: signInAgain,
  },
  group_closed: {
    what: 'Nhóm đã đóng: gói nhóm hết hạn hoặc nhóm đã giải tán',
    who: 'oa_admin',
    todo: 'Gia hạn gói nhóm ở trang quản trị Official Account, hoặc chọn kênh khác cho chi bộ.',
  },
  not_in_group: {
    what: 'Trợ lý đã bị mời ra khỏi nhóm',
    who: 'secretary',
    todo: 'Bí thư thêm lại trợ lý vào nhóm, hoặc chọn kênh khác cho chi bộ. Trong lúc đó chia sẻ tay từ ứng dụng.',
  },
  unknown_chat: {
    what: 'Nhóm hoặc người nhận không còn',
    who: 'secretary',
    todo: 'Bí thư gắn lại nhóm của chi bộ trong ứng dụng.',
  },
  asset_unusable: {
    what: 'Gói nhóm không dùng được cho nhóm này',
    who: 'oa_admin',
    todo: 'Gán một gói nhóm còn hạn cho nhóm ở trang quản trị Official Account.',
  },
  blocked_by_person: {
    what: 'Người nhận đã chặn tin',
    who: 'nobody',
    todo: 'Hệ thống để lại thông báo trong ứng dụng cho người đó.',
  },
  window_closed: {
    what: 'Người nhận lâu chưa nhắn nên kênh không cho gửi riêng',
    who: 'nobody',
    todo: 'Hệ thống gửi bằng cách khác hoặc để lại thông báo trong ứng dụng.',
  },
  not_following: {
    what: 'Người nhận chưa quan tâm hoặc chưa cho phép nhận tin',
    who: 'nobody',
    todo: 'Hệ thống gửi bằng cách khác hoặc để lại thông báo trong ứng dụng.',
  },
  night: {
    what: 'Kênh không nhận loại tin này ban đêm',
    who: 'nobody',
    todo: 'Hệ thống gửi lại vào buổi sáng.',
  },
  content_refused: {
    what: 'Nội dung tin không được kênh chấp nhận',
    who: 'operator',
    todo: 'Xem tin trong nhật ký gửi tin; chia sẻ tay nếu cần và báo nhà phát triển.',
  },
  attachment_expired: {
    what: 'Tệp gửi kèm đã quá hạn',
    who: 'nobody',
    todo: 'Hệ thống tải tệp lên lại. Nội dung vẫn còn trong ứng dụng.',
  },
  our_fault: {
    what: 'Hệ thống gửi sai cách nên bị từ chối',
    who: 'operator',
    todo: 'Báo nhà phát triển, kèm nhật ký máy chủ. Trong lúc đó chia sẻ tay từ ứng dụng.',
  },
  outside_vietnam: {
    what: 'Zalo từ chối vì máy chủ gọi từ ngoài Việt Nam',
    who: 'provider',
    todo: 'Máy chủ phải đặt tại Việt Nam. Chuyển máy chủ, hoặc cho các lệnh gọi tới Zalo đi ra bằng địa chỉ mạng ở Việt Nam.',
  },
  account_disabled: {
    what: 'Official Account đang bị khóa hoặc không còn',
    who: 'oa_admin',
    todo: 'Xem thông báo ở trang quản trị Official Account và làm theo hướng dẫn của Zalo.',
  },
  account_unverified: {
    what: 'Official Account chưa được xác thực',
    who: 'oa_admin',
    todo: 'Nộp hồ sơ xác thực ở trang quản trị Official Account.',
  },
  package_too_small: {
    what: 'Gói của Official Account chưa có tính năng này',
    who: 'oa_admin',
    todo: 'Nâng gói ở trang quản trị Official Account, hoặc chọn kênh khác cho chi bộ.',
  },
  app_disabled: {
    what: 'Ứng dụng Zalo đang tắt hoặc chưa đăng ký dịch vụ này',
    who: 'operator',
    todo: 'Vào developers.zalo.me, kích hoạt ứng dụng và đăng ký sản phẩm Official Account API.',
  },
  no_permission: {
    what: 'Official Account chưa cho ứng dụng quyền này',
    who: 'oa_admin',
    todo: `Bật nhóm quyền còn thiếu ở developers.zalo.me. ${signInAgain}`,
  },
  out_of_money: {
    what: 'Tài khoản trả phí đã hết tiền',
    who: 'oa_admin',
    todo: 'Nạp thêm tiền vào tài khoản Zalo Cloud của Official Account.',
  },
  grant_revoked: {
    what: 'Official Account đã thu lại quyền đã cấp',
    who: 'oa_admin',
    todo: `Nếu không cố ý: ${signInAgain} Nếu cố ý: chọn kênh khác cho các chi bộ.`,
  },
  webhook_disabled: {
    what: 'Kênh đã ngừng chuyển tin nhắn về hệ thống',
    who: 'operator',
    todo: 'Với Bot: hệ thống tự đăng ký lại địa chỉ nhận tin; nếu còn báo, kiểm tra tên miền. Với OA: mở trang Webhook của Official Account, lưu lại địa chỉ nhận tin và bật các sự kiện.',
  },
  address_refused: {
    what: 'Máy chủ thư từ chối địa chỉ gửi hoặc nội dung thư',
    who: 'operator',
    todo: 'Xem lại địa chỉ gửi thư và tài khoản máy chủ thư trong cài đặt.',
  },
  cannot_join_groups: {
    what: 'Bot chưa được phép vào nhóm',
    who: 'operator',
    todo: 'Mở Zalo Bot Creator, bật cho phép thêm bot vào nhóm rồi bấm “Kiểm tra ngay”. Trong lúc đó dùng nhóm OA hoặc chia sẻ tay.',
  },
  sign_in_lost: {
    what: 'Mất kết nối Official Account: mã gia hạn không còn dùng được',
    who: 'oa_admin',
    todo: signInAgain,
  },
  rotation_failed: {
    what: 'Chưa gia hạn được kết nối Official Account',
    who: 'operator',
    todo: 'Hệ thống tự thử lại mỗi 10 phút. Kiểm tra đường mạng tới oauth.zaloapp.com; nếu kết nối đã mất, bấm “Kết nối Official Account”.',
  },
}

export const operations = {
  troubles,
  whoLabels,
  placeLabels,
  /** What an administrator is told once. */
  notice: (place: NoticePlace, cause: OperatorCause): string =>
    `${placeLabels[place]}: ${troubles[cause].what}. ${troubles[cause].todo}`,

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
