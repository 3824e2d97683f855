/** The notice on personal data (P-01): its version, its text, and what the person ticks. A changed text is a new version. */
export const notice = {
  version: '2026-12',
  title: 'Thông báo về dữ liệu cá nhân',
  tick: 'Tôi đã đọc và đồng ý để chi bộ xử lý dữ liệu của tôi như thông báo trên.',
  sections: (operator: string) => [
    {
      title: 'Ai quản lý',
      lines: [
        `${operator} quản lý hệ thống này. Máy chủ và bản sao lưu đặt tại Việt Nam.`,
        'Bí thư chi bộ là người đồng chí liên hệ đầu tiên.',
      ],
    },
    {
      title: 'Để làm gì',
      lines: [
        'Chỉ để tổ chức học tập, quán triệt nghị quyết trong chi bộ: gửi tài liệu, điểm danh, nhận bài thu hoạch, nhắc hạn và tổng hợp số liệu.',
        'Không chấm điểm, xếp hạng đồng chí; không theo dõi đồng chí đã đọc hay chưa; không dùng để quảng cáo; không chuyển cho dịch vụ trí tuệ nhân tạo bên ngoài.',
      ],
    },
    {
      title: 'Dữ liệu gì',
      lines: [
        'Họ tên, năm sinh, chi bộ, nhiệm vụ, chính thức hay dự bị, diện miễn sinh hoạt.',
        'Các buổi đã dự hoặc vắng kèm mã lý do, bài thu hoạch đã nộp, tin đồng chí gửi cho bot, tài khoản Zalo đã gắn và các lần đăng nhập.',
        'Khi điểm danh: một chuỗi ký tự không suy ngược ra điện thoại, chỉ để biết một máy điểm danh cho nhiều người trong cùng buổi, xóa sau 30 ngày. Nếu buổi học có kiểm tra vị trí, hệ thống hỏi trước và chỉ giữ kết quả trong hay ngoài khu vực, không giữ tọa độ.',
        'Không thu căn cước, số thẻ đảng, địa chỉ, thông tin sức khỏe. Số điện thoại, nếu chi bộ nhập, chỉ giữ dưới dạng không đọc lại được, để đối chiếu.',
        'Việc là đảng viên cho biết quan điểm chính trị nên toàn bộ dữ liệu này được giữ như dữ liệu nhạy cảm.',
      ],
    },
    {
      title: 'Ai được xem',
      lines: [
        'Đồng chí xem mọi dữ liệu của mình. Bí thư, Phó Bí thư và chi ủy xem danh sách, điểm danh của chi bộ.',
        'Cấp trên chỉ xem con số tổng hợp. Người quản trị xem danh sách để sửa, không xem nội dung bài thu hoạch.',
        'Tin nhắn đi qua Zalo. Trong nhóm, bot chỉ nói con số và nội dung công khai.',
        'Mỗi lần người khác xem dữ liệu của đồng chí đều được ghi vào nhật ký.',
      ],
    },
    {
      title: 'Giữ bao lâu',
      lines: [
        'Điểm danh và kết quả thu hoạch: đến hết năm sau năm tổng kết, sau đó chỉ còn con số.',
        'Tin nhắn riêng: 90 ngày. Tên trong danh sách: đến hết năm sau năm đồng chí thôi sinh hoạt tại đây.',
      ],
    },
    {
      title: 'Quyền của đồng chí',
      lines: [
        'Xem, lấy bản sao, yêu cầu sửa, xóa, hạn chế xử lý, rút lại đồng ý bất cứ lúc nào trong mục “Dữ liệu của tôi”. Yêu cầu được trả lời trong 2 ngày làm việc.',
        'Không đồng ý hoặc rút đồng ý thì không bị xem là thiếu sót gì: chi bộ ghi điểm danh và nhận bài thu hoạch của đồng chí trên giấy.',
      ],
    },
  ],
}
