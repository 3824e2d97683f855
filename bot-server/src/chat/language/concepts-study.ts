/** The ideas of classes: studying, sessions, place, attendance, absence, make-up. */
import { concepts } from './concept-table.ts'

export const STUDY_CONCEPTS = concepts({
  study: {
    weight: 2,
    phrases: `
      học; học tập; học (tập|) nghị quyết; lớp (học|); buổi học; buổi học tập; họp; họp chi bộ;
      sinh hoạt (chi bộ|); hội nghị; quán triệt; học tập quán triệt; lên lớp; vào (học|lớp);
      đợt học (tập|); buổi (sinh hoạt|họp|quán triệt|tập huấn); học hành gì; khai mạc;
      triển khai nghị quyết
    `,
  },
  session: {
    weight: 1,
    phrases: `
      buổi (này|kia|đó|ấy|hôm nay|);
      buổi (học|họp|) (vừa rồi|vừa qua|trước|hôm trước|rồi|gần nhất|đợt này); hôm trước; hôm nọ;
      hôm đó; lần trước; buổi vừa xong; bữa (trước|hổm|đó|rồi|nớ); tiết học; ca học; buổi
    `,
  },
  next: {
    weight: 0.5,
    phrases: `
      (buổi|lần|kỳ|hôm|bữa|đợt|ca) (học|họp|sinh hoạt|) (tới|sau|tiếp theo|tiếp|kế tiếp|kế|sắp tới|tới đây|tới này|tiếp đây);
      sắp tới; tới đây; tiếp theo; hôm tới; buổi (học|họp|) tới đây; thời gian tới; buổi mai;
      bữa (tới|sau|kế|mai mốt); (cái |)hôm học tới (đây|); kỳ tới
    `,
  },
  'session-count': {
    weight: 3,
    phrases: `(mấy|bao nhiêu|nhiêu) (buổi|buổi học|lớp học|buổi nữa|đợt)`,
  },
  schedule: {
    weight: 3,
    phrases: `
      lịch (học|họp|sinh hoạt|học tập|lớp|học nghị quyết|quán triệt); thời khóa biểu; lịch trình;
      lịch buổi học; lịch các buổi; lịch cụ thể; thời gian biểu;
      ngày (học|họp|sinh hoạt|tổ chức học); kế hoạch học (tập|);
      (kế hoạch |)các buổi học; học (xong |)hết các buổi; lịch (cả|trong) (tháng|đợt|tuần)
    `,
  },
  calendar: { weight: 1.5, phrases: `lịch` },
  start: {
    weight: 0.5,
    phrases: `
      bắt đầu; vào lớp; vào học; khai mạc; tập trung; có mặt lúc; mở lớp; diễn ra; tổ chức;
      kết thúc; tan học; nghỉ giữa; xong;
      khai giảng; vô học; vô lớp; vào việc
    `,
  },
  place: {
    weight: 2.5,
    phrases: `
      địa điểm (học|họp|tổ chức|); điểm (cầu|học|họp);
      (điểm cầu|hội trường|phòng|nhà văn hóa|trụ sở|điểm học) (nào|mô|ở đâu|số mấy);
      địa chỉ (lớp học|lớp|chỗ học|nơi học|buổi học|học|nhà văn hóa|hội trường|điểm học);
      chỗ (học|họp); nơi (học|họp|tổ chức); hội trường; phòng (học|họp); nhà văn hóa; chỗ cũ;
      nơi cũ; địa điểm cũ; vị trí lớp;
      bản đồ; định vị; (chỉ |)đường (đến|tới|ra|vô|vào) (chỗ|nơi|hội trường|nhà văn hóa|điểm|lớp); (đường|ngõ|ngách|phố) (nào|mô); địa chỉ; ở phường hay; điểm tập trung; chỗ ngồi học
    `,
  },
  online: {
    weight: 2,
    phrases: `
      trực tuyến; online; trực tiếp; từ xa; zoom; link (học|họp|zoom|vào lớp|lớp|meet);
      đường (link|dẫn) (học|họp|vào lớp|vào|); google meet; học qua mạng; phòng zoom; link
    `,
  },
  'check-in': {
    weight: 3,
    phrases: `
      điểm danh; check in; checkin; check-in; quét (cái|) mã; quét (cái|) (mã qr|qr);
      mã (qr|điểm danh); quét (thẻ|cccd); chấm công; báo danh; ghi danh; điểm (cái|) danh;
      điểm tên; mã (quét|vuông|vuông vuông|code); qr; quẹt (mã|thẻ); ký tên vào sổ; sổ điểm danh; quét (cái |)qr;
      bấm (cái |hộ |)(điểm danh|mã); ghi sổ; danh sách (có mặt|tham dự|dự học)
    `,
  },
  present: {
    weight: 2.5,
    phrases: `
      có mặt; ghi nhận; (có|ghi) tên; hiện diện; (có|đã có) (tên|mặt); mặt đủ; góp mặt; đủ mặt
    `,
  },
  join: {
    weight: 1.5,
    phrases: `
      tham gia; tham dự; dự; đi học; đến học; đến dự; đi dự; đi họp; đến họp;
      dự (học|họp|lớp|buổi); theo học; (được |)mời; đến (lớp|nghe); tham gia học; đi nghe;
      đi tham dự; học rồi;
      (tình trạng |ghi nhận |)tham dự; đi học (được|đủ|rồi); ra học; vô học; ra lớp
    `,
  },
  go: { weight: 0.1, phrases: `đi; đến; tới; qua; ra; sang; lại` },
  absent: {
    weight: 3,
    phrases: `
      vắng; vắng mặt; vắng (học|họp|thiếu);
      (không|chẳng|chả) (có mặt|đến|tới|dự|đi|tham gia|tham dự|ghé|học|điểm danh|có đi|họp) (học|họp|dự|lớp|);
      (bỏ|trốn|cúp|nghỉ) (học|họp|lớp|tiết); nghỉ không phép; vắng không phép; vắng có phép;
      không thấy mặt; thiếu mặt; trốn; không có (tên|mặt);
      nghỉ buổi; không (thấy |)(mặt|ra|lên); cúp; không tới; không đến; chưa (tới|đến)
    `,
  },
  'cannot-come': {
    weight: 3,
    phrases: `
      (không|chẳng|chả|chưa) (thể |)(đến|đi|tới|dự|tham gia|tham dự|có mặt|sắp xếp|thu xếp|bố trí|qua|họp|học|sinh hoạt|ra|dự họp|lên|về|theo học|góp mặt) (học|họp|dự|lớp|sinh hoạt|) (được|nổi|kịp|đặng);
      không thể (đến|đi|tới|dự|tham gia|tham dự|có mặt|sắp xếp|thu xếp|học|họp|đi lại) (học|họp|dự|);
      không (đến|đi|tới|dự|tham gia|tham dự|học|họp) (buổi này |buổi tới |lớp |học |họp |)được;
      không dự được; không kịp (đến|về|dự|tới|học|họp)
    `,
  },
  missed: {
    weight: 2,
    phrases: `
      (lỡ|bỏ|bỏ lỡ|nhỡ|hụt|trễ|mất) (học|họp|lớp|tiết|mất); bỏ; hụt; bỏ lỡ; lỡ mất; nhỡ; lỡ;
      (chưa|không) (được |)học (được |)lớp
    `,
  },
  leave: { weight: 1.5, phrases: `nghỉ; nghỉ (một|1) (buổi|hôm|bữa); nghỉ phép` },
  'ask-leave': {
    weight: 4,
    phrases: `
      xin (phép |)(được |)(cho |)(tôi |em |mình |)(được |)(vắng|nghỉ|vắng mặt|nghỉ học|nghỉ họp|cáo vắng|cáo lỗi);
      báo (vắng|nghỉ|bận|vắng mặt);
      xin phép (được |)(không|vắng|nghỉ|cáo|hoãn) (tham gia|tham dự|dự|đến|đi|có mặt|);
      (cho|để) (tôi|em|mình|tui|cháu|con|bác|e|t) (xin |được |xin phép |)(vắng|nghỉ|nghỉ học|vắng mặt|khất|báo vắng|báo nghỉ|cáo vắng|nghỉ bữa);
      xin (phép|vắng|nghỉ|kiếu|cáo lỗi|khất); cáo (bận|ốm|vắng|lỗi); đăng ký vắng;
      đơn xin (nghỉ|vắng|phép); xin không (tham gia|tham dự|dự|đến|đi) (học|họp|);
      (cho|xin) (tôi|em|tui|mình|cháu|con|bác|) (kiếu|khỏi đi|khỏi đến); xin (không đi|được vắng|được nghỉ); báo (trước |)(là |)(vắng|nghỉ|không đi|không dự|không đến); cáo vắng
    `,
  },
  busy: {
    weight: 2,
    phrases: `
      bận; bận (việc|họp|công tác|rồi|quá|việc nhà|việc gia đình|con nhỏ|đột xuất|mất rồi);
      kẹt (việc|lịch|); vướng (việc|lịch|bận|); có việc (bận|gia đình|đột xuất|riêng|nhà|);
      mắc (việc|công chuyện|); trùng lịch; đột xuất; bận đột xuất; vướng lịch;
      lịch mổ; không thu xếp được; kẹt (rồi|quá|); dính (lịch|việc|ca); trực (cơ quan|ca|đêm|); mắc (đám|giỗ|cưới)
    `,
  },
  reason: {
    weight: 0.7,
    phrases: `
      ốm; bệnh; sốt; đau (chân|lưng|bụng|đầu|răng|); mệt; nằm viện;
      đi (viện|bệnh viện|khám|khám bệnh|công tác|trực|xa|vắng|tỉnh|quê|mổ); khám bệnh; nhập viện;
      vào viện; công tác; trực; ca trực; đám (cưới|giỗ|ma|tang|hỏi|hiếu|hỷ);
      việc (gia đình|nhà|riêng|họ|cơ quan); về quê; con ốm; cháu ốm; cúm; phẫu thuật; mổ;
      (nhà|gia đình) có (việc|giỗ|đám|tang|hiếu|hỷ|hiếu hỉ);
      lý do (sức khỏe|cá nhân|gia đình|công việc|riêng|công tác);
      sức khỏe (yếu|không tốt|không đảm bảo|); hiếu hỷ; tang gia; trông cháu;
      đưa (con|cháu|vợ|mẹ|bố) (đi khám|đi viện|)
    `,
  },
  late: {
    weight: 1.5,
    phrases: `muộn; trễ; chậm; đến muộn; đi muộn; quá hạn; trễ hạn`,
  },
  makeup: {
    weight: 4,
    phrases: `
      học bù; (lớp|buổi|lịch|ca|đợt) (học |)bù; học (lại|vét|bổ sung|ghép|sau);
      (lớp|buổi) (học |)(lại|vét|bổ sung); bù (lại|buổi|); học bù lại; học gộp; dự bù; bổ túc;
      (đi |)bù (sau|vào|chưa|được không|kiểu gì|); vớt; học (đuổi|thay|ké)
    `,
  },
  postponed: {
    weight: 2,
    phrases: `
      hoãn; lùi; dời; đổi lịch; thay đổi; đổi (giờ|ngày|chỗ|địa điểm|); tạm hoãn; hủy;
      có gì thay đổi; lùi lịch; dời lịch; hoãn lịch
    `,
  },
  day: {
    weight: 0.3,
    phrases: `
      (sang|qua) tuần (sau|tới|); tuần (này|sau|tới|trước|nay|rồi); tháng (này|sau|tới|nay);
      cuối tuần (này|); đợt này; đợt học này; hôm; sáng; chiều; tối; trưa; kỳ này; lần này;
      năm nay
    `,
  },
})
