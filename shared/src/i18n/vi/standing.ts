/** What the server says when a change of standing does not fit: exemptions, memberships, masses by count. */
import type { Day } from '../../models/moments.ts'
import { formatDay } from '../format.ts'

export const standing = {
  exemption: {
    too_long: 'Tạm miễn mỗi lần không quá 12 tháng. Hết hạn, chi bộ xem xét gia hạn.',
    end_missing: 'Tạm miễn phải có ngày cuối cùng.',
    ends_before_start: 'Ngày cuối cùng phải từ ngày bắt đầu trở đi.',
    overlaps: 'Trong thời gian này đồng chí đó đã có một quyết định cùng loại.',
    decision_in_future: 'Ngày quyết định của chi bộ không thể sau hôm nay.',
    decision_number_missing: 'Đình chỉ sinh hoạt phải ghi số quyết định.',
  },
  membership: {
    not_member_that_day: 'Ngày đó đồng chí này chưa hoặc không còn sinh hoạt ở chi bộ.',
    later_change_planned:
      'Sau ngày đó đã ghi một thay đổi khác cho đồng chí này. Đồng chí chọn ngày khác.',
    same_unit: 'Đồng chí này đang sinh hoạt chính thức ở chính chi bộ đó.',
    already_official: 'Đồng chí này đã là đảng viên chính thức.',
    already_attached: 'Trong thời gian này đồng chí đó đã sinh hoạt tạm thời ở một nơi.',
    ends_before_start: 'Ngày cuối cùng phải từ ngày bắt đầu trở đi.',
  },
  ownExemptionEnds: (lastDay: Day) =>
    `Thời gian tạm miễn sinh hoạt của đồng chí đến hết ${formatDay(lastDay)}. Muốn kéo dài, xin đồng chí báo chi bộ.`,
  exemptionEnds: (name: string, lastDay: Day) =>
    `Thời gian tạm miễn sinh hoạt của đồng chí ${name} đến hết ${formatDay(lastDay)}. Chi bộ xem xét nếu đồng chí đó xin kéo dài.`,
  endsOnlyEarlier: 'Chỉ rút ngắn được thời gian. Muốn kéo dài, đồng chí ghi một quyết định mới.',
  dutyHeld: 'Đồng chí này đang giữ nhiệm vụ. Xin bàn giao nhiệm vụ trước.',
  notABranch: 'Đảng viên chỉ ghi vào chi bộ. Đồng chí chọn một chi bộ đang hoạt động ngày đó.',
  firstMoreThanAll: 'Số người dự lần đầu không thể nhiều hơn số lượt dự.',
  sessionNotBegun: 'Buổi học chưa bắt đầu nên chưa ghi số quần chúng dự.',
}
