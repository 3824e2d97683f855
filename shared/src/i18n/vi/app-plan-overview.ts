/** The words of the overview of programmes: which units have issued, are late, and wait for whom. */
import type { Day, Instant } from '../../models/moments.ts'
import type { PlanOverviewFilter, PlanOverviewRow } from '../../models/plan-overview.ts'
import { formatCount, formatDay, formatDue, ratioText } from '../format.ts'

type Who = NonNullable<PlanOverviewRow['waitsFor']>['who']

const WAITS: Record<Who, string> = {
  unit: 'Chờ đơn vị',
  members: 'Chờ đảng viên góp ý',
  reviewer: 'Chờ cấp ủy viên phụ trách',
  office: 'Chờ văn phòng cấp số',
}

export const appPlanOverview = {
  title: 'Chương trình của các đơn vị',
  intro: 'Đơn vị nào đã ban hành chương trình hành động, đơn vị nào chậm, đang chờ ai.',
  unit: 'Đơn vị',
  campaign: 'Đợt học tập',
  noCampaign: 'Chưa có đợt học tập nào.',
  path: 'Đơn vị đang xem',
  of: (nameOrg: string) => `Bên dưới ${nameOrg}`,
  sums: 'Tổng số',
  sum: (count: number, of: number) => ratioText(count, of),
  units: (count: number) => `${formatCount(count)} đơn vị`,
  filters: {
    tat_ca: 'Tất cả',
    chua_soan: 'Chưa soạn',
    dang_soan: 'Đang soạn',
    cho_y_kien: 'Chờ ý kiến, chờ số',
    da_ban_hanh: 'Đã ban hành',
    qua_han: 'Quá hạn',
    duoc_mien: 'Được miễn',
  } satisfies Record<PlanOverviewFilter, string>,
  listed: (filter: PlanOverviewFilter): string =>
    filter === 'tat_ca'
      ? 'Các đơn vị'
      : `Các đơn vị: ${appPlanOverview.filters[filter].toLowerCase()}`,
  filterHint: 'Chạm vào một ô để chỉ xem các đơn vị đó.',
  reach: 'Phạm vi',
  reaches: { con: 'Đơn vị ngay dưới', tat_ca: 'Tất cả đơn vị bên dưới' },
  none: 'Không có đơn vị nào.',
  columns: {
    unit: 'Đơn vị',
    state: 'Đang ở bước',
    waits: 'Đang chờ',
    due: 'Hạn',
    actions: 'Việc làm',
  },
  notBegun: 'Chưa soạn',
  excused: 'Được miễn',
  excuse: (reason: string) => `Lý do: ${reason}`,
  since: (on: Day) => `từ ${formatDay(on)}`,
  waits: (who: Who, shortName: string) => `${WAITS[who]} (${shortName})`,
  without: 'Chưa có người phụ trách',
  due: (at: Instant, isTentative: boolean) => `${formatDue(at)}${isTentative ? ' (dự kiến)' : ''}`,
  noDue: 'Chưa đặt hạn',
  late: (days: number) => `Quá hạn ${formatCount(days)} ngày làm việc`,
  below: (count: number) => `Xem ${formatCount(count)} đơn vị bên dưới`,
  belowOf: (count: number, nameOrg: string) =>
    `Xem ${formatCount(count)} đơn vị bên dưới ${nameOrg}`,
  open: 'Mở chương trình',
  openOf: (nameOrg: string) => `Mở chương trình của ${nameOrg}`,
  review: 'Xem xét',
  reviewOf: (nameOrg: string) => `Xem xét chương trình của ${nameOrg}`,
  more: 'Xem thêm đơn vị',
  toReviews: 'Bản chờ xem xét',
  toOverseers: 'Cấp ủy viên phụ trách',
  setExcuse: 'Miễn',
  setExcuseOf: (nameOrg: string) => `Miễn xây dựng chương trình cho ${nameOrg}`,
  excuseTitle: (nameOrg: string) => `Miễn cho ${nameOrg}?`,
  excuseText: 'Đơn vị không phải xây dựng chương trình của đợt này và không bị nhắc nữa.',
  excuseReason: 'Lý do miễn',
  endExcuse: 'Thôi miễn',
  endExcuseOf: (nameOrg: string) => `Thôi miễn cho ${nameOrg}`,
  endExcuseTitle: 'Thôi miễn?',
  endExcuseText: (nameOrg: string) => `${nameOrg} lại phải xây dựng chương trình của đợt này.`,
}
