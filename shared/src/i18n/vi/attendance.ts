/** What the server says about sessions, check-in, the roll and leave: refusals with their reason, private messages. */
import type { Instant } from '../../models/moments.ts'
import { type AbsenceCode, absenceCodeLabels } from '../../vocabulary/attendance-states.ts'
import { formatDayTime } from '../format.ts'

export const attendance = {
  /** "Buổi 2: Chuyên đề 1", without saying the number twice. */
  sessionName: (number: number | null, title: string) =>
    number === null || title.startsWith(`Buổi ${number}`) ? title : `Buổi ${number}: ${title}`,

  endsBeforeStart: 'Giờ kết thúc phải sau giờ bắt đầu.',
  notYetOpen: (session: string, from: Instant) =>
    `${session} nhận điểm danh từ ${formatDayTime(from)}.`,
  windowOver: (session: string, until: Instant) =>
    `${session} đã hết giờ điểm danh lúc ${formatDayTime(until)}. Đồng chí báo Bí thư để được ghi bổ sung.`,
  noneOpen: 'Chi bộ hiện không có buổi nào đang điểm danh. Đồng chí chờ Bí thư mở rồi thử lại.',
  closed: (session: string, closedAt: Instant) =>
    `${session} đã chốt lúc ${formatDayTime(closedAt)}. Đồng chí báo Bí thư nếu cần ghi bổ sung.`,
  codeExpired: (session: string) =>
    `Mã này của ${session} đã hết hạn. Đồng chí quét hoặc nhập mã đang hiện trên màn hình.`,
  otherBranch: (classTitle: string, branch: string) =>
    `Mã này của lớp “${classTitle}”, ${branch}. Đồng chí chưa được điểm danh; xin báo Bí thư chi bộ của mình.`,
  otherClass: (classTitle: string, unit: string) =>
    `Mã này của lớp “${classTitle}” do ${unit} tổ chức, không phải lớp của đồng chí.`,

  /** Why a record was changed when a kept scan turned out to be right. */
  settledReason: 'Xem lại lượt điểm danh đến muộn hoặc cần xác nhận',
  placeMissing: 'Chưa có vị trí hội trường. Đồng chí bấm “Lấy vị trí đang đứng” tại hội trường.',
  placeNotTaken:
    'Zalo chưa cho biết vị trí. Đồng chí bật định vị của máy, cho phép Zalo dùng vị trí rồi thử lại.',

  absenceCodeMissing: 'Đồng chí chọn lý do vắng.',
  notExempt: 'Đồng chí này không thuộc diện được miễn vào ngày học.',
  notBegun: (session: string, from: Instant) =>
    `${session} chưa mở điểm danh (mở từ ${formatDayTime(from)}) nên chưa ghi có mặt được.`,
  undone: 'Hoàn tác ngay sau khi ghi.',
  stepNotAllowed: 'Không đổi được trạng thái này.',
  closesTooEarly: (session: string, startsAt: Instant) =>
    `${session} bắt đầu ${formatDayTime(startsAt)}, chưa chốt được.`,

  leaveTooLate: (session: string, startsAt: Instant) =>
    `${session} đã bắt đầu ${formatDayTime(startsAt)}. Đồng chí báo Bí thư để được ghi nhận.`,
  leaveNotNeeded: (session: string) => `${session} đã ghi nhận đồng chí rồi, không cần xin vắng.`,
  leaveNotAsked: 'Không có đề nghị xin vắng nào đang chờ của đồng chí này.',
  leaveAsked: (asker: string, session: string, code: AbsenceCode) =>
    `Đồng chí ${asker} xin vắng ${session}. Lý do: ${absenceCodeLabels[code].toLowerCase()}. Xin Bí thư trả lời trong danh sách điểm danh.`,
  leaveApproved: (session: string) => `Bí thư đã đồng ý cho đồng chí vắng ${session}.`,
  leaveRefused: (session: string) =>
    `Bí thư chưa đồng ý cho đồng chí vắng ${session}. Mong đồng chí thu xếp dự học.`,
  sessionAndTime: (session: string, startsAt: Instant) => `${session} (${formatDayTime(startsAt)})`,
  /** Tells apart people of one name. */
  personWithYear: (fullName: string, birthYear: number | null) =>
    birthYear === null ? fullName : `${fullName} (sinh ${birthYear})`,
}
