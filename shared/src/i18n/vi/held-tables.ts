/** Says in words what every table that holds personal data holds, and what for: the records the law asks for are made of it. */

export interface HeldTable {
  what: string
  why: string
}

const roster = 'Biết ai phải học, học ở đâu, ai giữ nhiệm vụ gì'
const attendance = 'Ghi nhận ai đã học'
const essays = 'Nhận, chấm, trả lời bài thu hoạch'
const messages = 'Gửi tin đúng người, không gửi trùng'
const accounts = 'Nhận ra người dùng khi đăng nhập và khi hỏi bot'
const rights = 'Thực hiện quyền của chủ thể dữ liệu, làm bằng chứng'
const matters = 'Chuyển thắc mắc, kiến nghị và trả lời'
const plans = 'Lập, xem xét, theo dõi chương trình hành động'
const comfort = 'Giữ cách hiện và lựa chọn của người dùng'

/** By the table's name in the database. */
export const heldTables: Readonly<Record<string, HeldTable>> = {
  person: { what: 'Họ tên, năm sinh, là đảng viên hay quần chúng', why: roster },
  membership: { what: 'Sinh hoạt ở chi bộ nào, chính thức hay dự bị', why: roster },
  role_assignment: { what: 'Nhiệm vụ và thời gian giữ', why: roster },
  exemption: { what: 'Diện miễn, tạm miễn (mã, không ghi lý do sức khỏe)', why: roster },
  person_phone: {
    what: 'Mã một chiều của số điện thoại',
    why: 'Ghép đúng người khi nhập danh sách',
  },
  import_job: { what: 'Danh sách Excel đang xem trước: tiêu đề', why: roster },
  import_block: { what: 'Danh sách Excel đang xem trước: các dòng', why: roster },
  attendance: { what: 'Có mặt, muộn, vắng, mã lý do', why: attendance },
  check_in_trouble: { what: 'Lượt quét cần xem lại', why: attendance },
  session_invitee: { what: 'Được mời học buổi nào', why: attendance },
  session_speaker: { what: 'Trình bày buổi nào', why: attendance },
  session_rated: { what: 'Đã góp ý buổi học (không kèm nội dung)', why: 'Mỗi người góp ý một lần' },
  venue_assignment: {
    what: 'Phụ trách điểm cầu, ghi chú giám sát',
    why: 'Phân công người phụ trách',
  },
  essay: { what: 'Bài thu hoạch: tình trạng, kết quả, nhận xét', why: essays },
  essay_draft: { what: 'Bài thu hoạch đang viết', why: essays },
  essay_version: { what: 'Nội dung bài đã nộp', why: essays },
  essay_page: { what: 'Ảnh trang bài viết tay', why: essays },
  essay_mark: { what: 'Các lần chấm và nhận xét', why: essays },
  essay_word: { what: 'Trao đổi, đề nghị xem lại kết quả', why: essays },
  essay_extension: { what: 'Được gia hạn nộp bài, lý do', why: essays },
  quiz_attempt: { what: 'Bài trắc nghiệm', why: essays },
  stored_file: { what: 'Khóa của tệp đã gửi lên', why: 'Mở tệp cho người được xem' },
  question: { what: 'Thắc mắc và trả lời', why: matters },
  recommendation: { what: 'Kiến nghị và trả lời', why: matters },
  recommendation_group: { what: 'Kiến nghị được tổng hợp và trả lời', why: matters },
  plan: { what: 'Kế hoạch cá nhân của người đứng đầu', why: plans },
  plan_author: { what: 'Ai đã viết chương trình', why: plans },
  plan_opinion: { what: 'Ý kiến góp vào chương trình', why: plans },
  plan_version: { what: 'Bản chương trình đã gửi', why: plans },
  plan_summary: { what: 'Phần chung của chương trình', why: plans },
  plan_line: { what: 'Từng dòng của chương trình', why: plans },
  plan_task: { what: 'Nhiệm vụ, người chủ trì, kết quả', why: plans },
  plan_task_progress: { what: 'Tiến độ nhiệm vụ', why: plans },
  plan_remark: { what: 'Nhận xét khi xem xét chương trình', why: plans },
  plan_review: { what: 'Kết luận xem xét chương trình', why: plans },
  app_identity: { what: 'Mã tài khoản trong Mini App', why: accounts },
  bot_identity: { what: 'Mã tài khoản với bot', why: accounts },
  oa_identity: { what: 'Mã tài khoản với Official Account', why: accounts },
  sign_in: { what: 'Lần đăng nhập (mã băm)', why: accounts },
  desk_request: { what: 'Yêu cầu đăng nhập ở bàn làm việc', why: accounts },
  roster_code: { what: 'Mã gắn điện thoại (mã băm)', why: accounts },
  link_code: { what: 'Mã liên kết tài khoản (mã băm)', why: accounts },
  access_token: { what: 'Mã truy cập cho chương trình (mã băm)', why: accounts },
  group_member: {
    what: 'Ai ở trong nhóm Zalo của chi bộ',
    why: 'Chỉ gửi nội bộ khi nhóm đúng người',
  },
  branch_group: { what: 'Nhóm Zalo của chi bộ', why: messages },
  outbox: { what: 'Tin riêng đã gửi và kết quả gửi', why: messages },
  notice: { what: 'Thông báo trong ứng dụng', why: messages },
  reminded_person: { what: 'Dấu đã nhắc trong ngày', why: messages },
  chat_pace: { what: 'Nhịp gửi vào một cuộc trò chuyện', why: messages },
  mail_subscription: { what: 'Địa chỉ thư nhận tài liệu, nhận báo động', why: messages },
  digest_setting: { what: 'Cách nhận bản tin ngày', why: comfort },
  digest_sent: { what: 'Bản tin ngày đã gửi', why: messages },
  dialogue: { what: 'Câu bot đang chờ trả lời', why: 'Trả lời liền mạch' },
  chat_turn: { what: 'Câu vừa hỏi bot (chỉ ý hỏi)', why: 'Trả lời liền mạch' },
  group_answer: { what: 'Câu đã trả lời trong nhóm', why: 'Không trả lời trùng trong nhóm' },
  chosen_branch: { what: 'Chi bộ đang chọn khi hỏi bot', why: comfort },
  display_setting: { what: 'Cỡ chữ, màu', why: comfort },
  export_job: { what: 'Bảng đã đặt xuất', why: 'Làm và giao tệp cho người đặt' },
  export_schedule: { what: 'Lịch xuất bảng', why: 'Làm và giao tệp cho người đặt' },
  assisted_person: { what: 'Không dùng điện thoại thông minh, người giúp', why: attendance },
  consent: { what: 'Đồng ý, không đồng ý, rút; toàn văn thông báo', why: rights },
  data_request: { what: 'Yêu cầu về dữ liệu và trả lời', why: rights },
  erasure: { what: 'Đã xóa ngày nào (chỉ có mã)', why: rights },
}
