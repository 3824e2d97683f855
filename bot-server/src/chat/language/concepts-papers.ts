/** The ideas of parts, documents, the action plan, figures, speakers, questions and reports. */
import { concepts } from './concept-table.ts'

export const PAPER_CONCEPTS = concepts({
  part: { weight: 2, phrases: `phần; các phần; từng phần; phần (nghị quyết|học|tài liệu)` },
  'new-part': {
    weight: 3,
    phrases: `
      phần (hôm nay|hôm qua|mới|mới nhất|tiếp theo|tiếp|sau|trước|vừa rồi|vừa gửi|cuối|cuối cùng|gần nhất|kế tiếp|kế);
      phần (tiếp theo|tiếp|sau|kế) (bao giờ|khi nào|chừng nào|hôm nào)
    `,
  },
  'parts-count': {
    weight: 3.5,
    phrases: `
      phần (thứ |)mấy (rồi|); (mấy|bao nhiêu|nhiêu) phần (nữa|rồi|tất cả|cả thảy|);
      phần (bao nhiêu|nào) (rồi|); (tổng cộng|tất cả|cả thảy|tổng số) (mấy|bao nhiêu|nhiêu) phần;
      số phần; phần mô (rồi|); còn phần nào; những phần nào; các phần nào;
      (gửi|phát) (được |hết |)(mấy|bao nhiêu|nhiêu) phần; (gửi|phát) (hết|xong) (chưa|các phần|)
    `,
  },
  document: {
    weight: 2.5,
    phrases: `
      toàn văn (nghị quyết|); văn bản (nghị quyết|gốc|đầy đủ|);
      tài liệu (học tập|học|nghị quyết|quán triệt|tham khảo|nghiên cứu|tuyên truyền|);
      (file|tệp|bản) (nghị quyết|đầy đủ|gốc|toàn văn|pdf|tài liệu|mềm nghị quyết|word nghị quyết|nghị quyết đầy đủ);
      (file|tệp); bản (đầy đủ|gốc|pdf|chính thức); pdf; sách (nghị quyết|học|tài liệu);
      (link|đường dẫn) (tài liệu|nghị quyết|văn bản|văn bản nghị quyết|toàn văn);
      đề cương tuyên truyền; tập tài liệu; slide; bài giảng; nguyên văn; cuốn tài liệu;
      quyển tài liệu; toàn bộ nghị quyết
    `,
  },
  resolution: {
    weight: 1,
    phrases: `
      nghị quyết (số|đại hội|trung ương|đảng bộ|của đảng|mới|); chỉ thị; (kết luận|quy định) số;
      nghị quyết đại hội (đảng|)
    `,
  },
  secret: {
    weight: 4,
    phrases: `
      (tài liệu|file|văn bản|công văn|nghị quyết|bản|tệp|chỉ thị|thông báo|báo cáo|hồ sơ|giấy tờ|tin|thông tin|kết luận|biên bản|cái) (đóng dấu |có dấu |đóng dấu đỏ |dấu |loại |thuộc diện |chế độ |)(tối |tuyệt |)mật;
      (tối|tuyệt) mật; đóng dấu (tối |tuyệt |)mật; dấu mật; bí mật (nhà nước|nội bộ|của đảng);
      (tài liệu|văn bản|thông tin|file) (lưu hành |)nội bộ; không phổ biến; độ mật;
      tài liệu (bí mật|bảo mật|hạn chế|không phổ biến);
      (dấu|chữ|mức|độ|hạng|diện) (tối |tuyệt |)mật; dấu đỏ; đóng mật; tài liệu (mật|kín); không được phổ biến; lưu hành nội bộ; (kế hoạch|phụ lục|công điện|nghị quyết|đề án|phương án) (bảo vệ |)mật
    `,
  },
  plan: {
    weight: 3,
    phrases: `
      chương trình hành động;
      kế hoạch (hành động|thực hiện|triển khai|của chi bộ|chi bộ|thực hiện nghị quyết|cá nhân|);
      chương trình (công tác|thực hiện|của chi bộ); bản kế hoạch; bản chương trình hành động;
      dự thảo (kế hoạch|chương trình); chương trình
    `,
  },
  issued: {
    weight: 1.5,
    phrases: `
      ban hành; duyệt; được duyệt; phê duyệt; thông qua; xây dựng; dự thảo; góp ý xong; trình;
      trình duyệt; làm xong; xem xét; thẩm định; cho ý kiến; ký; làm đến; lập; hoàn thiện;
      khâu (nào|mô); hoàn tất; đóng dấu; thông qua (chưa|rồi|); chốt (chưa|rồi);
      thẩm định; kết quả thẩm định; hoàn thiện; thông qua
    `,
  },
  'have-it': { weight: 0.3, phrases: `phải có; cần có; có` },
  target: {
    weight: 3,
    phrases: `
      chỉ tiêu; mục tiêu; đủ (chỉ tiêu|số lượng|quân|người|số|túc số|tỷ lệ);
      đạt (chỉ tiêu|tỷ lệ|mục tiêu|kế hoạch|yêu cầu chung); hoàn thành chỉ tiêu; kế hoạch giao;
      trên giao; cấp trên giao;
      mức (98|90|quy định|yêu cầu); (đạt|đủ|được) 98; thi đua; đạt mức; đủ mức;
      vượt (ngưỡng|mức|chỉ tiêu); ngưỡng (quy định|); (đạt|tới|đủ) (ngưỡng|tỷ lệ quy định)
    `,
  },
  lack: {
    weight: 2,
    phrases: `
      thiếu; còn thiếu; cần thêm; thêm; hụt; chưa đủ; còn hụt; cần (có |)thêm; phải thêm;
      nữa (mới|là|thì) (đủ|đạt)
    `,
  },
  enough: { weight: 1, phrases: `đủ` },
  percent: { weight: 2, phrases: `phần trăm; %` },
  masses: {
    weight: 3.5,
    phrases: `
      quần chúng; số (quần chúng|đoàn viên|hội viên); đoàn viên; hội viên; nhân dân; người dân;
      bà con (nhân dân|quần chúng|khu phố|nhân dân khu phố);
      (quần chúng|đoàn viên) (ưu tú|thanh niên|thanh viên|); người ngoài đảng; cảm tình đảng;
      đối tượng đảng; đoàn thanh niên; thanh niên; ngoài đảng
    `,
  },
  speaker: {
    weight: 3,
    phrases: `
      báo cáo viên; giảng viên; người (giảng|báo cáo|trình bày|truyền đạt|thuyết trình); diễn giả;
      tuyên truyền viên; thuyết trình viên; người đứng lớp; người nói chuyện;
      danh tính giảng viên; thầy giảng; cán bộ (tuyên giáo|giảng); người (dạy|lên lớp|về nói)
    `,
  },
  teach: {
    weight: 2.5,
    phrases: `
      giảng (bài|dạy|nghị quyết|); dạy; lên lớp; truyền đạt; trình bày (nghị quyết|);
      thuyết trình; đứng lớp; nói chuyện; triển khai (nghị quyết|); quán triệt; phổ biến;
      phụ trách (giảng|lớp|buổi); báo cáo (nghị quyết|chuyên đề|buổi|tại|);
      nói nghị quyết; (về|xuống) (nói|giảng|báo cáo|dạy|truyền đạt); đứng (nói|giảng)
    `,
  },
  question: {
    weight: 2.5,
    phrases: `
      câu hỏi; thắc mắc; đặt câu hỏi; chưa hiểu; không hiểu;
      (giải đáp|giải thích) (thắc mắc|thêm|); điều (chưa hiểu|băn khoăn); băn khoăn; chất vấn;
      hỏi đáp; chưa rõ chỗ; (có |)(điều|chỗ|điểm|đoạn) (chưa|không) (hiểu|rõ)
    `,
  },
  ask: {
    weight: 1.5,
    phrases: `
      hỏi; muốn hỏi; nhờ giải (đáp|thích); gặp;
      (tôi|em|mình|tui|cháu|con) (muốn|cần|xin) (được |)hỏi
    `,
  },
  recommend: {
    weight: 3.5,
    phrases: `
      kiến nghị; góp ý (kiến|); đề xuất; đóng góp (ý kiến|); phản ánh; hiến kế;
      ý kiến (đóng góp|đề xuất|góp ý|kiến nghị); nguyện vọng; đề đạt; hòm thư góp ý;
      kiến nghị đề xuất; phản hồi (lên|với) (cấp trên|trên|cấp ủy|chi bộ); sáng kiến;
      tâm tư nguyện vọng;
      góp í; gop y; gopy; hiến ý; nêu ý kiến; gửi gắm; đòi hỏi; xin ý kiến
    `,
  },
  opinion: { weight: 2, phrases: `ý kiến; phát biểu` },
  report: {
    weight: 2.5,
    phrases: `
      báo cáo; báo cáo (kết quả|tổng hợp|số liệu|sơ kết|tổng kết) (học tập|); (bản|file) báo cáo;
      báo cáo (lên|về|cho|với|gửi)
    `,
  },
  upper: {
    weight: 1.5,
    phrases: `
      phường; xã; cấp trên; đảng ủy (phường|xã|cấp trên|);
      (lên|cho|với|về) (trên|phường|xã|đảng ủy|cấp trên|quận|huyện|thành phố|tỉnh);
      đảng bộ (phường|xã); thành ủy; quận ủy; huyện ủy; tỉnh ủy; ban tuyên giáo;
      cấp ủy (cấp trên|); tuyên giáo; thị ủy
    `,
  },
  probationary: {
    weight: 4,
    phrases: `
      (đảng viên |)dự bị; đảng viên (mới|trẻ|mới kết nạp); mới (được |)(kết nạp|vào đảng);
      chưa chính thức; đảng viên đang dự bị; mới kết nạp (đảng|)
    `,
  },
  contacts: {
    weight: 4,
    phrases: `
      số (của|liên hệ|liên lạc) (các|mọi người|đồng chí|anh|chị|bác|cô|chú|ông|bà|bí thư|từng|);
      số (điện thoại|đt|zalo|phone|máy|di động|cá nhân); danh bạ; (danh sách |)liên lạc;
      danh sách (liên hệ|số điện thoại|điện thoại|trích ngang);
      địa chỉ (nhà|của|email|mail|liên hệ|nơi ở|thường trú); số (căn cước|cccd|chứng minh|cmnd);
      (ngày|năm) sinh (của|); lý lịch; quê quán; thông tin (cá nhân|liên lạc|liên hệ);
      phương thức liên lạc;
      (điện thoại|đt) (của |)(các|cả|mọi người|anh em|chi bộ|đồng chí|bí thư);
      hồ sơ (đảng viên|cá nhân|lý lịch); nick zalo; zalo (của|cá nhân);
      email; mail; xin số; cho (xin |)số; (mất|quên|lấy|gửi|có|còn) số; số (cô|chú|bác|anh|chị|ông|bà|o|mệ|em|bạn); nhà (anh|chị|cô|chú|bác|ông|bà|o|mệ|đồng chí|bí thư); ở (ngõ|số|nhà|tổ|xóm) (nào|mấy|mô); facebook của; ngày (tháng năm |)sinh; sinh (năm|ngày) (nào|bao nhiêu|mấy)
    `,
  },
  roster: {
    weight: 3,
    phrases: `
      danh sách (đảng viên|chi bộ|cả chi bộ|các đồng chí trong chi bộ|thành viên|đảng viên chi bộ|toàn chi bộ|mọi người|đảng viên cả chi bộ|các đảng viên|họ tên) (của chi bộ|trong chi bộ|chi bộ|)
    `,
  },
  badmouth: {
    weight: 4,
    phrases: `
      nói xấu; chê (bai|trách|lãnh đạo|cán bộ|); chửi (bới|); phàn nàn;
      (phê phán|chỉ trích|bôi nhọ|xuyên tạc|chống đối|chống phá|bất mãn|công kích);
      nói (linh tinh|bậy|lung tung|láo|năng linh tinh|này nọ|gì về|gì xấu|xấu về|điều gì xấu);
      phát ngôn; có ý kiến trái chiều; ý kiến (trái chiều|tiêu cực|chống đối); tiêu cực; kêu ca;
      than phiền; tư tưởng (lệch lạc|tiêu cực|có vấn đề); mất đoàn kết; có thái độ;
      thái độ (chính trị|tiêu cực|chống đối); bàn tán; đặt điều; dè bỉu; nói đểu; đả kích;
      nhắn (những |)gì; hay cãi; phản đối;
      cãi (nhau|lộn|cọ|vã); gây (gổ|sự|chuyện); bóc phốt; toxic; tin giả; (tung|đưa) tin; lời lẽ; nặng lời; buôn chuyện; đời tư; bức xúc; khiếu kiện; gièm pha; rêu rao; xúc phạm; lời (qua tiếng lại|khó nghe); đưa chuyện; mỉa mai; nói (gì|chi|j|răng) (về|với) (tôi|em|mình|tui|bác|bí thư|lãnh đạo); ns j
    `,
  },
  watch: {
    weight: 2,
    phrases: `
      theo dõi; giám sát; để ý; soi; ghi lại; báo cáo lại; ghi âm; lọc ra; rà soát tin nhắn;
      đọc tin nhắn (của|); tin nhắn (của|trong nhóm); kiểm soát; (đọc|xem) trộm;
      tin nhắn; nhắn tin; thu hồi; (đã |)seen; đã xem; tóm tắt (lại |)(tin nhắn|mấy tin|cuộc|đoạn chat|nội dung chat); đoạn chat; chat; rời nhóm; thoát nhóm; online; lúc nào online; lịch sử (chat|tin nhắn)
    `,
  },
  'group-talk': {
    weight: 1,
    phrases: `
      trong nhóm; trên nhóm; trong group; trong chi bộ; nhóm này; trong nhóm này
    `,
  },
})
