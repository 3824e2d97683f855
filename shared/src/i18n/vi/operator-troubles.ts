/** Words for whoever keeps the house running: what can be wrong, who can act, what to do. */
import type { NoticePlace, OperatorCause } from '../../models/operations.ts'

/** Who can put something right. */
type Who = 'nobody' | 'operator' | 'secretary' | 'oa_admin' | 'provider'

interface Trouble {
  /** What happened, as a short sentence without its full stop. */
  what: string
  who: Who
  todo: string
}

export const whoLabels: Record<Who, string> = {
  nobody: 'Không ai phải làm gì',
  operator: 'Người quản trị hệ thống',
  secretary: 'Bí thư chi bộ có nhóm đó',
  oa_admin: 'Người quản trị Official Account',
  provider: 'Đơn vị vận hành máy chủ',
}

export const placeLabels: Record<NoticePlace, string> = {
  bot: 'Trợ lý (Bot)',
  oa: 'Zalo OA',
  mini_app: 'Thông báo Zalo',
  email: 'Thư điện tử',
  webhook: 'Chương trình khác',
  sign_in: 'Đăng nhập Zalo',
  house: 'Máy chủ và dữ liệu',
}

const signInAgain =
  'Mở mục “Kết nối Zalo OA” ở trang này, bấm “Kết nối Official Account” và đồng ý cấp quyền.'

export const troubles: Record<OperatorCause, Trouble> = {
  receiver_stopped: {
    what: 'Một chương trình nhiều ngày không nhận tin nên hệ thống đã ngừng báo cho nó',
    who: 'operator',
    todo: 'Mở “Báo cho chương trình khác” của đơn vị, xem các lần gửi gần đây. Chương trình chạy lại rồi thì bấm “Báo lại”.',
  },
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
  backup_failed: {
    what: 'Không sao lưu được',
    who: 'provider',
    todo: 'Xem chỗ trống và quyền ghi của thư mục sao lưu, rồi chạy pnpm backup một lần để biết lý do. Hệ thống tự thử lại mỗi giờ.',
  },
  put_back: {
    what: 'Dữ liệu vừa được khôi phục từ bản sao, có tin có thể đã gửi trước đó',
    who: 'operator',
    todo: 'Mở Sổ gửi tin, chỗ “Chưa rõ đã đến hay chưa”: xem từng tin trong nhóm rồi gửi lại hoặc bỏ qua. Điểm danh và bài nộp sau lúc sao lưu phải nhập lại. Xong thì bấm đã xử lý.',
  },
  disk_low: {
    what: 'Ổ đĩa của máy chủ sắp đầy',
    who: 'provider',
    todo: 'Xem mục “Máy chủ” ở trang này để biết ổ nào. Chuyển bản sao lưu cũ sang nơi khác hoặc tăng dung lượng. Nếu đầy hẳn, hệ thống ngừng ghi và tự chạy tiếp khi có chỗ trống.',
  },
  disk_full: {
    what: 'Ổ đĩa chứa dữ liệu đã đầy',
    who: 'provider',
    todo: 'Giải phóng chỗ trống ngay: chuyển bản sao lưu cũ và tệp không dùng sang nơi khác, hoặc tăng dung lượng. Điểm danh và tin nhắn đang chạy nhờ phần dự trữ 64 MB; sao lưu, xuất bảng và việc nặng tạm dừng, rồi tự chạy tiếp khi có chỗ.',
  },
  queue_stuck: {
    what: 'Có việc chờ quá lâu chưa làm',
    who: 'provider',
    todo: 'Xem mục “Việc đang chờ” ở trang này để biết việc nào. Nếu là một kênh gửi tin, xem cảnh báo của kênh đó. Nếu không, khởi động lại dịch vụ; việc đang chờ không mất.',
  },
  backup_overdue: {
    what: 'Hơn một ngày chưa có bản sao lưu mới',
    who: 'provider',
    todo: 'Xem lịch chạy lệnh sao lưu (pnpm backup) trên máy chủ và chỗ trống ở nơi cất bản sao, rồi chạy lệnh một lần.',
  },
  drill_overdue: {
    what: 'Hơn một tháng chưa diễn tập khôi phục',
    who: 'provider',
    todo: 'Chạy lệnh diễn tập khôi phục trên một thư mục trống theo tài liệu vận hành. Bản sao chưa thử khôi phục thì chưa chắc dùng được.',
  },
  drill_failed: {
    what: 'Lần diễn tập khôi phục gần nhất không đạt',
    who: 'provider',
    todo: 'Giữ lại các bản sao cũ, xem kết quả diễn tập, sao lưu lại rồi diễn tập lần nữa.',
  },
  audit_broken: {
    what: 'Nhật ký không còn nguyên vẹn',
    who: 'operator',
    todo: 'Không sửa gì trong cơ sở dữ liệu. Báo ngay cán bộ kiểm tra, giữ các bản sao lưu, và mở trang Nhật ký để xem dòng bị đổi.',
  },
  recount_differs: {
    what: 'Số liệu đếm lại ban đêm khác số liệu đang hiện',
    who: 'operator',
    todo: 'Hệ thống đã sửa lại số liệu. Xem nhật ký máy chủ và báo nhà phát triển; cảnh báo tự hết sau lần đếm đúng kế tiếp.',
  },
  sign_in_ending: {
    what: 'Kết nối Official Account sắp hết hạn',
    who: 'oa_admin',
    todo: signInAgain,
  },
}
