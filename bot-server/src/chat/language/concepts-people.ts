/** The ideas of persons: myself, the others, everybody, and yes. */
import { concepts } from './concept-table.ts'

export const PEOPLE_CONCEPTS = concepts({
  me: {
    weight: 0.4,
    phrases: `
      tôi; tui; tớ; em; mình; cháu; con; tau; bản thân tôi;
      (của|cho) (tôi|tui|em|mình|tớ|cháu|con|bác|cô|chú|anh|chị); tên (tôi|em|mình|tui|cháu);
      riêng tôi; bản thân
    `,
  },
  'me-perhaps': {
    weight: 0,
    phrases: `
      bác; cô; chú; anh; chị; ông; bà; cụ; thím; dì; cậu; mợ; dượng; mệ; o; thầy
    `,
  },
  you: {
    weight: 0,
    phrases: `
      đồng chí; các đồng chí; bạn; các (bác|anh|chị|cụ|cô|chú|bạn|em|cháu|anh chị|ông|bà);
      anh chị em; anh chị; anh em; bà con; cô bác; ad; admin; bot; bót; ban quản trị;
      quản trị viên; quý vị; (đồng chí|bác|anh|chị) (bí thư|thư ký|chi ủy) (ơi|cho|à|ạ);
      bí thư ơi; (báo cáo|thưa|kính thưa|kính gửi) (đồng chí|bí thư|đồng chí bí thư|bác bí thư);
      (thưa|kính thưa|kính gửi) (các đồng chí|chi ủy|chi bộ|quý đồng chí); đồng chí (ơi|ạ|à);
      các đồng chí (ơi|ạ|à)
    `,
  },
  people: {
    weight: 0.2,
    phrases: `
      người; đảng viên; thành viên; đồng chí; cán bộ; thành phần; trường hợp
    `,
  },
  all: {
    weight: 0.3,
    phrases: `
      mọi người;
      (cả|toàn|toàn bộ|cho cả|tất cả) (nhóm|chi bộ|lớp|đảng viên|đội|các đồng chí|đồng chí|mọi người|anh em);
      toàn thể (đảng viên|chi bộ|các đồng chí|mọi người|); tất cả;
      (lên|vào|vô|trong|cho|ra|tới|đến|trên) (nhóm|group|nhóm chung|nhóm zalo|group zalo);
      các thành viên; anh em; bà con; chị em; cả nhà; từng (người|đồng chí|đảng viên);
      các đồng chí; các đảng viên; các cụ; các bác;
      mấy (ảnh|chỉ|o|mệ|ông|bà|cô|chú|bác|anh|chị|đứa|cụ); bà con (cô bác|); ai nấy; tụi (nó|nhỏ|trẻ); cả xóm; toàn dân
    `,
  },
  branch: {
    weight: 0,
    phrases: `
      (chi bộ|nhóm|lớp|khu|tổ|khu phố|xóm) (mình|ta|tôi|này|chúng ta|chúng tôi|nhà|em|);
      chúng (tôi|ta|mình|em); bọn (em|mình|tôi); tụi (em|mình|tui); bên (mình|em|ta|tôi); đảng bộ;
      khu phố; tổ (dân phố|đảng); khu phố mình; đơn vị mình; đơn vị; ta; nhà mình
    `,
  },
  role: {
    weight: 0.5,
    phrases: `
      bí thư (chi bộ|); phó bí thư; chi ủy (viên|); tổ trưởng; trưởng khu phố; chủ tịch;
      thủ trưởng; sếp; (trưởng|phó) (thôn|bản|ban|phòng)
    `,
  },
  'third-person': {
    weight: 2,
    phrases: `
      (anh|chị|ông|bà|cô|chú|bạn|đồng chí|bác|cậu|em|thằng|con|cụ|thầy) (ấy|ta|nọ|đấy kia);
      hắn ta; ảnh ấy; chỉ ấy; (vợ|chồng) (tôi|em|mình|tui);
      (bố|mẹ|ba|má|cha) (tôi|em|mình|tui|cháu|con);
      (người|đồng chí|bạn|đảng viên|anh em) (khác|kia); (của|bài) (người|đồng chí|bạn) khác;
      (người|đồng chí|bạn) (bên cạnh|hàng xóm); từng người; họ nộp;
      (con|cháu) (trai|gái|rể|dâu) (tôi|em|);
      (của|cho) (nó|hắn|ổng|bả|ảnh|chỉ|cổ); ổng; bả; ảnh; cổ; hắn; người ta (nộp|viết|được)
    `,
  },
  yes: {
    weight: 2,
    phrases: `
      vâng; dạ; dạ vâng; vâng dạ; ok; oke; okie; oki; okay; ừ; ừm; uk; đồng ý; nhất trí; được;
      được rồi; tán thành; đúng; đúng rồi; đúng vậy; phải; phải rồi; rõ; rõ rồi; đã rõ; yes;
      chuẩn; có; duyệt; xác nhận; chính xác; hiểu rồi; đã hiểu; nhất trí cao;
      hoàn toàn (nhất trí|đồng ý); ừa; ờ
    `,
  },
})
