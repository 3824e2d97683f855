/** The words of the screen where those who hold a duty over units begin. */
export const appOffice = {
  title: 'Việc quản lý',
  tree: { title: 'Cây tổ chức', hint: 'Xem theo ngày; hợp nhất, chia tách, đổi tên' },
  imports: { title: 'Nhập từ Excel', hint: 'Danh sách đảng viên và cây tổ chức' },
  roles: { title: 'Phân công và bàn giao', hint: 'Giao, thôi nhiệm vụ; bàn giao Bí thư' },
  standing: { title: 'Quản lý đảng viên', hint: 'Miễn, sinh hoạt tạm thời, quần chúng, số liệu' },
  campaigns: { title: 'Đợt học tập', hint: 'Mở đợt, theo dõi, điểm cầu, phân công dự' },
  progress: { title: 'Tiến độ các đơn vị', hint: 'Còn thiếu bao nhiêu người, ở đâu; theo ngày' },
  digest: { title: 'Tóm tắt hằng ngày', hint: 'Thay đổi, đơn vị quá hạn, việc chờ quyết định' },
  recommendations: {
    title: 'Tổng hợp kiến nghị',
    hint: 'Gom, báo cáo, ghi kết quả, trả lời',
  },
  targets: { title: 'Chỉ tiêu nhiệm kỳ', hint: 'Đã đạt bao nhiêu, còn thiếu, dự báo' },
  reports: { title: 'Báo cáo kết quả', hint: 'Lập, gửi, nhận báo cáo; nhập bản giấy; tải về' },
  plans: {
    title: 'Chương trình, kế hoạch',
    hint: 'Soạn, lấy ý kiến, gửi xem xét, ban hành; nhiệm vụ',
  },
  planOverview: {
    title: 'Chương trình của các đơn vị',
    hint: 'Đã ban hành, chậm, đang chờ ai; cấp ủy viên phụ trách',
  },
  planReviews: {
    title: 'Xem xét chương trình',
    hint: 'Bản gửi lên chờ cho ý kiến, đã chờ bao lâu',
  },
  reviews: { title: 'Sơ kết, tổng kết', hint: 'Lịch theo văn bản, nhắc trước; đơn vị làm điểm' },
  exports: { title: 'Xuất bảng tiến độ', hint: 'Bảng Excel cả đơn vị và bên dưới; theo lịch' },
  publishing: { title: 'Tài liệu và lịch gửi', hint: 'Chia phần, hẹn giờ gửi cho các chi bộ' },
  deliveries: { title: 'Sổ gửi tin', hint: 'Tin đã gửi, không gửi được, chưa rõ; gửi lại' },
  channels: { title: 'Kênh gửi vào nhóm', hint: 'Trợ lý, nhóm OA hay chia sẻ tay; hạn mức tháng' },
  requests: { title: 'Yêu cầu về dữ liệu cá nhân', hint: 'Trả lời trong 2 ngày làm việc' },
  access: { title: 'Thu hồi đăng nhập', hint: 'Đăng xuất ngay một người hoặc cả đơn vị' },
  tokens: { title: 'Mã truy cập cho chương trình', hint: 'Cho bảng tổng hợp đọc số liệu; thu hồi' },
  webhooks: {
    title: 'Báo cho chương trình khác',
    hint: 'Chương trình của cơ quan nhận tin khi có việc xong',
  },
  status: { title: 'Tình trạng hệ thống', hint: 'Các kênh Zalo, thư; cảnh báo; kết nối OA' },
  audit: { title: 'Nhật ký', hint: 'Ai đã sửa, đã xem gì, khi nào' },
}
