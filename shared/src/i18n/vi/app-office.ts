/** The words of the screen where those who hold a duty over units begin. */
export const appOffice = {
  title: 'Việc quản lý',
  tree: { title: 'Cây tổ chức', hint: 'Xem theo ngày; hợp nhất, chia tách, đổi tên' },
  imports: { title: 'Nhập từ Excel', hint: 'Danh sách đảng viên và cây tổ chức' },
  roles: { title: 'Phân công và bàn giao', hint: 'Giao, thôi nhiệm vụ; bàn giao Bí thư' },
  standing: { title: 'Quản lý đảng viên', hint: 'Miễn, sinh hoạt tạm thời, quần chúng, số liệu' },
  campaigns: { title: 'Đợt học tập', hint: 'Mở đợt, theo dõi, điểm cầu, phân công dự' },
  progress: { title: 'Tiến độ các đơn vị', hint: 'Còn thiếu bao nhiêu người, ở đâu; theo ngày' },
  publishing: { title: 'Tài liệu và lịch gửi', hint: 'Chia phần, hẹn giờ gửi cho các chi bộ' },
  deliveries: { title: 'Sổ gửi tin', hint: 'Tin đã gửi, không gửi được, chưa rõ; gửi lại' },
  channels: { title: 'Kênh gửi vào nhóm', hint: 'Trợ lý, nhóm OA hay chia sẻ tay; hạn mức tháng' },
  requests: { title: 'Yêu cầu về dữ liệu cá nhân', hint: 'Trả lời trong 2 ngày làm việc' },
  access: { title: 'Thu hồi đăng nhập', hint: 'Đăng xuất ngay một người hoặc cả đơn vị' },
  status: { title: 'Tình trạng hệ thống', hint: 'Các kênh Zalo, thư; cảnh báo; kết nối OA' },
  audit: { title: 'Nhật ký', hint: 'Ai đã sửa, đã xem gì, khi nào' },
}
