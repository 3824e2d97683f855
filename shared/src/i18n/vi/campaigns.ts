/** The words of campaigns that the server says: notices to secretaries and committee members, and why it refuses. */
import type { Day, Instant } from '../../models/moments.ts'
import type { DeadlineSubject } from '../../vocabulary/deadline-subjects.ts'
import { deadlineSubjectLabels } from '../../vocabulary/deadline-subjects.ts'
import type { VenueRole } from '../../vocabulary/venue-roles.ts'
import { formatCount, formatDay, formatDayTime, formatDue } from '../format.ts'

const roleWords: Record<VenueRole, string> = { du: 'dự', giam_sat: 'giám sát' }

const subject = (code: DeadlineSubject) => `“${deadlineSubjectLabels[code]}”`

export const campaigns = {
  opened: (title: string, owner: string) =>
    `Đợt học tập mới: ${title} (${owner}). Mời đồng chí mở ứng dụng, mục Việc quản lý, để xem và nhận.`,
  broughtAlong: (title: string, unit: string) =>
    `${unit} đã đặt yêu cầu chặt hơn cho đợt “${title}”. Hạn hoặc chỉ tiêu của đơn vị đồng chí được đưa về theo. Mời đồng chí xem lại.`,
  closed: (title: string) => `Đợt học tập “${title}” đã kết thúc. Số liệu được giữ nguyên.`,
  reopened: (title: string, reason: string) =>
    `Đợt học tập “${title}” được mở lại. Lý do: ${reason}.`,
  assigned: (role: VenueRole, venue: string, startsAt: Instant) =>
    `Đồng chí được phân công ${roleWords[role]} điểm cầu ${venue}, ${formatDayTime(startsAt)}.`,
  withdrawn: (venue: string, startsAt: Instant) =>
    `Đồng chí thôi phân công tại điểm cầu ${venue}, ${formatDayTime(startsAt)}.`,

  quietTooShort: (hours: number) =>
    `Giờ không gửi tin phải gồm cả đêm (từ 22:00 đến sau 05:00) và dài ít nhất ${hours} giờ. Đồng chí chọn lại, ví dụ 21:00 đến 07:00.`,

  deadlineUnreadable: (code: DeadlineSubject) =>
    `Chưa hiểu được hạn ${subject(code)}. Đồng chí ghi rõ ngày, ví dụ “đến hết ngày 25/3/2026”.`,
  deadlineTwice: (code: DeadlineSubject) => `Mỗi nội dung chỉ có một hạn: ${subject(code)}.`,
  deadlinePast: (code: DeadlineSubject, dueAt: Instant) =>
    `Hạn ${subject(code)} (${formatDue(dueAt)}) đã qua.`,
  deadlineBeforeStart: (code: DeadlineSubject, startsOn: Day) =>
    `Hạn ${subject(code)} trước ngày bắt đầu đợt (${formatDay(startsOn)}).`,
  snapshotBeforeStart: 'Ngày chốt số liệu phải sau ngày bắt đầu đợt.',
  scopeEmpty: 'Không có đơn vị nào trong phạm vi đã chọn vào ngày đó.',
  documentForeign: 'Tài liệu này không phải của đơn vị mở đợt hoặc cấp trên.',
  laterThanParent: (code: DeadlineSubject, latest: Instant) =>
    `Hạn ${subject(code)} không được muộn hơn hạn của cấp trên: ${formatDue(latest)}.`,
  targetBelowParent: (percent: number) =>
    `Chỉ tiêu không được thấp hơn chỉ tiêu của cấp trên: ${percent}%.`,
  fewerSessions: (count: number) => `Số buổi không được ít hơn cấp trên yêu cầu: ${count} buổi.`,
  keyCadreFirst: (until: Instant) =>
    `Lớp cán bộ chủ chốt học trước, xong lúc ${formatDayTime(until)}. Đồng chí chọn giờ sau đó, hoặc đơn vị mở đợt cho phép kèm lý do.`,
  keyCadreAfterBase:
    'Đã có lớp cơ sở được xếp trước khi lớp cán bộ chủ chốt xong. Đồng chí đổi giờ, hoặc đơn vị mở đợt cho phép kèm lý do.',
  endsBeforeStart: 'Giờ kết thúc phải sau giờ bắt đầu.',
  sessionBeforeCampaign: (startsOn: Day) =>
    `Buổi học không được trước ngày bắt đầu đợt (${formatDay(startsOn)}).`,
  modeReason: 'Đồng chí ghi lý do chọn hình thức lồng ghép hoặc gửi tài liệu.',
  splitStarts: (classes: number) => `Cần ${formatCount(classes)} giờ bắt đầu, mỗi lớp một giờ.`,
  splitNeedless: 'Một lớp là đủ chỗ nên không cần chia.',
  splitTooLate: 'Lớp đã có người điểm danh nên không chia được nữa.',
  alreadySplit: 'Lớp này đã được chia.',
  className: (title: string, number: number) => `${title}, lớp ${number}`,
  sessionName: (title: string, number: number) => `${title}, lớp ${number}`,
  hostOutside: (name: string) =>
    `Đơn vị chủ trì “${name}” không thuộc đơn vị của điểm cầu cấp trên hoặc không do đồng chí quản lý.`,
  clash: (venue: string, startsAt: Instant) =>
    `Trùng giờ với điểm cầu ${venue}, ${formatDayTime(startsAt)}. Muốn giữ phân công này, đồng chí ghi lý do.`,
  notCommittee: 'Người này hiện không giữ nhiệm vụ cấp ủy viên hoặc ủy viên Ban Thường vụ.',
  noteStands: 'Người được phân công đã ghi nhận xét nên không rút phân công được nữa.',
  stillOpen: (matters: { sessions: number; pushes: number; deadlines: number; nodes: number }) =>
    `Còn ${formatCount(matters.nodes)} đơn vị chưa xong, ${formatCount(matters.sessions)} buổi chưa chốt, ${formatCount(matters.pushes)} phần chưa gửi, ${formatCount(matters.deadlines)} hạn chưa đến. Đồng chí xác nhận nếu vẫn kết thúc đợt.`,
  stepRefused: 'Đợt học tập tại đơn vị không chuyển thẳng sang trạng thái này được.',
  cloneStart: 'Ngày bắt đầu mới phải sau hôm nay.',
}
