/** The words of the screen that shows who is in charge of which unit, and names overseers and stand-ins. */
import type { Day } from '../../models/moments.ts'
import { formatCount, formatDay } from '../format.ts'

export const appOversight = {
  title: 'Cấp ủy viên phụ trách',
  intro:
    'Người phụ trách cho ý kiến về chương trình, kế hoạch của đơn vị trước khi đơn vị ban hành.',
  unit: 'Đơn vị cấp trên',
  of: (nameOrg: string) => `Các đơn vị trực thuộc ${nameOrg}`,
  none: 'Không có đơn vị trực thuộc nào.',
  toReviews: 'Bản chờ xem xét',
  without: (count: number, of: number) =>
    `${formatCount(count)}/${formatCount(of)} đơn vị chưa có người phụ trách.`,
  show: 'Hiện',
  showAll: 'Tất cả đơn vị',
  showWithout: 'Chỉ đơn vị chưa có người phụ trách',
  noneWithout: 'Đơn vị nào cũng đã có người phụ trách.',
  columns: { unit: 'Đơn vị', inCharge: 'Người phụ trách', actions: 'Việc làm' },
  nobody: 'Chưa có người phụ trách',
  since: (on: Day) => `từ ${formatDay(on)}`,
  standIn: 'Phụ trách thay',
  period: (from: Day, until: Day) => `từ ${formatDay(from)} đến hết ${formatDay(until)}`,
  set: 'Phân công',
  change: 'Đổi người',
  setOf: (nameOrg: string) => `Phân công người phụ trách ${nameOrg}`,
  changeOf: (nameOrg: string) => `Đổi người phụ trách ${nameOrg}`,
  setStandIn: 'Cử người thay',
  setStandInOf: (nameOrg: string) => `Cử người thay phụ trách ${nameOrg}`,
  person: 'Cấp ủy viên',
  post: (fullName: string, post: string) => `${fullName} (${post})`,
  choose: 'Chọn cấp ủy viên',
  noCandidates: 'Không còn cấp ủy viên nào khác của cấp trên để chọn.',
  startsOn: 'Từ ngày',
  endsOn: 'Đến hết ngày',
  setText: 'Người đang phụ trách (nếu có) thôi phụ trách từ ngày này.',
  standInText: 'Trong những ngày này người thay cũng cho ý kiến được. Hết ngày cuối tự thôi.',
  save: 'Lưu phân công',
  end: 'Thôi',
  endOf: (fullName: string, nameOrg: string) => `Thôi phân công ${fullName} phụ trách ${nameOrg}`,
  endTitle: 'Thôi phụ trách?',
  endText: (fullName: string, nameOrg: string) =>
    `Đồng chí ${fullName} thôi phụ trách ${nameOrg} ngay. Bản đang chờ ý kiến sẽ chờ người khác.`,
  endConfirm: 'Thôi phụ trách',
}
