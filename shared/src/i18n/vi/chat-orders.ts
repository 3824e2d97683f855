/** The words of the secretary's orders: what would be done, what was done, and why something cannot be done. */
import type { HandReminder, HandReminderSubject } from '../../models/hand-reminder.ts'
import type { Day, Instant } from '../../models/moments.ts'
import { planStateLabels, type PlanState } from '../../vocabulary/paper-states.ts'
import { formatCount, formatDay, formatDayTime, formatDue, formatTime } from '../format.ts'

const missing: Record<Exclude<HandReminderSubject, 'buoi_hoc'>, string> = {
  nhiem_vu: 'có nhiệm vụ đến hạn',
  thu_hoach: 'chưa nộp thu hoạch',
  hoc_xong: 'chưa học xong',
}

type Reminded = Pick<HandReminder, 'subject' | 'session' | 'dueAt' | 'people' | 'onPaper'>

const purpose = ({ subject, session, dueAt }: Reminded) =>
  subject === 'buoi_hoc'
    ? `dự ${session ?? 'buổi học'}, ${formatDayTime(dueAt)}`
    : `${missing[subject]}, hạn ${formatDue(dueAt)}`

const purposeNow = (reminded: Reminded) =>
  `${formatCount(reminded.people)} đồng chí ${purpose(reminded)}`

const onPaper = (n: number) =>
  n === 0 ? '' : ` ${formatCount(n)} đồng chí theo bản giấy, xin Bí thư nhắc trực tiếp.`

export interface TasksToRemind {
  people: number
  tasks: number
  /** How many more follow a task, but are served on paper (P-02). */
  onPaper: number
}

const sessionAt = (session: string, startsAt: Instant) => `${session} (${formatDayTime(startsAt)})`

/** Sentences begin with a capital, weekdays do not. */
const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`

const venueAfter = (venue: string) => (venue === '' ? '' : `, ${venue}`)

export const chatOrders = {
  confirm: (whatWouldBeDone: string) =>
    `${whatWouldBeDone} Đồng chí nhắn “có” để thực hiện, “thôi” để dừng.`,
  cancelled: 'Đã dừng, tôi chưa thực hiện.',
  stopped: 'Tôi chưa nhận được xác nhận nên chưa thực hiện. Khi cần, đồng chí nhắn lại yêu cầu đó.',
  /** The state is another than when it was asked. */
  changed: (why: string) => `Tình hình vừa thay đổi nên tôi chưa thực hiện. ${why}`,
  /** Nobody can answer a question in the Mini App's notices. */
  inApp:
    'Tôi chưa nhắn riêng được cho đồng chí để xác nhận. Đồng chí thực hiện việc này trong Mini App.',

  remind: {
    would: (reminded: Reminded) => `Nhắc ${purposeNow(reminded)}.${onPaper(reminded.onPaper)}`,
    later: (goesAt: Instant) => `Bây giờ là giờ nghỉ, tôi sẽ gửi ${formatDayTime(goesAt)}.`,
    /** Something else is due than what was confirmed. */
    otherNow: (reminded: Reminded) =>
      `Việc cần nhắc đã khác: ${purposeNow(reminded)}. Đồng chí nhắn lại: nhắc mọi người.`,
    done: ({ people, groups }: Pick<HandReminder, 'people' | 'groups'>) =>
      `Đã nhắc: ${groups === 0 ? '' : 'số liệu chung vào nhóm, '}tin riêng cho ${formatCount(people)} đồng chí.`,
    ordered: (goesAt: Instant) =>
      `Đã nhận lệnh, sẽ gửi ${formatDayTime(goesAt)} cho các đồng chí còn thiếu lúc đó.`,
    doneToday: (at: Instant) =>
      `Hôm nay đã nhắc lúc ${formatTime(at)}. Mỗi ngày chỉ nhắc chung một lần.`,
    orderedAlready: (at: Instant) => `Đã hẹn nhắc chung lúc ${formatDayTime(at)}.`,
    nothing: 'Không có ai cần nhắc: chưa có hạn hoặc buổi học sắp tới còn thiếu người.',
    onlyOnPaper: (n: number) =>
      `Còn ${formatCount(n)} đồng chí, đều theo bản giấy: xin Bí thư nhắc trực tiếp.`,
    /** To the group: how many are expected, never who. */
    groupSession: (session: string, when: { startsAt: Instant; venue: string }, people: number) =>
      `Nhắc lịch học: ${session}, ${formatDayTime(when.startsAt)}${venueAfter(when.venue)}. ` +
      `Có ${formatCount(people)} đồng chí cần dự.`,
    ownSession: (session: string, when: { startsAt: Instant; venue: string }) =>
      `Nhắc riêng đồng chí: ${session}, ${formatDayTime(when.startsAt)}${venueAfter(when.venue)}. ` +
      `Nếu không dự được, đồng chí nhắn: báo vắng.`,
  },

  part: {
    nameWhichToSend: 'Đồng chí nêu số phần, ví dụ: gửi phần 4 ngay.',
    nameWhichToPostpone: 'Đồng chí nêu số phần và ngày, ví dụ: hoãn phần 5 sang mai.',
    nameDay: (position: number) =>
      `Hoãn phần ${position} sang ngày nào? Đồng chí nhắn, ví dụ: hoãn phần ${position} sang mai.`,
    none: 'Đợt này chưa có phần nào để gửi.',
    noSuch: (position: number, total: number) =>
      `Tài liệu có ${total} phần, không có phần ${position}.`,
    notConfirmed: 'Tài liệu chưa được xác nhận không mật. Đồng chí xác nhận trong Mini App trước.',
    ofOtherUnit: (position: number) =>
      `Phần ${position} do cấp trên gửi, chi bộ không đổi được giờ gửi.`,
    sent: (position: number, at: Instant) => `Phần ${position} đã gửi ${formatDayTime(at)}.`,
    unscheduled: (position: number) =>
      `Phần ${position} chưa có giờ gửi. Đồng chí hẹn giờ trong Mini App, hoặc nhắn: gửi phần ${position} ngay.`,
    rescheduled: (position: number, dueAt: Instant | null) =>
      dueAt === null
        ? `Phần ${position} vừa bị bỏ hẹn.`
        : `Phần ${position} vừa được hẹn lại ${formatDayTime(dueAt)}.`,
    goesFirst: (position: number, earlier: { position: number; dueAt: Instant }) =>
      `Phần ${earlier.position} hẹn ${formatDayTime(earlier.dueAt)} chưa gửi, nên chưa gửi được phần ${position}. ` +
      `Đồng chí nhắn trước: gửi phần ${earlier.position} ngay.`,
    wouldSend: (positions: string, total: number, heading: string) =>
      `Gửi phần ${positions}/${total} “${heading}” vào nhóm ngay bây giờ.`,
    wouldSendLater: (positions: string, total: number, goesAt: Instant) =>
      `Bây giờ là giờ nghỉ: phần ${positions}/${total} sẽ gửi ${formatDayTime(goesAt)}.`,
    sending: (positions: string) => `Phần ${positions} đang được gửi vào nhóm.`,
    sendingLater: (positions: string, goesAt: Instant) =>
      `Phần ${positions} sẽ gửi ${formatDayTime(goesAt)}.`,
    wouldPostpone: (positions: string, from: Instant, to: Instant) =>
      `Hoãn phần ${positions} từ ${formatDayTime(from)} sang ${formatDayTime(to)}.`,
    postponed: (positions: string, to: Instant) =>
      `Đã hoãn: phần ${positions} gửi ${formatDayTime(to)}.`,
    notLater: (position: number, dueAt: Instant) =>
      `Phần ${position} đang hẹn ${formatDayTime(dueAt)}. Để hoãn, đồng chí nêu ngày sau ngày đó.`,
  },

  checkIn: {
    noSuchSession: 'Đợt này không có buổi học đó. Đồng chí hỏi: lịch học.',
    noneOn: (day: Day) => `${capital(formatDay(day))} không có buổi học. Đồng chí hỏi: lịch học.`,
    noneToday: (next: { session: string; startsAt: Instant; example: string } | null) =>
      next === null
        ? 'Hôm nay không có buổi học nào.'
        : `Hôm nay không có buổi học. Buổi tới: ${sessionAt(next.session, next.startsAt)}. ` +
          `Muốn mở sớm, đồng chí nhắn: mở điểm danh ${next.example}.`,
    bySession: (number: number) => `buổi ${number}`,
    byDay: (shortDay: string) => `ngày ${shortDay}`,
    nameWhich: (sessions: readonly string[]) =>
      `Có ${sessions.length} buổi: ${sessions.join('; ')}. Đồng chí nêu số buổi.`,
    oneOf: sessionAt,
    closed: (session: string, at: Instant) => `${session} đã chốt lúc ${formatDayTime(at)}.`,
    isOpen: (session: string, until: Instant) =>
      `${session} đang nhận điểm danh, đến ${formatDayTime(until)}.`,
    isNotOpen: (session: string) => `${session} hiện không nhận điểm danh.`,
    noneOpen: 'Hiện không có buổi nào đang nhận điểm danh.',
    wouldOpen: (session: string, startsAt: Instant, until: Instant) =>
      `Mở điểm danh ${sessionAt(session, startsAt)} ngay bây giờ, nhận mã đến ${formatDayTime(until)}.`,
    opened: (session: string, until: Instant) =>
      `Đã mở điểm danh ${session}, nhận mã đến ${formatDayTime(until)}. ` +
      `Mã hiện trong Mini App, mục Buổi học và điểm danh.`,
    wouldClose: (session: string, startsAt: Instant) =>
      `Dừng nhận mã điểm danh ${sessionAt(session, startsAt)} ngay bây giờ. Buổi học chưa chốt, vẫn mở lại được.`,
    ended: (session: string) =>
      `Đã dừng điểm danh ${session}. Khi cần mở lại, đồng chí nhắn: mở điểm danh.`,
  },

  plan: {
    none: 'Chi bộ chưa soạn chương trình hành động trong đợt này.',
    notNow: (state: PlanState) =>
      `Chương trình hành động: ${planStateLabels[state].toLocaleLowerCase('vi')}, nên chưa gửi xem xét được.`,
    lacking: (n: number) =>
      `Chương trình còn ${formatCount(n)} chỗ phải bổ sung trước khi gửi. Đồng chí mở mục Chương trình, kế hoạch để xem.`,
    wouldSend: ({ lines, tasks }: { lines: number; tasks: number }) =>
      `Gửi chương trình hành động (${formatCount(lines)} đoạn, ${formatCount(tasks)} nhiệm vụ) lên cấp trên xem xét. ` +
      `Nội dung được khóa cho đến khi cấp trên cho ý kiến.`,
    sent: 'Đã gửi chương trình hành động lên cấp trên xem xét.',
    notAtWork: 'Chương trình hành động chưa thực hiện nên chưa có ai để nhắc.',
    noTaskDue: 'Không có nhiệm vụ nào quá hạn hoặc đến hạn trong 7 ngày tới có người theo dõi.',
    wouldRemind: ({ people, tasks, onPaper: paper }: TasksToRemind) =>
      `Nhắc ${formatCount(people)} đồng chí theo dõi ${formatCount(tasks)} nhiệm vụ quá hạn hoặc đến hạn trong 7 ngày tới.${onPaper(paper)}`,
    reminded: ({ people }: TasksToRemind, goesAt: Instant | null) =>
      goesAt === null
        ? `Đã nhắc riêng ${formatCount(people)} đồng chí.`
        : `Đã nhận lệnh, sẽ gửi ${formatDayTime(goesAt)} cho ${formatCount(people)} đồng chí.`,
  },
}
