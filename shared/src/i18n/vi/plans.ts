/** What the house says about programmes and personal plans: titles, refusals, notices. */
import { planDocumentTypes, type PlanDocumentType } from '../../vocabulary/plans.ts'

export const plans = {
  programmeTitle: (type: PlanDocumentType | null, campaign: string) =>
    `${planDocumentTypes[type ?? 'chuong_trinh_hanh_dong'].label} thực hiện: ${campaign}`,
  personalTitle: (campaign: string) => `Kế hoạch cá nhân thực hiện: ${campaign}`,
  refusals: {
    no_such_step: 'Bước này không ghi được lúc này. Đồng chí xem lại trạng thái mới nhất.',
    not_reviewed:
      'Cấp ủy viên cấp trên phụ trách chưa cho ý kiến về bản này nên chưa ban hành được.',
    day_to_come: 'Ngày này chưa đến. Đồng chí chọn ngày hôm nay hoặc trước đó.',
    before_last_step: 'Ngày này trước ngày của bước liền trước. Đồng chí xem lại.',
  },
  closed: 'Bản này đã gửi hoặc đã ban hành nên không sửa được nữa.',
  lacking: 'Bản soạn còn chỗ chưa đủ. Đồng chí bổ sung rồi gửi lại.',
  tooMuch: 'Bản soạn đã đến mức dài nhất cho phép.',
  unknownChoice: 'Người, phần văn bản hoặc chỉ tiêu đã chọn không còn dùng được.',
  begunAlready: 'Bản này đã được bắt đầu soạn.',
  notAsked: 'Đồng chí không thuộc diện phải có kế hoạch cá nhân ở đơn vị này.',
  paperMissing: 'Đồng chí ghi số, ký hiệu và người ký của văn bản.',
  numberTaken: (number: number) =>
    `Số ${number} của loại văn bản này đã dùng trong nhiệm kỳ. Đồng chí xem lại số.`,
  sameNumber: (number: number) =>
    `Văn bản này đã mang số ${number}; mở khóa sửa thì giữ nguyên số.`,
  opinionsClosed: 'Bản này không còn lấy ý kiến.',
  number: (number: number, symbol: string) => `${String(number).padStart(2, '0')}-${symbol}`,
  opinionAnswered: (title: string, answer: string) =>
    `Góp ý của đồng chí cho “${title}” đã được trả lời: ${answer}`,
  opinionsAsked: (title: string) =>
    `Chi bộ đang lấy ý kiến về “${title}”. Mời đồng chí đọc và góp ý.`,
}
