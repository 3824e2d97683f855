/** The words of the bot's answers: the exact texts of the 30 questions (ruling 12), refusals, pointers, help. */
import type { Day, Instant } from '../../models/moments.ts'
import { dayOf } from '../../time/calendar.ts'
import { type AbsenceCode, absenceCodeLabels } from '../../vocabulary/attendance-states.ts'
import {
  formatCount,
  formatDay,
  formatDayTime,
  formatTime,
  percentText,
  ratioText,
} from '../format.ts'

/** "14/3": a day within the campaign, where the year is plain. */
const dayMonth = (day: Day) =>
  formatDay(day)
    .replace(/^.* /, '')
    .replace(/\/\d+$/, '')
/** "thứ Bảy 14/3" */
const weekdayAndDay = (day: Day) => formatDay(day).replace(/\/\d{4}$/, '')
/** "25/3/2026" */
const plainDay = (day: Day) => formatDay(day).replace(/^.* /, '')

const remaining = (days: number) => {
  if (days > 0) return `còn ${days} ngày`
  return days === 0 ? 'hạn cuối hôm nay' : `đã quá hạn ${-days} ngày`
}

/** When and where a session is, as the timetable says it. */
interface When {
  startsAt: Instant
  venue: string
}

const withVenue = (time: string, venue: string) => (venue === '' ? time : `${time}, ${venue}`)

export const chat = {
  notUnderstood: 'Tôi chưa hiểu. Đồng chí có thể hỏi: lịch học, hạn nộp, phần 3, tiến độ.',
  notServed:
    'Câu này tôi chưa trả lời được. Đồng chí có thể hỏi: lịch học, hạn nộp, phần 3, tiến độ.',
  askedTooMuch:
    'Trong một giờ qua đồng chí đã hỏi nhiều. Xin chờ ít phút rồi hỏi lại, hoặc mở Mini App để xem ngay.',
  greeting:
    'Kính chào đồng chí. Tôi trả lời tự động về đợt học tập: lịch học, hạn nộp, phần 3, tiến độ.',
  polite: 'Vâng. Đồng chí cần gì xin cứ nhắn: lịch học, hạn nộp, phần 3, tiến độ.',
  unboundGroup:
    'Nhóm này chưa được gắn với chi bộ nào. Đề nghị Bí thư xin mã gắn nhóm rồi gửi vào đây.',
  unlinked:
    'Tôi chưa nhận ra đồng chí trong danh sách chi bộ. Đồng chí xin Bí thư mã liên kết để hỏi việc của mình.',
  unreadable: 'Tôi không đọc được tin này. Đồng chí mở Mini App để xem và hỏi.',
  withLink: (text: string, link: string) => `${text}\n${link}`,
  ofCampaign: (title: string) => `${title}:`,

  pointer: {
    attendance: 'Tôi đã gửi kết quả điểm danh vào tin nhắn riêng của đồng chí.',
    attendanceInApp: 'Tôi đã gửi kết quả điểm danh vào phần thông báo của đồng chí trong Mini App.',
    absence: 'Đã nhận, tôi nhắn riêng đồng chí.',
    absenceInApp: 'Đã nhận. Đồng chí báo vắng tại mục Xin vắng mặt trong Mini App.',
  },

  refusals: {
    refuse_ghostwrite:
      'Tôi không viết thay bài thu hoạch. Tôi gửi đồng chí đề cương và các phần đã học.',
    refuse_other_person: 'Kết quả cá nhân chỉ gửi cho người viết và chi ủy.',
    refuse_secret: 'Không gửi tài liệu mật qua Zalo. Đề nghị liên hệ văn phòng cấp ủy.',
    refuse_proxy: 'Không điểm danh hộ. Đồng chí quét mã tại điểm học hoặc báo Bí thư.',
    refuse_roster: 'Tôi không gửi danh sách liên lạc.',
    refuse_monitoring: 'Tôi không theo dõi nội dung trao đổi trong nhóm.',
  },

  /** Long private lists come a page at a time. */
  lists: {
    more: (left: number) => `Còn ${formatCount(left)} đồng chí. Đồng chí nhắn: còn ai nữa.`,
    noMore: 'Danh sách đã hết.',
  },

  /** In private, somebody of several branches says once which one is meant. */
  branches: {
    ask: (names: readonly string[]) =>
      `Đồng chí hỏi về chi bộ nào? Đồng chí nhắn số:\n${names.map((name, index) => `${index + 1}. ${name}`).join('\n')}`,
    chosen: (name: string) =>
      `Từ nay tôi trả lời đồng chí về ${name}. Muốn đổi, đồng chí nhắn: đổi chi bộ.`,
    onlyOne: 'Đồng chí chỉ có một chi bộ đang học, không cần chọn.',
    cancelled: 'Đã dừng. Khi cần, đồng chí nhắn: đổi chi bộ.',
    stopped: 'Tôi chưa rõ đồng chí hỏi về chi bộ nào. Đồng chí hỏi lại, tôi sẽ nêu các chi bộ.',
  },

  /** What only who runs the branch may order. */
  orders: {
    onlySecretary: 'Việc này chỉ Bí thư, Phó Bí thư chi bộ thực hiện được.',
    received: 'Đã nhận, tôi nhắn riêng đồng chí để xác nhận.',
  },

  noSession: 'Đợt này không có buổi học đó. Đồng chí hỏi: lịch học.',
  noSessionYet: 'Chưa có lịch học. Đồng chí hỏi Bí thư.',
  notHeldYet: (session: string, startsAt: Instant) =>
    `${session} chưa diễn ra: ${formatDayTime(startsAt)}.`,

  /** Q01: one person's own record. */
  own: {
    recorded: (session: string, startsAt: Instant, state: string) =>
      `${session} (${formatDay(dayOf(startsAt))}, ${formatTime(startsAt)}): ${state}.`,
    state: (label: string) => `đã ghi nhận ${label.toLocaleUpperCase('vi')}`,
    lateCounts: 'tính là có mặt',
    confirmed: 'đã được Bí thư xác nhận',
    awaiting: 'chờ Bí thư xác nhận',
    unrecorded: 'CHƯA GHI NHẬN; nếu đồng chí có dự, xin báo Bí thư',
    exempt: 'đồng chí thuộc diện ĐƯỢC MIỄN',
    madeUp: 'đã học bù',
    coming: (session: string, startsAt: Instant, leave: string) =>
      `${session}: ${weekdayAndDay(dayOf(startsAt))}, ${formatTime(startsAt)}${leave}.`,
    leaveAsked: ' (đã xin vắng, chờ Bí thư xác nhận)',
    leaveApproved: ' (đã được đồng ý cho vắng)',
    notOfThisBranch: 'Đồng chí không có trong danh sách học của chi bộ này.',
  },

  /** Q02: counts to everybody; who, to the secretary. */
  absent: {
    present: (session: string, present: number, required: number) =>
      `${session}: ${formatCount(present)}/${formatCount(required)} đồng chí có mặt`,
    excused: (n: number) => `${formatCount(n)} vắng có lý do`,
    unexcused: (n: number) => `${formatCount(n)} vắng không lý do`,
    unrecorded: (n: number) => `${formatCount(n)} chưa ghi nhận`,
    listIsPrivate: 'Danh sách chỉ gửi riêng Bí thư.',
    listTitle: (session: string) => `Danh sách gửi riêng Bí thư, ${session}:`,
    nobody: (session: string) => `${session}: không còn đồng chí nào vắng hoặc chưa ghi nhận.`,
    unrecordedList: (names: readonly string[]) =>
      `Chưa ghi nhận (${names.length}): ${names.join('; ')}.`,
    excusedList: (names: readonly string[]) =>
      `Vắng có lý do (${names.length}): ${names.join('; ')}.`,
    unexcusedList: (names: readonly string[]) =>
      `Vắng không lý do (${names.length}): ${names.join('; ')}.`,
    awaitingList: (names: readonly string[]) =>
      `Tự khai, chờ Bí thư xác nhận (${names.length}): ${names.join('; ')}.`,
    withCode: (name: string, code: AbsenceCode) =>
      `${name} (${absenceCodeLabels[code].toLocaleLowerCase('vi')})`,
  },

  /** Q03, Q04, Q18 */
  essays: {
    missing: (handedIn: number, required: number, due: { day: Day; days: number } | null) =>
      `Đã nộp ${ratioText(handedIn, required)}. Còn ${formatCount(required - handedIn)} đồng chí` +
      (due === null ? '.' : `, hạn hết ngày ${plainDay(due.day)} (${remaining(due.days)}).`),
    complete: (required: number) => `Đã nộp ${ratioText(required, required)}.`,
    missingList: (names: readonly string[]) =>
      `Danh sách gửi riêng Bí thư. Chưa nộp thu hoạch (${names.length}): ${names.join('; ')}.`,
    deadline: (day: Day, days: number) =>
      `Hạn nộp thu hoạch: hết ngày ${formatDay(day)} (${remaining(days)}).`,
    noDeadline: 'Đợt này chưa có hạn nộp thu hoạch. Đồng chí hỏi Bí thư.',
    figures: (required: number, handedIn: number, split: string) =>
      `Phải nộp ${formatCount(required)}; đã nộp ${formatCount(handedIn)} (${percentText(handedIn, required)})${split}; ` +
      `chưa nộp ${formatCount(required - handedIn)}.`,
    nobodyWrites: 'Đợt này không có đồng chí nào phải nộp thu hoạch.',
    states: {
      dat: (n: number) => `đạt ${formatCount(n)}`,
      dang_cham: (n: number) => `đang chấm ${formatCount(n)}`,
      viet_lai: (n: number) => `viết lại ${formatCount(n)}`,
      da_nop: (n: number) => `chờ chấm ${formatCount(n)}`,
    },
  },

  /** Q05, Q06, Q07, Q15 */
  timetable: {
    coming: (session: string, { startsAt, venue }: When) =>
      `${session}: ${withVenue(`${formatDay(dayOf(startsAt))}, ${formatTime(startsAt)}`, venue)}.`,
    makeup: ({ startsAt, venue }: When) =>
      `Học bù: ${withVenue(`${weekdayAndDay(dayOf(startsAt))}, ${formatTime(startsAt)}`, venue)}.`,
    over: (sessions: readonly string[]) => `${sessions.join(', ')} đã xong.`,
    overOne: (session: string, startsAt: Instant) => `${session} (${dayMonth(dayOf(startsAt))})`,
    time: (startsAt: Instant, checkInFrom: Instant) =>
      `${formatDayTime(startsAt)}, điểm danh từ ${formatTime(checkInFrom)}.`,
    wasHeld: (session: string, startsAt: Instant) =>
      `${session} đã học lúc ${formatDayTime(startsAt)}.`,
    noneComing: 'Không còn buổi học nào sắp tới. Đồng chí hỏi Bí thư.',
    venue: (name: string) => `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}.`,
    noVenue: 'Chưa có địa điểm. Đồng chí hỏi Bí thư.',
    online: (venue: string) => `${venue} Đường dẫn học trực tuyến được gửi riêng.`,
    noMakeup: 'Chưa có lịch học bù. Đồng chí hỏi Bí thư.',
  },

  /** Q08, Q24 */
  parts: {
    sent: (position: number, total: number, day: Day) =>
      `Phần ${position}/${total}, đã gửi ${plainDay(day)}.`,
    planned: (position: number, day: Day) => `Phần ${position} dự kiến gửi ${weekdayAndDay(day)}.`,
    unplanned: (position: number) => `Phần ${position} chưa có ngày gửi.`,
    noSuch: (position: number, total: number) =>
      `Tài liệu có ${total} phần, không có phần ${position}.`,
    none: 'Đợt này chưa có phần nào để gửi.',
    progress: (sent: number, total: number, list: string) => `Đã gửi ${sent}/${total} phần${list}.`,
    sentOne: (position: number, day: Day) => `phần ${position}: ${dayMonth(day)}`,
    comingOne: (position: number, day: Day | null) =>
      day === null ? `phần ${position}: chưa có ngày gửi` : `phần ${position}: ${dayMonth(day)}`,
  },

  /** Q17 */
  studied: (
    session: string,
    required: { present: number; of: number },
    members: { present: number; of: number },
  ) =>
    `${session}: ${formatCount(required.present)}/${formatCount(required.of)} đồng chí phải học ` +
    `(${percentText(required.present, required.of)}); ` +
    `trên tổng số ${formatCount(members.of)} đảng viên: ` +
    // Where an exempt member came, the two ratios do not share their numerator: say it.
    (members.present === required.present
      ? `${percentText(members.present, members.of)}.`
      : `${ratioText(members.present, members.of)}.`),

  /** Q16: a reason is a number, never a story. */
  absence: {
    ask: (session: string, startsAt: Instant, reasons: readonly string[]) =>
      `Đồng chí báo vắng ${session}, ${formatDayTime(startsAt)}. ` +
      `Đồng chí chọn một lý do bằng số, không cần kể chi tiết:\n` +
      `${reasons.map((reason, index) => `${index + 1}. ${reason}`).join('\n')}\n` +
      'Nhắn “thôi” nếu đồng chí không báo vắng nữa.',
    recorded: 'Đã báo Bí thư, chờ xác nhận.',
    cancelled: (session: string) => `Đã dừng, tôi chưa báo vắng ${session} cho đồng chí.`,
    stopped: 'Tôi chưa nhận được lý do nên chưa báo vắng. Khi cần, đồng chí nhắn: báo vắng.',
    inApp: (session: string, startsAt: Instant) =>
      `Đồng chí muốn báo vắng ${session}, ${formatDayTime(startsAt)}: mở mục Xin vắng mặt và chọn lý do.`,
    alreadyAsked: (session: string) => `Đồng chí đã xin vắng ${session}, chờ Bí thư xác nhận.`,
    alreadyApproved: (session: string) => `Bí thư đã đồng ý cho đồng chí vắng ${session}.`,
    exempt: 'Đồng chí thuộc diện được miễn, không cần báo vắng.',
  },
}
