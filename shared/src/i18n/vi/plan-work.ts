/** What the house says about plans at work: refusals, and what owners of tasks are told. */
import { formatCount } from '../format.ts'

export const planWork = {
  notAtWork: 'Chương trình chưa thực hiện hoặc đã tổng kết nên không ghi tiến độ được.',
  noSuchDay: 'Nhiệm vụ này không có hạn vào ngày đó.',
  changedMeanwhile: 'Vừa có người ghi tiến độ việc này. Đồng chí xem lại rồi ghi tiếp.',
  noSuchStep: 'Tiến độ này không ghi được từ trạng thái hiện nay của nhiệm vụ.',
  needsReason: 'Đồng chí ghi lý do khi không làm nữa hoặc mở lại việc đã xong.',
  dayToCome: 'Ngày này chưa đến. Đồng chí chọn ngày hôm nay hoặc trước đó.',
  beforeIssue: 'Ngày này trước ngày ban hành. Đồng chí xem lại.',
  openBelow: (names: readonly string[]) =>
    `Chưa kết thúc được: còn ${formatCount(names.length)} đơn vị cấp dưới chưa tổng kết (${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''}).`,
  given: (title: string, count: number) =>
    `Đồng chí được giao theo dõi ${formatCount(count)} nhiệm vụ của “${title}”. Mời đồng chí mở xem việc và thời hạn.`,
}
