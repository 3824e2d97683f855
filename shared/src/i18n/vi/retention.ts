/** Says in words how long each kind of personal data is kept, and what happens then (P-09). */
export const retention = {
  roster: {
    what: 'Họ tên, năm sinh, chi bộ, nhiệm vụ, diện miễn',
    how: 'Giữ khi còn sinh hoạt; hết năm sau năm thôi sinh hoạt thì xóa tên, chỉ còn số đếm.',
  },
  attendance: {
    what: 'Điểm danh, xin vắng',
    how: 'Giữ đến hết năm sau năm tổng kết, khi đợt đã lưu trữ; sau đó chỉ còn số đếm.',
  },
  check_ins: {
    what: 'Dấu máy và lượt quét cần xem lại khi điểm danh',
    how: 'Chỉ là chuỗi ký tự không suy ngược của từng buổi, không có số máy, tọa độ; xóa sau 30 ngày kể từ buổi học.',
  },
  essays: {
    what: 'Bài thu hoạch, kết quả',
    how: 'Nội dung bài, ảnh, nhận xét xóa sau 12 tháng kể từ khi tổng kết đợt, trừ khi đồng chí chọn giữ; kết quả giữ đến hết năm sau năm tổng kết; sau đó chỉ còn số đếm.',
  },
  messages: { what: 'Tin riêng đã gửi', how: 'Xóa sau 90 ngày.' },
  notices: { what: 'Thông báo trong ứng dụng', how: 'Xóa sau 1 năm; đã xem thì sau 90 ngày.' },
  inbox: {
    what: 'Tin gửi cho bot',
    how: 'Nội dung xóa ngay khi trả lời xong; dấu đã nhận xóa sau 90 ngày.',
  },
  dialogues: {
    what: 'Câu bot đang chờ trả lời, câu vừa hỏi bot',
    how: 'Xóa sau 1 ngày; câu vừa hỏi chỉ có ý hỏi, xóa trong ngày.',
  },
  reminders: { what: 'Dấu đã nhắc trong ngày', how: 'Xóa sau 30 ngày.' },
  sign_ins: { what: 'Lần đăng nhập', how: 'Hết hạn sau 30 ngày; đăng xuất hoặc hết hạn thì xóa.' },
  code_tries: { what: 'Lần nhập sai mã', how: 'Xóa trong ngày.' },
  bot_logs: {
    what: 'Nhật ký hỏi bot',
    how: 'Chỉ có ý hỏi, giờ hỏi và mã băm của người hỏi; xóa sau 30 ngày.',
  },
  server_logs: { what: 'Nhật ký máy chủ', how: 'Không có dữ liệu cá nhân; xóa sau 30 ngày.' },
  requests: {
    what: 'Yêu cầu về dữ liệu',
    how: 'Nội dung được mã hóa, xóa sau 1 năm kể từ khi trả lời; ngày giờ được giữ.',
  },
  consents: { what: 'Đồng ý, không đồng ý, rút', how: 'Giữ làm bằng chứng.' },
  audit: { what: 'Nhật ký ai đã sửa, đã xem', how: 'Giữ làm bằng chứng; chỉ có mã, không có tên.' },
}
