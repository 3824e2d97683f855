/** The ideas of the essay: writing, handing in, deadline, grading, rewriting, duty. */
import { concepts } from './concept-table.ts'

export const ESSAY_CONCEPTS = concepts({
  essay: {
    weight: 2.5,
    phrases: `
      (bài|bản|) thu hoạch; bài thu hoạch (nghị quyết|cá nhân|); bài; bài viết; bài làm;
      bài (viết |)thu hoạch;
      (gửi|gởi|up|đưa|chuyển|hoàn thành|trả|xong|làm) (bài|thu hoạch|bài thu hoạch)
    `,
  },
  submit: {
    weight: 2,
    phrases: `
      nộp; nạp; nộp lên; (gửi|gởi|up|đưa|chuyển) (bài|thu hoạch|bài thu hoạch); giao nộp;
      hoàn thành (bài|thu hoạch|bài thu hoạch); trả bài; xong (bài|thu hoạch|bài thu hoạch);
      đưa (bản giấy|bài) cho; (giao|đưa|gửi|trao) (bài|bản) (tận tay|)
    `,
  },
  write: {
    weight: 1.5,
    phrases: `
      viết; làm (bài|thu hoạch|bài thu hoạch|cái thu hoạch|cái bài thu hoạch); trình bày bài; soạn
    `,
  },
  owe: {
    weight: 2,
    phrases: `
      nợ; nợ bài; còn nợ; (còn|đang) thiếu bài; thiếu bài; chậm nộp; nợ bài thu hoạch
    `,
  },
  deadline: {
    weight: 3,
    phrases: `
      hạn; hạn (cuối|chót|nộp|chung|cuối cùng|chốt|định); (đến|tới|hết|kỳ|thời|quá|sát|gia) hạn;
      hạn là; deadline; hết hạn; (chậm|trễ|muộn) nhất; ngày (cuối|chót|hết hạn|cuối cùng);
      thời hạn; kỳ hạn; gia hạn; chốt nộp; hạn đến (bao giờ|);
      ngày (phải |cần |)nộp; (mới|bao giờ|khi nào) chốt; chốt bài; (sát|cận) ngày; đáo hạn; mốc nộp; mốc cuối; hạn mấy
    `,
  },
  before: {
    weight: 1,
    phrases: `trước; đến hết; phải xong; hết ngày; kịp; còn kịp`,
  },
  received: {
    weight: 1.5,
    phrases: `
      nhận (được|); nhận được; thành công; đến nơi; vào hệ thống; lên hệ thống; tiếp nhận;
      (đã|được) (nhận|ghi nhận); xác nhận;
      (được|có được|được coi) (tính|ghi|xác nhận|tính là|coi là|ghi là|công nhận|tính có|ghi có);
      gửi được; gửi thành công; lưu; gửi (đi|lên); đã đến; tới nơi; (có|đã) thấy; được duyệt nhận;
      thất lạc; bị thất lạc; (có |)bị mất; báo (đã |)nhận; ghi (nhận|sổ) cho; tới tay; đến tay; lên (chưa|rồi)
    `,
  },
  grade: {
    weight: 2.5,
    phrases: `
      đạt (yêu cầu|tiêu chuẩn|); kết quả; kết quả chấm; chấm (bài|xong|điểm|thi|); điểm;
      (mấy|bao nhiêu|nhiêu) điểm; điểm số; xếp loại; đánh giá; điểm chác; loại (gì|mấy|nào);
      có điểm; nhận xét; (được|) duyệt bài; người chấm; (có |được |)qua (chưa|không); có qua;
      ổn chưa; đạt loại;
      đậu (hay rớt|chưa|không|); báo điểm; điểm (bài|thu hoạch|bài thu hoạch); chấm (đến đâu|tới đâu|chưa); qua (được |)(vòng|bài);
      xếp (loại|hạng) (gì|nào|mấy|chi|); đánh giá (bài|của chi ủy|); được (thế nào|loại gì|mấy)
    `,
  },
  failed: {
    weight: 2.5,
    phrases: `
      (không|chưa|chẳng|chả) (được |)đạt (yêu cầu|); trượt; rớt;
      bị (trả|loại|chê|đánh trượt|từ chối); bị (đánh|) rớt; bài (bị|) hỏng; không (được|) duyệt;
      bị đánh giá (là|) (không|chưa) đạt; không qua;
      chưa được (ở |)(những |)(mặt|chỗ|điểm) nào; trả bài (về|lại); đánh rớt; chưa ổn; hỏng (bài|ở|chỗ); không được chấp nhận
    `,
  },
  rewrite: {
    weight: 3,
    phrases: `
      viết lại (bài|); làm lại (bài|); sửa lại; (bị |)trả (lại|về) (bài|); bị trả;
      viết lại từ đầu; chỉnh sửa (lại|); làm bài lại; viết bài lại; nộp lại; bổ sung lại;
      bắt (viết|làm) lại; phải sửa; sửa (những|) (gì|chỗ nào|phần nào|cái gì); cần sửa;
      yêu cầu (viết|làm) lại; sửa bài; làm lại từ đầu;
      viết (thêm lần nữa|lần hai|bản hai|lại lần nữa); làm thêm lần nữa; bị bắt viết lại; trả về
    `,
  },
  copying: {
    weight: 2,
    phrases: `
      sao chép; bị (nói|báo|cho) là (chép|sao chép); đạo văn; trùng (bài|lặp)
    `,
  },
  must: {
    weight: 1,
    phrases: `
      phải; có phải; bắt buộc; có cần; cần (phải|); nhất thiết; có bắt buộc;
      thuộc (diện|đối tượng|thành phần); diện; có nhất thiết; nhất định phải; khỏi; buộc;
      khỏi phải; khỏi cần; nghĩa vụ; (được|có được|) yêu cầu; được phép không;
      bị bắt; tùy (ý|); tự nguyện; trách nhiệm (viết|nộp|); khỏi (viết|nộp); (có |)được (tha|bỏ qua)
    `,
  },
  exempt: {
    weight: 2.5,
    phrases: `
      miễn; được miễn; (có |)được miễn; miễn sinh hoạt; miễn (công tác và |)sinh hoạt (đảng|);
      đối tượng miễn; diện miễn; được (tha|châm chước);
      được (nghỉ viết|khỏi viết|bỏ qua); châm chước; diện không phải
    `,
  },
  retired: {
    weight: 1.5,
    phrases: `
      nghỉ hưu; về hưu; hưu trí; cán bộ hưu; tuổi cao (sức yếu|); già (yếu|cả|rồi|); cao tuổi;
      tuổi; cao niên; nghỉ mất sức; đã nghỉ công tác; mắt (mờ|kém); mất sức; lớn tuổi; sức yếu;
      ốm đau; bệnh tật; tay run
    `,
  },
  handwriting: {
    weight: 3,
    phrases: `
      viết (bằng |)tay; viết ra giấy; bằng tay; (chép|viết) tay; viết giấy; viết trên giấy;
      viết bút; bản viết tay; viết (bằng |)bút; chữ viết tay; ghi ra giấy; viết (vào |)(vở|sổ);
      chép tay; ghi tay; bút bi; viết mực; nắn nót
    `,
  },
  photo: {
    weight: 2.5,
    phrases: `
      chụp ảnh; chụp hình; chụp (lại|gửi|bài|rồi gửi|); ảnh chụp; gửi (ảnh|hình); scan; quét bài;
      nộp (ảnh|hình); bản chụp; tấm hình; hình chụp; chụp điện thoại
    `,
  },
  typed: {
    weight: 3,
    phrases: `
      đánh máy; gõ (máy|trên máy|điện thoại|trực tiếp|); vi tính; máy tính;
      bản (đánh máy|word|mềm|in); định dạng; cỡ chữ; phông chữ; font (chữ|); khổ giấy; giấy a4;
      lề; (file|bản|tệp) (word|pdf|excel|ảnh); word; đánh vi tính; đánh bằng máy;
      soạn (trên |bằng |)máy;
      gõ máy; máy vi tính; bản mềm; in ra; file mềm
    `,
  },
  paper: {
    weight: 1.5,
    phrases: `bản giấy; bài giấy; giấy; bản cứng; trực tiếp cho bí thư; đưa tay`,
  },
  via: {
    weight: 1.5,
    phrases: `
      (vào|lên|qua|trong) (nhóm|group) (zalo|chung|này|);
      qua (zalo|email|mail|app|điện thoại|mạng|nhóm|tin nhắn|bưu điện|facebook|đây|bot|mini app|thư|đường bưu điện|bí thư);
      (trên|bằng|vào|lên) (zalo|email|mail|app|điện thoại|máy tính|mini app|ứng dụng|phần mềm|hệ thống|mạng);
      trong (app|ứng dụng|mini app); zalo; email; gửi vào đây; ở đây; tại đây; nhờ người;
      bằng (email|thư|bưu điện|giấy); (nhờ|đưa) (con|cháu|người khác) nộp; nơi tiếp nhận; (ghi âm|quay phim|nói) thay
    `,
  },
  outline: {
    weight: 3,
    phrases: `
      đề cương; dàn (ý|bài|bài viết); bố cục; gợi ý (viết|cách viết|nội dung|cho|);
      câu hỏi (gợi ý|thu hoạch|viết thu hoạch); đề bài; khung bài;
      mẫu (bài|thu hoạch|bài thu hoạch|đề cương|); cấu trúc; bài mẫu; sườn bài; biểu mẫu;
      đề thu hoạch; chủ đề; câu hỏi viết bài; khung sườn;
      dàn bài; sườn; khung; hướng dẫn viết; (mấy|bao nhiêu) câu hỏi; câu hỏi thu hoạch
    `,
  },
  content: {
    weight: 1.5,
    phrases: `
      nội dung (gì|nào|chính|); những nội dung (gì|nào|); yêu cầu (gì|nội dung);
      gồm (những|có|) (gì|phần nào|nội dung nào|mấy phần|bao nhiêu phần|các phần nào|những phần nào|);
      (về|) (vấn đề|chủ đề|cái) (gì|nào|chi); ý chính; nêu (những|) gì; bao gồm (những |)(gì|);
      cần có (những |)gì; về (cái|) gì; những phần nào; mấy ý;
      liên hệ bản thân; nhận thức; (trả lời|gồm) (mấy|những) câu; viết (gì|chi|cái gì|những gì|về cái gì); nói (gì|về gì|về cái gì)
    `,
  },
  pages: {
    weight: 2.5,
    phrases: `
      (mấy|bao nhiêu|nhiêu) (trang|tờ|chữ|mặt giấy|trang giấy|trang a4); số trang; độ dài;
      dài (bao nhiêu|thế nào|ngắn|mấy trang|không|quá);
      (tối thiểu|tối đa) (mấy|bao nhiêu) (trang|chữ|từ|tờ); dài ngắn;
      (một|hai|ba|bốn|1|2|3|4) trang; ngắn (hay dài|một trang); dài mấy; mấy mặt (giấy|); tối đa; tối thiểu
    `,
  },
})
