/** The ideas that make a sentence a question: who, when, where, how many, yet, or not. */
import { concepts } from './concept-table.ts'

export const QUESTION_CONCEPTS = concepts({
  who: {
    weight: 2,
    phrases: `
      (những|có|còn|mấy|các|) ai (ai|);
      (những|các|có|còn|mấy|) (đồng chí|người|bạn|anh chị|anh|chị|bác|đảng viên| đứa|thành viên|vị|thầy|cô|cán bộ|ông|bà|cụ) (nào|mô);
      thằng nào; (những|các|mấy) ai;
      (đứa|người|nhà|ông|bà|thằng|con|kẻ) (mô|nào); ai (mô|nớ); cử ai; mời ai; ai xuống; ai về
    `,
  },
  those: {
    weight: 1,
    phrases: `
      những (người|đồng chí|đảng viên|bác|anh chị|anh em|bạn|thành viên|trường hợp);
      tên (những|các)
    `,
  },
  list: {
    weight: 1.5,
    phrases: `
      danh sách; danh sách (những|các|) (đảng viên|đồng chí|người|thành viên|anh em|trường hợp);
      liệt kê; kể tên; nêu tên; đọc tên; tên tuổi; thống kê; tổng hợp; lên danh sách;
      cho biết tên; điểm mặt
    `,
  },
  when: {
    weight: 2,
    phrases: `
      bao giờ; khi (nào|mô); lúc (nào|mô);
      (đến |tới |trước |vào |từ |)(hết |)ngày (nào|mô|mấy|bao nhiêu);
      (đến |trước |tới |)hôm (nào|mô); bữa (nào|mô); chừng (nào|mô); hồi nào; thứ mấy;
      bao lâu (nữa|); (mấy|bao nhiêu|nhiêu) (ngày|hôm|bữa) nữa;
      còn (mấy|bao nhiêu|nhiêu) (ngày|hôm|bữa); ngày giờ nào; tuần nào; tháng (nào|mấy);
      đến (hết |)ngày nào; thời điểm nào; thời gian nào; lúc mô; ngày tháng nào; khi mô; hôm mấy;
      ngày mồng mấy; mùng mấy; đợt nào; buổi nào; sớm nhất (là|) khi nào; mấy hôm nữa;
      thứ bao nhiêu; mấy ngày nữa; bao giờ mới; tối nào; sáng nào;
      bữa (mô|nào|ni); chừng mô; hồi mô; ngày mấy; đến mấy; chừng nào; bao chừ; khi mô; mấy hôm; đến hết ngày;
      đến bao giờ; tới bao giờ; thời gian cuối cùng; lúc nào xong; bao giờ (xong|hết)
    `,
  },
  time: {
    weight: 2,
    phrases: `
      (lúc |vào lúc |từ |đến |)mấy giờ (rưỡi|); giờ (nào|mô); giờ mấy; lúc mấy giờ; bao nhiêu giờ;
      mấy (rưỡi|giờ sáng|giờ chiều|giờ tối); (bảy|tám|bẩy|sáu|chín|7|8|6|9) (giờ |)(rưỡi |)hay (bảy|tám|bẩy|sáu|chín|7|8|6|9) (giờ|rưỡi|)
    `,
  },
  hour: {
    weight: 1.5,
    phrases: `
      giờ giấc; thời gian (học|bắt đầu|cụ thể|tổ chức|); giờ học;
      giờ (bắt đầu|vào học|vào lớp|khai mạc|họp|sinh hoạt|điểm danh)
    `,
  },
  where: {
    weight: 2,
    phrases: `
      (ở|tại|đi|ra|vào|tới|chỗ|) (đâu|mô);
      (ở|tại|đến|tới|vào|vô|ra|qua|) (chỗ|nơi|điểm|phòng|nhà|hội trường|trụ sở|địa chỉ|điểm cầu|khu vực|mục) (nào|mô|đâu);
      đâu (rồi|nhỉ|vậy|thế|ta|ạ); (ở|chỗ) mô; mô rồi; (đến|về|qua) đâu; nằm đâu; nhóm nào;
      ở chỗ mô; vào nhóm nào; phòng mấy; tầng mấy
    `,
  },
  how: {
    weight: 2,
    phrases: `
      (như|) thế nào; ra (sao|răng); làm (sao|răng|thế nào|cách nào|kiểu gì|gì);
      bằng (cách nào|gì|cách gì|hình thức nào|đường nào); kiểu (gì|nào);
      (theo|bằng|) (cách|hình thức) (nào|gì|mô); cách thức; thì sao; cách (làm|thực hiện);
      các bước; quy trình; thủ tục; hướng dẫn; chỉ (cách|giúp|dẫn|cho); mần răng; là sao;
      qua kênh nào; kênh nào; theo đường nào; hình thức; cách;
      ra răng; làm răng; mần (răng|sao); sao đây; xử lý (thế nào|sao|ra sao)
    `,
  },
  'to-whom': {
    weight: 2,
    phrases: `
      (cho|tới|đến|với|báo|gặp|liên hệ|đưa|nhờ) (ai|đồng chí nào|người nào); ai (thu|nhận) bài;
      ai (nhận|thu)
    `,
  },
  many: {
    weight: 2,
    phrases: `
      bao nhiêu; nhiêu; mấy; (mấy|bao nhiêu|nhiêu) điểm;
      số (người|đồng chí|đảng viên|bài|bài thu hoạch|bài viết|lượt); số lượng; tổng số;
      bao nhiêu phần trăm; tổng cộng; (nhiều|đông|ít) không; mấy phần trăm; con số; được nhiêu;
      số (quần chúng|đoàn viên|hội viên);
      mấy (mống|mươi|chục|người|trăm|cụ|bác|đồng chí|bà con); được mấy; chín chục; đông (không|chưa|cỡ nào|lắm không)
    `,
  },
  rate: {
    weight: 2,
    phrases: `
      sĩ số; quân số; tỷ lệ; tỉ lệ; tỉ số; phần trăm; bao nhiêu phần trăm; (bao nhiêu|mấy) %;
      tỷ lệ phần trăm
    `,
  },
  progress: {
    weight: 2,
    phrases: `
      tiến độ; tình hình; (đến|tới) (đâu|mô) (rồi|);
      (đến|tới|được) (chỗ|giai đoạn|bước|khâu) (nào|mô) (rồi|); kết quả đến nay; tiến triển;
      ra sao rồi; thế nào rồi;
      (ở|đang ở) (khâu|bước|giai đoạn|chỗ|đoạn) (nào|mô); đến (khâu|bước|giai đoạn) (nào|mô); tới (đâu|mô) (rồi|)
    `,
  },
  why: {
    weight: 2,
    phrases: `
      sao; tại sao; vì sao; lý do; vì lý do gì; do đâu; vì (cái|) gì; nguyên nhân; sao lại;
      vì đâu; răng; răng mà; tại răng; lỗi gì; mắc lỗi (gì|); sai (ở|) (chỗ|đâu|gì|chỗ nào);
      sai ở đâu; tại (cái|) gì; cớ sao; vì cớ gì;
      nguyên do; căn cứ; cớ chi; răng lại; làm sao mà; vì răng; mắc chi; mắc gì; căn cứ (nào|vào đâu)
    `,
  },
  what: {
    weight: 1.5,
    phrases: `
      gì; cái (gì|chi); những (cái|) (gì|chi); điều gì; (gì|chi) (rứa|vậy); chi;
      (các|những) (nội dung|vấn đề|ý|mục|phần) (gì|nào|chính); ý (gì|nào); thứ gì; vấn đề gì
    `,
  },
  which: { weight: 0.4, phrases: `nào; mô; gì nào` },
  yet: {
    weight: 1,
    phrases: `
      chưa; chửa; (có |được |)qua chưa; ổn chưa; hay chưa; (rồi|được|xong) chưa; hay là chưa;
      được hay chưa; hay chửa
    `,
  },
  not: { weight: 1, phrases: `không; hông; hổng; chẳng; chả; không có; nỏ` },
  'or-not': {
    weight: 1,
    phrases: `
      hay (là|) không; có không; (có |)(sao|vấn đề gì|làm sao|bị gì|bị sao) không;
      phải không (ạ|vậy|nhỉ|thế|hả|bác|đồng chí); đúng không (ạ|vậy|nhỉ); có được không;
      được không; phải không; đúng không; (có |được |)qua không; không (nhỉ|ạ|hả|vậy|thế|nhể);
      hay không (ạ|); không biết có
    `,
  },
  or: { weight: 0, phrases: `hay; hoặc; hay là` },
  really: {
    weight: 0.3,
    phrases: `à; hả; hử; nhỉ; chăng; phải không; đúng không; hở; há; ư; phỏng`,
  },
  done: {
    weight: 0.7,
    phrases: `rồi; xong; đã; hoàn thành; xong xuôi; xong rồi; rồi đó; hoàn tất; vừa`,
  },
  asking: {
    weight: 0,
    phrases: `
      (cho|xin cho|xin phép cho|cho phép) (tôi|em|mình|tui|cháu|con|bác|cô|chú|anh|chị|tớ|bọn em|chúng tôi|) (được|xin|) hỏi (thăm|lại|nhờ|chút|một chút|tí|tý|với|cái|ké|một câu|một tí|thêm|là|);
      xin hỏi (thăm|lại|); xin (cho|) (tôi|em|) biết;
      (cho|xin) (tôi|em|mình|tui|cháu|con|) (được|) biết (là|); làm ơn cho (tôi|em|) biết;
      cho biết; (tôi|em|mình|tui|cháu|con) (muốn|cần|xin) (được|) (hỏi|biết) (thăm|là|xem|lại|);
      (muốn|cần) biết; (không|chẳng|chưa|chả|hổng) biết (là|rằng|);
      hỏi (chút|tí|tý|cái|ngu|thăm|là|xíu|nhờ|giúp); thắc mắc (là|không biết|chút);
      cho (tôi|em|mình|tui|cháu) nắm; để (tôi|em|) nắm;
      (tôi|em) hỏi (đồng chí|một chút|chút|) (là|); chưa rõ; không rõ;
      (cho|xin) (tôi|em|) thông tin (về|); bảo (giúp|cho) (tôi|em|); thông tin (giúp|cho tôi);
      cập nhật (giúp|cho tôi|);
      xin (được |)(thông tin|biết|hỏi); nói nghe (coi|xem|); kể (tôi|tui|em) nghe; quên (rồi|mất); nhớ không ra; tìm không (thấy|ra)
    `,
  },
  check: {
    weight: 0.2,
    phrases: `
      kiểm tra (lại|giúp|hộ|giùm|dùm|xem|) (cho|) (tôi|em|mình|tui|) (xem|với|);
      (xem|coi|tra) (lại|) (giúp|hộ|giùm|dùm) (cho|) (tôi|em|mình|tui|) (xem|với|); tra cứu;
      xác nhận (giúp|hộ|giùm|lại|) (cho|); check (giúp|hộ|giùm|xem|) (tôi|em|mình|tui|);
      xem (cho|); kiểm (giúp|lại)
    `,
  },
  inform: {
    weight: 0,
    phrases: `
      báo (với|cho|lên) (bí thư|chi ủy|đồng chí|đồng chí bí thư|các đồng chí|bác bí thư|anh bí thư|chị bí thư|mọi người|ban tổ chức) (là|rằng|biết|hay|);
      thông báo (lại|rõ|cho|); báo (lại|cho) (tôi|em|); nhắn (lại|giúp) (tôi|em|);
      trả lời (giúp|); giải thích (giúp|thêm|rõ|);
      làm rõ; nêu rõ; xác nhận (giúp|cho|); thông tin
    `,
  },
})
