/** Says in one sentence for each problem of the API what happened and what to do. */
import type { ProblemCode } from '../../api/problem.ts'

export const errors: Record<ProblemCode, string> = {
  not_signed_in: 'Phiên đăng nhập đã hết. Đồng chí đóng ứng dụng rồi mở lại.',
  not_on_roster:
    'Tài khoản Zalo này chưa có trong danh sách chi bộ. Đồng chí nhập mã do Bí thư cấp.',
  not_allowed: 'Đồng chí chưa được phân công việc này. Nếu cần, đồng chí hỏi Bí thư.',
  not_found: 'Không tìm thấy nội dung này. Có thể nội dung đã bị hủy hoặc chưa được gửi.',
  invalid_input: 'Có mục điền chưa đúng. Đồng chí kiểm tra rồi thử lại.',
  too_large: 'Tệp quá lớn. Đồng chí chọn tệp nhỏ hơn.',
  too_many_tries: 'Đồng chí đã thử nhiều lần. Xin chờ một phút rồi thử lại.',
  zalo_refused: 'Zalo không chấp nhận đăng nhập. Đồng chí đóng ứng dụng rồi mở lại từ Zalo.',
  zalo_unreachable: 'Chưa kết nối được với Zalo. Đồng chí chờ ít phút rồi thử lại.',
  zalo_outside_vietnam:
    'Zalo chỉ cho phép máy chủ đặt tại Việt Nam. Đồng chí báo người quản trị hệ thống.',
  roster_code_wrong: 'Mã chưa đúng hoặc đã hết hạn. Đồng chí kiểm tra lại hoặc xin Bí thư mã mới.',
  already_bound: 'Mã này hoặc tài khoản Zalo này đã gắn với một đồng chí rồi. Đồng chí hỏi Bí thư.',
  document_refused: 'Không đọc được tài liệu này. Đồng chí chọn tệp khác.',
  document_secret:
    'Tài liệu có dấu hiệu mật nên không được đưa lên. Đồng chí chỉ dùng tài liệu không mật.',
  name_mismatch:
    'Họ và tên chưa khớp. Đồng chí gõ đúng và đủ họ tên của mình như trong danh sách chi bộ.',
  not_confirmed_not_secret: 'Cần xác nhận tài liệu không mật trước khi hẹn giờ gửi.',
  push_not_changeable: 'Phần này đã gửi hoặc đang gửi nên không đổi được nữa.',
  due_in_past: 'Giờ gửi đã qua. Đồng chí chọn giờ muộn hơn hiện tại.',
  parts_locked: 'Đã có phần được hẹn hoặc gửi nên không đổi cách chia phần này được nữa.',
  check_in_not_open: 'Buổi học chưa mở điểm danh. Đồng chí chờ Bí thư mở rồi thử lại.',
  check_in_code_expired: 'Mã đã hết hạn. Đồng chí quét hoặc nhập mã đang hiện trên màn hình.',
  check_in_code_wrong: 'Mã chưa đúng. Đồng chí xem lại mã đang hiện trên màn hình.',
  check_in_other_class: 'Mã này của lớp khác, không phải lớp của đồng chí.',
  check_in_other_branch:
    'Mã này của chi bộ khác. Đồng chí chưa được điểm danh; xin báo Bí thư chi bộ của mình.',
  session_closed: 'Buổi học đã chốt. Đồng chí báo Bí thư nếu cần ghi bổ sung.',
  session_not_ended: 'Buổi học chưa kết thúc nên chưa chốt được.',
  reason_required: 'Đồng chí ghi lý do sửa rồi lưu lại.',
  leave_too_late: 'Buổi học đã bắt đầu nên không xin vắng ở đây được. Đồng chí báo Bí thư.',
  no_campaign: 'Chi bộ chưa có đợt học tập nào đang mở.',
  resend_not_allowed: 'Tin này không gửi lại được.',
  busy: 'Hệ thống đang bận. Đồng chí thử lại sau ít phút.',
  unexpected: 'Có lỗi ngoài dự kiến. Đồng chí thử lại; nếu vẫn lỗi, xin báo người quản trị.',
}
