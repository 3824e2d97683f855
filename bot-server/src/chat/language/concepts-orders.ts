/** The ideas of asking for and ordering: give, send, help, remind, push, postpone, open, close. */
import { concepts } from './concept-table.ts'

export const ORDER_CONCEPTS = concepts({
  give: {
    weight: 1,
    phrases: `
      xin; cho xin; (cho|xin) (tôi|em|mình|tui|cháu|con|bác|anh|chị) xin; xin lại;
      cho (tôi|em|mình|tui|cháu|con|) xin lại; cung cấp; chia sẻ; share; cho mượn; lấy;
      tải (về|xuống|); tìm; kiếm; cần;
      (cho|để) (tôi|em|mình|tui|cháu|con|bác) (xem|đọc|lấy|coi|mượn) (lại|với|); xem lại; đọc lại;
      coi lại; muốn (lấy|xem|đọc) (lại|); tải; download; có (bản|file|tài liệu) nào; ở đâu có;
      trích (lại|); nhắc lại; cho (tôi|em|mình|tui|cháu|con|bác)
    `,
  },
  send: {
    weight: 1,
    phrases: `
      gửi; gởi; gửi (lại|cho|giúp|giùm|hộ|lại cho) (tôi|em|mình|tui|cháu|con);
      gửi (lại|giúp|hộ|giùm); gởi lại; chuyển (lại|); bắn; đăng lại; up lại; gửi giúp; post lại;
      đăng; up; nhắn; đưa; send; gửi lên; chuyển lên
    `,
  },
  read: { weight: 1, phrases: `đọc; nghe; xem; coi; mở` },
  'have-read': {
    weight: 1.5,
    phrases: `(đọc|xem|nghe|học) (xong|hết|rồi|qua); (vừa|mới) (đọc|xem|nghe)`,
  },
  help: {
    weight: 1.2,
    phrases: `
      hộ; giúp; giùm; dùm; thay; thay cho; hộ cho; giúp cho;
      (hộ|giúp|giùm|dùm|thay) (tôi|em|mình|tui|cháu|con|tớ|bác|anh|chị|t|e) (với|cái|một cái|đi|nhé|phát|);
      phụ
    `,
  },
  'write-for': {
    weight: 5,
    phrases: `
      (viết|soạn|làm|chép|nghĩ|sáng tác|mần|tạo|viết luôn|viết sẵn|làm luôn|làm sẵn|soạn luôn|soạn sẵn|viết bài|làm bài|viết nháp) (luôn |sẵn |nhanh |)(hộ|giùm|dùm|thay|giúp|hộ cho|giúp cho|phụ) (cho |)(tôi|em|mình|tui|cháu|con|tớ|bác|);
      (viết|soạn|làm|tạo|sáng tác|viết luôn|nghĩ) (cho|ra) (tôi|em|mình|tui|cháu|con|tớ|bác) (một|1|cái|luôn|) (bài|bản|) (thu hoạch|);
      (viết|làm|soạn|chép) (bài|thu hoạch|bài thu hoạch|cái bài|cái bài thu hoạch) (này |đó |)(hộ|giùm|dùm|thay|giúp) (cho |)(tôi|em|mình|tui|cháu|con|bác|);
      (tạo|sinh|viết|soạn) (sẵn |ra |)(một|1) bài (thu hoạch|); viết (dùm|giùm|thay|hộ|thuê);
      (làm|viết|soạn) thuê;
      (nhờ|thuê) (bot |ai |người |đồng chí |)(viết|làm|soạn) (hộ |giúp |thay |giùm |cho |)(bài|thu hoạch|bài thu hoạch);
      (vt|gen|sáng tác) (hộ|cho|giúp|giùm); hoàn thiện bài (thu hoạch |)(thay|giúp|hộ); viết nổi; viết (thay|giùm|giúp|hộ|cho) (cái|bài|tôi|mệ|bác|ông|bà); viết thử
    `,
  },
  copy: {
    weight: 3,
    phrases: `
      chép; để chép; cho chép; coi cop; copy; cóp (bài|);
      bài (mẫu|sẵn|có sẵn) (để|cho) (chép|nộp|copy|tôi chép);
      bài (làm |viết |)(hoàn chỉnh|sẵn|có sẵn); sao chép bài; chép bài; bài (của ai|ai) đó;
      làm sẵn; viết sẵn; gen; phát hiện; nộp luôn
    `,
  },
  mark: {
    weight: 2.5,
    phrases: `
      đánh dấu; tích; tick; chấm (cho|công cho); ghi; ghi nhận; ghi (tên|là|vào); xác nhận;
      coi như; tính; tính là; báo; khai; cộng; điền;
      ghi (cho|giùm|hộ|giúp) (tôi|em|mình|tui|bác|o|con|cháu); cứ (ghi|đánh dấu|tính|tích|coi); đánh (có mặt|có)
    `,
  },
  'for-me': {
    weight: 0.4,
    phrases: `
      (cho|hộ|giúp|giùm|dùm|thay) (tôi|em|mình|tui|cháu|con|bác|anh|chị);
      (cho|hộ|giúp|giùm|dùm|thay) (bạn|người) (tôi|khác|em|nhà);
      (cho|hộ|giúp|giùm|dùm|thay) (chồng|vợ|bố|mẹ|ông|bà) (tôi|em|mình|tui)
    `,
  },
  remind: {
    weight: 4,
    phrases: `
      nhắc (nhở|khéo|nhẹ|mọi người|lịch|nộp|họ|); gửi (lời|tin|thông báo|tin nhắn) nhắc (nhở|);
      đôn đốc; nhắn nhắc; (thông báo|nhắn) nhắc; thúc giục; gửi nhắc (nhở|); gọi nhắc;
      báo mọi người (nhớ|);
      hối; giục; thúc; ping; réo; nhắn (riêng|khéo|nhẹ); gửi lời nhắc; hối thúc; thôi thúc; nhắc giùm; tag; thúc (nộp|học|bài); gọi (cửa|mọi người|anh em)
    `,
  },
  'task-lead': {
    weight: 4,
    phrases: `
      (người|đồng chí|các đồng chí|những người|anh em|ai|mấy đồng chí) (chủ trì|phụ trách|được giao|theo dõi|nhận) (các |)(nhiệm vụ|phần việc) (được giao|đến hạn|quá hạn|sắp đến hạn|trong chương trình|trong kế hoạch|chương trình|của chương trình|chậm|);
      (người|đồng chí|các đồng chí|những người|anh em) chủ trì;
      (người|đồng chí|các đồng chí|những người|anh em) chậm (nhiệm vụ|tiến độ nhiệm vụ);
      chủ trì (các |)nhiệm vụ; (các |)nhiệm vụ (được giao|đến hạn|quá hạn|sắp đến hạn|chậm|của chương trình|trong chương trình|chưa xong)
    `,
  },
  push: {
    weight: 3,
    phrases: `
      phát (hành|đi|luôn|); đẩy; tung; đăng (lên|tải|); đưa (lên|ra); triển khai; bắn (lên|);
      up (lên|); phổ biến; post (lên|); cho chạy; công bố; cho gửi; (gửi|phát) đi;
      lên sóng; gửi (lẹ|gấp|luôn|ngay|liền); phát (hành|sớm|luôn|ngay|cho); tung ra; thả (ra|); cho (ra|lên|chạy)
    `,
  },
  now: {
    weight: 1,
    phrases: `
      ngay; ngay bây giờ; liền; luôn; lập tức; bây giờ; ngay lập tức; sớm; hôm nay luôn; liền đi;
      ngay đi; luôn đi; luôn và ngay; bi giờ; ngay cho
    `,
  },
  postpone: {
    weight: 3,
    phrases: `
      hoãn; tạm hoãn; lùi; dời; tạm dừng; dừng; khoan; chuyển; đổi; trì hoãn; hoãn (lại|gửi);
      lùi (lại|lịch|ngày|thời gian); dời (lại|lịch|ngày|);
      (khoan|tạm|tạm thời) (chưa |không |dừng |ngừng |)(gửi|phát|đăng); để (lại|sang|đến|dành);
      thư thư; gửi sau; delay; để (mai|sau); hẵng; khoan (gửi|hãy|đã|phát);
      điều chỉnh (lịch|); giãn; lui; rời (lịch|sang|lại); để (bữa|hôm) khác; khoan đã; ngưng gửi; tạm ngưng; chậm lại; dời (sang|qua|đến|tới)
    `,
  },
  open: {
    weight: 2.5,
    phrases: `
      mở; bắt đầu; bật; khởi động; kích hoạt; cho mở; mở (mã|cổng|phiên|phần|lại|); tiến hành;
      start; bắt đầu cho; mở cho; phát mã;
      tạo (mã|phiên|); cho (mọi người|bà con|anh em|các cụ|các bác|cả nhóm) điểm danh; bật (mã|cái|lên|điểm danh|); cho bắt đầu; khai (mạc|mở); mở (ra|lên|giùm|hộ|luôn)
    `,
  },
  close: {
    weight: 2.5,
    phrases: `
      đóng; kết thúc; khóa; chốt (lại|); dừng; tắt; ngừng; thôi; đóng (lại|mã|cổng|phiên|phần);
      chốt (sổ|số|danh sách|); khóa sổ; ngưng; hết; stop; hủy;
      vô hiệu hóa; không cho (điểm danh|quét|ai) nữa; hết giờ; thôi (không |)(nhận|điểm danh|quét); ngừng; cúp; sập; tắt (mã|đi|giùm|luôn)
    `,
  },
  request: {
    weight: 0,
    phrases: `
      (kính |xin |)đề nghị; nhờ; mong; làm ơn; vui lòng; hãy; phiền; yêu cầu;
      nhờ (đồng chí|bot|bạn|ad|anh|chị|bác); xin vui lòng; mong (được|đồng chí);
      giúp (tôi|em|mình|) (với|)
    `,
  },
  want: {
    weight: 0.2,
    phrases: `
      muốn; mong muốn; cần; có; xin; định; xin được; muốn (gửi|được|xin|đưa)
    `,
  },
  stop: { weight: 0.5, phrases: `đừng; thôi; khỏi` },
  hold: { weight: 1.5, phrases: `(rồi |)(hãy|hẵng|mới) (gửi|phát|đăng); vội` },
})
