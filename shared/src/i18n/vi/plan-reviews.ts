/** What the house says about reviewing plans and about who is in charge of a unit. */
import type { Day } from '../../models/moments.ts'
import { formatDay } from '../format.ts'

export const planReviews = {
  waits: (title: string, unit: string) =>
    `${unit} gửi xem xét “${title}”. Mời đồng chí cho ý kiến trước khi ban hành.`,
  nobody: (title: string, unit: string) =>
    `${unit} gửi xem xét “${title}” nhưng chưa có cấp ủy viên phụ trách nào xem xét được. Đề nghị đồng chí phân công.`,
  returned: (title: string) =>
    `Cấp ủy viên phụ trách đề nghị sửa “${title}”. Mời đồng chí xem ý kiến rồi gửi lại.`,
  agreed: (title: string, isPersonal: boolean) =>
    isPersonal
      ? `Cấp ủy viên phụ trách đã cho ý kiến về “${title}”. Đồng chí có thể ký ban hành.`
      : `Cấp ủy viên phụ trách đã cho ý kiến về “${title}”. Văn phòng có thể ban hành.`,
  bars: {
    not_in_charge: 'Đồng chí không phụ trách đơn vị này.',
    own_plan: 'Đồng chí đã tham gia soạn bản này nên không xem xét bản này.',
    not_above: 'Người xem xét phải là cấp ủy viên của cấp trên.',
  },
  otherVersion: 'Bản này không còn là bản mới nhất. Đồng chí mở lại để xem bản mới.',
  textNeeded: 'Khi đề nghị sửa, đồng chí ghi rõ cần sửa gì.',
  notThere: 'Đoạn hoặc nhiệm vụ này không có trong bản đang xem.',
  dayWrong: 'Ngày cho ý kiến không thể trước ngày gửi hoặc sau hôm nay.',
  daysWrong: 'Ngày bắt đầu không thể trước hôm nay, và ngày kết thúc không thể trước ngày bắt đầu.',
  namingFaults: {
    not_above: 'Người phụ trách phải là cấp ủy viên của cấp trên.',
    own_unit:
      'Đồng chí này đang giữ nhiệm vụ trong chính đơn vị nên không phụ trách đơn vị thay cấp trên.',
  },
  issuedAlready: 'Đơn vị đã ban hành chương trình nên không cần miễn.',
  inCharge: (
    unit: string,
    { startsOn, endsOn, waiting }: { startsOn: Day; endsOn: Day | null; waiting: number },
  ) => {
    const given =
      endsOn === null
        ? `Đồng chí được phân công phụ trách ${unit} từ ${formatDay(startsOn)}.`
        : `Đồng chí được phân công phụ trách thay ${unit} từ ${formatDay(startsOn)} đến hết ${formatDay(endsOn)}.`
    return waiting === 0 ? given : `${given} Có ${waiting} bản đang chờ cho ý kiến.`
  },
  noMore: (unit: string, from: Day) =>
    `Đồng chí thôi phụ trách ${unit} từ ${formatDay(from)}. Cảm ơn đồng chí.`,
  excused: (campaign: string) => `Đơn vị được miễn xây dựng chương trình của đợt “${campaign}”.`,
}
