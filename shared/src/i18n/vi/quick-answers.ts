/** The sentences with which the "Hỏi nhanh" page answers what is done on a screen of its own, not in an answer. */
export const quickAnswers = {
  askedTooMuch:
    'Trong một giờ qua đồng chí đã hỏi nhiều. Xin chờ ít phút rồi hỏi lại; các mục khác của ứng dụng vẫn dùng được.',
  elsewhere: {
    ask_speaker:
      'Đồng chí gửi câu hỏi cho báo cáo viên ở mục Thắc mắc, kiến nghị; có thể chọn giấu tên.',
    recommendation:
      'Đồng chí gửi kiến nghị ở mục Thắc mắc, kiến nghị, và nhận thông báo ở đó khi có phản hồi.',
    order_remind: 'Đồng chí xem ai chưa xong rồi nhắc ở mục Thu hoạch.',
    order_push_part: 'Đồng chí gửi ngay một phần ở mục Tài liệu và lịch gửi.',
    order_postpone_part: 'Đồng chí đổi giờ gửi một phần ở mục Tài liệu và lịch gửi.',
    order_open_check_in: 'Đồng chí mở điểm danh ở mục Buổi học và điểm danh.',
    order_close_check_in: 'Đồng chí đóng điểm danh ở mục Buổi học và điểm danh.',
    order_send_plan: 'Đồng chí mở chương trình ở mục Chương trình, kế hoạch rồi gửi xem xét.',
    order_remind_tasks:
      'Đồng chí xem việc nào đến hạn ở mục Chương trình, kế hoạch rồi nhắc người theo dõi.',
  },
}
