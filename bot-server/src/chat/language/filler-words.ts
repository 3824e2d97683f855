/** Words that may stand in any question and say nothing about which one it is. */

/** Particles, polite forms and small words, which may surround even a bare noun ("dạ cho em xin phần 3 với ạ"). */
export const PARTICLES = `
  ạ; á; à; ơi; nhé; nha; nhá; nghen; nghe; hen; hỉ; hè; hề; hén; nè; này; nì; đấy; đó; đây; kia;
  ấy; nớ; vậy; thế; rứa; zậy; nhỉ; hả; hở; chứ; chớ; mà; thì; là; rằng; của; cho; với; và; hay;
  cái; chiếc; việc; về; ở; tại; trong; trên; lại; nữa; đi; luôn; giúp; hộ; xin; kính; thưa;
  kính thưa; dạ; dạ thưa; vâng; kính gửi; chào; xin chào; kính chào; em chào; cảm ơn; cám ơn;
  xin cảm ơn; tôi xin cảm ơn; trân trọng; alo; a lô; hello; hi; ê; làm ơn; vui lòng; phiền; nhờ;
  mong; đề nghị; với ạ; ạ nhé; giùm; dùm; cái đi; đi ạ; đi nhé; nào; các; những; một; một cái;
  vài; chi bộ; đồng chí; bác; ad; bot; của chi bộ; mình; ta; vừa rồi; vừa qua; hôm trước; đợt này;
  lần này; kỳ này; được; có; cần; muốn; em cần; còn; cả; hết; rồi nhé; lên; ra; vào; xuống; đến;
  tới; qua; sang; để; giờ; bây giờ; hiện nay; hiện tại; nghị quyết; không ạ; nhờ với; số; phát;
  tí; chút; xíu; tý
`

/** Written like the concept phrases: separated by `;`, choices in `(a|b|)`. */
export const FILLER_WORDS = `
  ạ; á; à; ơi; nhé; nha; nhá; nghen; nghe; hen; hỉ; hè; hề; hén; nè; này; nì; đấy; đó; đây; kia;
  kìa; ấy; nớ; vậy; thế; rứa; zậy; dậy; vầy; nhỉ; hả; hở; chứ; chớ; cơ; mà; thì; là; rằng; của;
  cho; với; và; cùng; cùng với; hay; hoặc; hay là; nếu; để; vì; do; nên; tại; bởi; nhưng; còn; cả;
  cũng; vẫn; đang; sẽ; đã; vừa; mới; từng; luôn; mãi; lại; nữa; thêm; ngay; đi; lên; xuống; ra;
  vào; về; đến; tới; từ; trong; ngoài; trên; dưới; trước; sau; giữa; theo; bằng; qua; nơi; chỗ;
  khi; lúc; hồi; bữa; hôm; lần; đợt; kỳ; dịp; năm; tháng; ngày; tuần; giờ; phút; bây giờ; hiện;
  hiện (nay|giờ|tại); lúc này; giờ này; thời điểm này; nay; hôm nay; bữa nay; tối nay; sáng nay;
  chiều nay; hôm qua; ngày hôm nay; đến nay; cho đến nay; tính đến (nay|hiện tại|hôm nay|giờ|);
  tới giờ; đến giờ; từ trước đến nay; cái; chiếc; việc; sự; điều; chuyện; những; các; mỗi; mọi;
  một; một (chút|tí|cái|lần|vài|ít); vài; ít; chút; tí; tý; xíu; nhiều; lắm; quá; rất; bố trí;
  ai đó; với lại; với cả; đồng thời; hơi; thật; thôi; hết; tất; toàn; đủ thứ; chỉ; chính; đúng;
  bị; được; phải; cần; muốn; mún; định; có; không phải; có thể; thể; chắc; hình như; có lẽ;
  nghe nói; nghe bảo; thấy; thấy báo; biết; bảo; nói; bảo là; xem; coi; nghĩ; nhớ; quên; hay quên;
  hiểu; rành; hỏi; báo; cho biết; trả lời; giúp; hộ; giùm; dùm; làm ơn; vui lòng; xin; kính;
  kính thưa; thưa; dạ; dạ thưa; kính gửi; chào; xin chào; kính chào; em chào; cảm ơn; cám ơn;
  xin cảm ơn; tôi xin cảm ơn; tks; thanks; thank; trân trọng; alo; a lô; hello; hi; chào bot; ê;
  ủa; ờ; ừm; ôi; trời; à mà; mà này; tiện thể; nhân tiện; ngoài ra; vui; ok; rõ ràng; cụ thể;
  chi tiết; chính xác; chính thức; nhanh; sớm; kịp; gấp; gấp gấp; nhanh nhanh; đi nhé; với ạ;
  ạ nhé; cảm phiền; phiền; thông cảm; mong; xin phép; phép; được không; giùm cái; cái đi; đi ạ;
  tôi còn; còn (phải|biết|nắm|thu xếp|sắp xếp|chuẩn bị|kịp|lo);
  để (tôi|em|mình|còn|biết|cho|tiện|dễ|kịp|chuẩn bị|sắp xếp|thu xếp|theo dõi|nắm|đi|tham khảo|chúng tôi|cháu|con|bác);
  thu xếp; sắp xếp; chuẩn bị; đi cho kịp; cho (tiện|dễ|chắc|kịp|rõ|yên tâm|chủ động|nhanh);
  theo dõi được; yên tâm; chủ động; chi bộ; chi bộ (ta|mình|này|số|khu phố); đảng bộ; khu phố;
  thôn; ấp; bản; tổ; cấp ủy; trong chi bộ; của chi bộ; các chi bộ; đảng; nghị quyết; bộ phận;
  cơ quan; cấp; diện; đối tượng; loại; dạng; kiểu; vấn đề; mục; chương; nội dung; câu; tin nhắn;
  tin; thông tin; app; ứng dụng; zalo; mini app; hệ thống; điện thoại; máy; máy tính; mạng;
  danh sách; quy định; theo quy định; yêu cầu; kế hoạch; chung; riêng; cá nhân; bản thân; thực sự;
  thực tế; vừa rồi; vừa qua; vừa xong; hôm rồi; bữa trước; bữa rồi; hôm trước; hôm nọ; hôm đó;
  hôm bữa; mấy hôm; mấy hôm nay; lâu rồi; sắp; sắp tới; sắp đến; tới đây; tiếp; tiếp theo; đầu;
  cuối; đầu tiên; cuối cùng; khác; giống; như; như vậy; như thế; thế này; thế kia; vậy là;
  vậy thì; thế thì; thế là; rồi thì; xong rồi; thôi thì; hay sao; sao nhỉ; tới nay; đoạn; chỗ này;
  ở đó; ở đây; ở quê; tổ chức; diễn ra; tiến hành; thực hiện; triển khai; làm; lo; giao;
  tham khảo; hoàn chỉnh; đầy đủ; rõ; xong xuôi; tiện; dễ; khó; đẹp; ngắn; dài; to; nhỏ; lớn;
  lỡ (tay|); xóa (mất|); mất; mắt kém; năm nay; tuổi; tuổi cao; già; yếu; tay; mắt; chân; người;
  kia là; nữa là; thêm nữa; đâu có; đâu phải; có khi; lỡ như; trường hợp; nếu như; giả sử;
  thì phải; với nhé; nhé bot; bot nhé; gọi là; tức là; nghĩa là; cái vụ; vụ; khoản; bên; phía;
  mình; ta; nhà; số; thứ; lượt; cỡ; tầm; khoảng; độ; chừng; đúng hạn; đợt này; học viên;
  đảng viên; cán bộ; người ta; họ; đồng chí; ông bà; cho mình; cho bọn; cho hay; lấy; đưa; để ý;
  để lại; thử; hẳn; chuyến; tạm; đợi; chờ; mong muốn; cần thiết; được chấp nhận; chấp nhận; đều;
  ý là; đại loại; hết rồi; thui; lun; luôn á; dzậy; hôn; zô; dô; vô; tham gia; đôi điều; vài điều;
  lâu năm; tuổi đảng; hồi trước; hồi nãy; nãy; nãy giờ; từ nãy; vài hôm; thêm chút; kiểu như;
  quên mất; quên béng; tìm mãi; chẳng thấy; không thấy; chưa thấy; thấy chưa; chưa thấy đâu;
  không nhớ; chưa biết; không biết; chưa nắm; không nắm; không rành; không tiện; đăng ký;
  xác nhận; duyệt; thông báo; lên mạng; cho phép; hợp lệ; hợp lý; quyết định; họ tên; cách đây;
  hạn chế; công việc; gia đình; cứ; thường; đột nhiên; tự nhiên; hoài; khổ; già cả; lẩm cẩm; chậm;
  chậm chạp; lạc hậu; công nghệ; tay chân; sức khỏe; kém; lần đầu; tay ngang; nhanh chóng;
  kính mong; kính nhờ; rất mong; xin được; trân trọng cảm ơn; mọi khi; như mọi khi; như trước; cũ;
  mới nhất; gần nhất; hôm kia; đang có; vẫn còn; lại không; tới chừng; chừng đó; hôm ấy; bữa đó;
  hơn; ngưng; số lượng; tình hình; kết quả; hiểu biết; lòng vòng; rối; nhức đầu; ngại; ngại quá;
  làm phiền; phiền quá; thứ lỗi; xin lỗi; sorry; nhắn; chung quanh; nào đó; một số; số này;
  đặc biệt; tự; tự viết; tự làm; phát; cái này; cái kia; cái đó; cái ấy; điện tử; mới lên;
  báo cho; đặt; giúp đỡ; giúp với; hỗ trợ; hướng dẫn; tư vấn; giải đáp; chia sẻ; cho em với;
  chắc là; chắc chắn; chắc chưa; ổn; ổn không; bên đó; bên kia; nhìn; tìm; ở nhà; hàng xóm;
  thắc mắc; hồi đáp; ngày tháng; dù; mặc dù; tuy; song; hễ; mỗi tội; khỏi; cần gì; ngồi; đứng;
  đi lại; đem; mang; gặp; liên hệ; trao đổi; sang; bữa khác; hôm khác; khác nhau; giống nhau;
  bác nào; đang học; đang làm; vài hôm nữa; lễ; là lễ; nghỉ lễ tết; đông; đông đủ; kín; trống;
  đợt học; đợt vừa rồi; đó nha; đó nghen; đi nghen; đi hỉ; với hỉ; tập trung; liên quan;
  thiết tha; chân thành; hoàn toàn; được rồi; được chưa; xe ôm; bắt xe; xe; chuyến xe; cho kịp xe;
  dặn; dặn dò; cháu; nhờ cháu; tôi nhờ; nhờ con; nhờ; hẹn; kèm; đính kèm; mấy; tên; lớp; ngón tay;
  chữ nghĩa; chữ; ký; ký tên; họp có nói; có nói; nói là; đánh; quan tâm; nắm bắt; nắm; tổng;
  cần phải; nhẽ; lẽ; lắm lắm; à há; quét; bắt; gọi; trao; nhận; vài phút; đã lâu; lâu; từ lâu;
  khu; giường; tâm huyết; nguyện; đóng góp; lãnh đạo; lên trên; cho đúng; đúng quy định; đúng mẫu;
  đúng giờ; giúp cháu; thay; thay cho; thay vì; xong; rồi; nhà em; nhà tôi; nơi ở; tốt; tốt không;
  đỡ; đỡ phải; xa; gần; xa quá; xa xôi; rảnh; tranh thủ; ngắn gọn; gọn; kỹ; kỹ hơn; rõ hơn;
  chi tiết hơn; cẩn thận; rất cẩn thận; lại như vậy; tay viết; ghi; ghi chép; ghi lại; lưu;
  lưu lại; sổ; sổ tay; in; in ra đọc; máy in; lâu thế; lâu vậy; cho cháu; cho con; cho bác;
  cho cô; cho chú; cho anh; cho chị; cho ông; cho bà; cho cụ
`

/** Words of the concept tables that often mean nothing: they are recognised, but need no explanation. */
export const LIGHT_WORDS = `
  hết; thôi; đưa; bỏ; mời; được mời; sớm; luôn; ngay; phải; cần; có; xong; rồi; đã; lấy; tìm;
  kiếm; xem; xem lại; qua; đến; tới; đi; lại; báo; tính; ghi; nhắn; để; dừng; khoan; bây giờ;
  hôm nay; giúp; hộ; thay; nào; mô; sao; vừa; bắt đầu; tổ chức; diễn ra; tập trung; kết thúc; gặp;
  hủy; cộng; coi; mở; lưu; trước; kịp; ký; lập; giấy; ở đây; tại đây; người; đồng chí; đảng viên;
  mình; chuyển; trên; đọc; nghe; gửi đi; gửi lên; cách; hình thức; thời gian; thống kê; tổng hợp;
  thông báo; phụ; lỡ; đủ; thêm; cần thêm; phường; xã; ông; yêu cầu
`
