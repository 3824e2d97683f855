/** Says why a target of the term or a number of it is not taken, and reminds of reviews. */
import type { Instant } from '../../models/moments.ts'
import { formatCount, formatDue } from '../format.ts'

export const targets = {
  endsTooSoon: 'Ngày kết thúc phải sau ngày bắt đầu.',
  percentTooHigh: 'Chỉ tiêu tỷ lệ không quá 100%.',
  partTooLarge: (whole: number) =>
    `Số của phần không được lớn hơn số chung (${formatCount(whole)}).`,
  wholeTooSmall: (part: number) =>
    `Số chung không được nhỏ hơn số của phần đã ghi (${formatCount(part)}).`,
  onlyCountsNest: 'Chỉ chỉ tiêu lũy kế mới chia thành phần được.',
  fillsItself: 'Chỉ tiêu này tự lấy số liệu của đợt học tập mới nhất, không nhập tay.',
  dayToCome: 'Chưa đến ngày này; đồng chí ghi số liệu đến hôm nay trở về trước.',
  outsideTerm: 'Ngày này nằm ngoài thời gian của chỉ tiêu.',
  countOnly: 'Chỉ tiêu lũy kế chỉ ghi một số, không có mẫu số.',
  baseMissing: 'Đồng chí ghi cả tử số và mẫu số; tỷ lệ tự tính.',
  partExceeds: 'Tử số không được lớn hơn mẫu số.',

  smallUnit: (people: number) =>
    people === 0
      ? 'không còn đồng chí nào phải học mà chưa học; tỷ lệ xét ở cấp trên'
      : `còn ${formatCount(people)} đồng chí chưa học; tỷ lệ xét ở cấp trên`,

  reviewUnreadable:
    'Chưa hiểu thời gian đã ghi. Đồng chí ghi theo mẫu “quý II năm 2027”, “trước ngày 15/6/2027”, “quý II hàng năm”.',
  firstYearMissing: 'Việc hàng năm cần năm bắt đầu và ngày kết thúc; đồng chí ghi thêm.',
  noDates: 'Không có lần nào trong khoảng thời gian đã ghi.',
  heldInFuture: 'Ngày tổ chức không được sau hôm nay.',
  reviewSoon: (title: string, due: Instant, isQuarter: boolean) =>
    `${title}: hạn ${formatDue(due)}, còn ${isQuarter ? 'một quý' : 'một tháng'}. Đồng chí chuẩn bị báo cáo và phân công.`,
} as const
