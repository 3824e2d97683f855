/** Says in one sentence for each problem of the API what happened and what to do. */
import type { ProblemCode } from '../../api/problem.ts'
import { appCommon } from './app-common.ts'

export const errors: Record<ProblemCode, string> = {
  not_signed_in: 'Phiên đăng nhập đã hết. Đồng chí đóng ứng dụng rồi mở lại.',
  not_on_roster:
    'Tài khoản Zalo này chưa có trong danh sách chi bộ. Đồng chí nhập mã do Bí thư cấp.',
  not_allowed: 'Đồng chí chưa được phân công việc này. Nếu cần, đồng chí hỏi Bí thư.',
  not_found: 'Không tìm thấy nội dung này. Có thể nội dung đã bị hủy hoặc chưa được gửi.',
  invalid_input: 'Có mục điền chưa đúng. Đồng chí kiểm tra rồi thử lại.',
  too_large: 'Tệp quá lớn. Đồng chí chọn tệp nhỏ hơn.',
  not_for_phone:
    'Zalo trên điện thoại không giữ được loại tệp này. Đồng chí mở ứng dụng trên máy tính để tải tệp.',
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
  part_corrected:
    'Có người vừa đính chính phần này. Nội dung đồng chí gõ vẫn còn; xin xem bản mới rồi lưu lại.',
  parts_locked: 'Đã có phần được hẹn hoặc gửi nên không đổi cách chia phần này được nữa.',
  picture_refused: 'Ảnh này không dùng được. Đồng chí chọn ảnh khác (JPEG hoặc PNG).',
  check_in_not_open: 'Buổi học chưa mở điểm danh. Đồng chí chờ Bí thư mở rồi thử lại.',
  reminded_already: 'Hôm nay chi bộ đã nhắc chung một lần rồi.',
  nothing_to_remind: 'Không có ai cần nhắc lúc này.',
  check_in_code_expired: 'Mã đã hết hạn. Đồng chí quét hoặc nhập mã đang hiện trên màn hình.',
  check_in_code_wrong: 'Mã chưa đúng. Đồng chí xem lại mã đang hiện trên màn hình.',
  check_in_other_class: 'Mã này của lớp khác, không phải lớp của đồng chí.',
  check_in_other_branch:
    'Mã này của chi bộ khác. Đồng chí chưa được điểm danh; xin báo Bí thư chi bộ của mình.',
  session_closed: 'Buổi học đã chốt. Đồng chí báo Bí thư nếu cần ghi bổ sung.',
  session_not_ended: 'Buổi học chưa kết thúc nên chưa chốt được.',
  rating_refused: 'Không góp ý được về buổi này lúc này.',
  reason_required: 'Đồng chí ghi lý do sửa rồi lưu lại.',
  leave_too_late: 'Buổi học đã bắt đầu nên không xin vắng ở đây được. Đồng chí báo Bí thư.',
  no_campaign: 'Chi bộ chưa có đợt học tập nào đang mở.',
  essay_not_open: 'Chưa đến lúc viết bài thu hoạch của đợt này.',
  essay_locked: 'Bài đã nộp hoặc đang được chấm nên không sửa được nữa.',
  essay_empty: 'Bài chưa có nội dung.',
  essay_too_short: 'Bài ngắn hơn mức kế hoạch yêu cầu.',
  essay_too_long: 'Bài dài hơn mức kế hoạch cho phép.',
  essay_draft_changed: 'Bài đã được sửa trên một máy khác. Xin xem cả hai bản rồi chọn.',
  essay_not_opened: 'Xin mở và đọc bài trước khi kết luận.',
  appeal_refused: 'Không khiếu nại được: đã khiếu nại một lần, hoặc đã hết thời hạn.',
  quiz_not_open: 'Chưa đến ca làm bài trắc nghiệm, hoặc ca đã đóng.',
  quiz_ended: 'Bài trắc nghiệm đã kết thúc nên không ghi thêm câu trả lời được nữa.',
  quiz_locked: 'Đã có người bắt đầu làm bài nên không sửa được câu hỏi, thời gian nữa.',
  quiz_not_ready: 'Bài trắc nghiệm chưa đủ để công bố.',
  campaign_closed: 'Đợt học tập đã kết thúc nên không sửa được nữa.',
  campaign_still_open: 'Đợt học tập còn việc chưa xong. Đồng chí xem lại rồi xác nhận.',
  looser_than_parent: 'Đơn vị chỉ được đặt hạn sớm hơn, chỉ tiêu cao hơn cấp trên.',
  key_cadre_first: 'Lớp cán bộ chủ chốt phải học xong trước các lớp cơ sở.',
  venue_clash: 'Người này đã được phân công ở điểm cầu khác cùng giờ.',
  step_not_allowed: 'Không chuyển thẳng sang trạng thái này được.',
  import_refused: 'Không đọc được tệp này. Đồng chí chọn tệp khác.',
  import_changed: 'Danh sách vừa có thay đổi. Đồng chí xem lại rồi xác nhận lần nữa.',
  import_saved: 'Tệp này đã được lưu rồi.',
  resend_not_allowed: 'Tin này không gửi lại được.',
  share_not_allowed: 'Tin này không cần chia sẻ tay nữa. Đồng chí xem lại sổ gửi tin.',
  unshare_too_late: 'Chỉ bỏ đánh dấu đã chia sẻ được trong ngày.',
  tree_change_refused: 'Thay đổi này không khớp với cây tổ chức. Đồng chí kiểm tra lại.',
  served_on_paper:
    'Đồng chí chưa đồng ý cho xử lý dữ liệu, nên việc này Bí thư ghi giúp trên giấy. Muốn tự làm, đồng chí đổi lựa chọn trong mục “Dữ liệu của tôi”.',
  notice_changed: 'Thông báo vừa được sửa. Đồng chí đọc lại bản mới rồi chọn.',
  request_answered: 'Yêu cầu này đã được trả lời hoặc đồng chí đã có một yêu cầu như vậy đang chờ.',
  extension_refused: 'Chỉ được gia hạn một lần, không quá 15 ngày kể từ hạn trả lời.',
  duties_held: 'Đồng chí này đang giữ nhiệm vụ. Cần bàn giao nhiệm vụ trước khi xóa dữ liệu.',
  role_not_givable: 'Nhiệm vụ này do cấp khác phân công, đồng chí không giao ở đây được.',
  role_already_held: 'Đồng chí này đang giữ nhiệm vụ đó trong thời gian đã chọn.',
  role_conflict: 'Một người không vừa là quản trị hệ thống vừa là cán bộ kiểm tra.',
  role_in_past: 'Thời điểm đã qua. Đồng chí chọn từ lúc này trở đi.',
  last_administrator:
    'Đây là quản trị hệ thống cuối cùng của đơn vị. Xin giao cho người khác trước khi cho thôi.',
  desk_code_wrong: 'Mã chưa đúng hoặc đã hết hạn. Đồng chí xem lại mã đang hiện trên máy tính.',
  desk_in_zalo_only: 'Chỉ cho phép đăng nhập máy tính từ ứng dụng mở trong Zalo.',
  period_too_long:
    'Khoảng thời gian này có quá nhiều dòng. Đồng chí chọn khoảng ngắn hơn rồi xuất từng phần.',
  standing_refused: 'Không ghi được thay đổi này. Đồng chí xem lại ngày và các mục đã ghi trước.',
  namesake_exists:
    'Chi bộ đã có đảng viên cùng họ tên. Nếu đúng là người khác, đồng chí đánh dấu rồi lưu lại.',
  mail_not_set_up:
    'Hệ thống này chưa gửi được thư điện tử. Đồng chí báo người quản trị cài đặt máy chủ thư.',
  mailbox_known: 'Hộp thư này đã có trong danh sách.',
  channel_not_set_up:
    'Máy chủ chưa cài đặt kênh này. Đồng chí chọn kênh khác hoặc hỏi người quản trị.',
  oa_not_set_up:
    'Máy chủ này chưa được cài đặt Official Account. Đồng chí điền các mục ZALO_OA trong tệp cài đặt trước.',
  oa_link_refused:
    'Official Account chưa xác nhận được đây là tài khoản của đồng chí. Đồng chí lấy mã rồi nhắn riêng cho Official Account.',
  matter_limit:
    'Mỗi ngày gửi được 10 câu hỏi và 10 kiến nghị. Hôm nay đã đủ, xin đồng chí gửi tiếp vào ngày mai.',
  report_outdated:
    'Số liệu cấp dưới đã thay đổi sau khi lập báo cáo. Xin đồng chí lập lại báo cáo rồi gửi.',
  report_changed: 'Báo cáo vừa được người khác thay đổi. Xin đồng chí xem lại rồi làm tiếp.',
  export_running:
    'Bảng này đang được lập hoặc đã có lịch. Xin đồng chí chờ xong rồi mới yêu cầu tiếp.',
  contradictions_unseen:
    'Số liệu còn chỗ mâu thuẫn. Đồng chí sửa hoặc xác nhận đã xem rồi lưu lại.',
  matter_answered: 'Nội dung này đã được trả lời rồi. Đồng chí xem lại danh sách.',
  token_scope_missing: 'Mã truy cập này không được dùng cho việc đang gọi.',
  webhook_address:
    'Địa chỉ này không dùng được: phải bắt đầu bằng https://, là tên miền công khai, không phải dãy số hay máy nội bộ.',
  webhook_limit:
    'Đơn vị đã có đủ số chương trình. Đồng chí xóa một chương trình không dùng rồi thêm lại.',
  token_limit: 'Đồng chí đã có đủ số mã truy cập. Đồng chí thu hồi mã không dùng rồi tạo mã mới.',
  busy: appCommon.busy,
  cannot_store:
    'Máy chủ tạm thời không ghi được dữ liệu nên việc này chưa được lưu. Những gì đã báo lưu xong vẫn còn nguyên. Đồng chí thử lại sau ít phút.',
  unexpected: appCommon.unexpected,
}
