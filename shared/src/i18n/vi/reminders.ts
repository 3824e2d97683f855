/** The words of deadline reminders: counts to the group, a private line to who is pending, lists to the secretary. */
import type { Day } from '../../models/moments.ts'
import type { DeadlineSubject } from '../../vocabulary/deadline-subjects.ts'
import { formatCount, formatDay, ratioText } from '../format.ts'

/** What remains to be done, as it follows "còn phải". */
const task: Record<DeadlineSubject, string> = {
  hoc_xong: 'hoàn thành học tập',
  thu_hoach: 'nộp bài thu hoạch',
  chuong_trinh: 'ban hành chương trình hành động',
  ke_hoach_ca_nhan: 'nộp kế hoạch cá nhân',
  bao_cao: 'gửi báo cáo kết quả',
  so_ket: 'tổ chức sơ kết',
  tong_ket: 'tổ chức tổng kết',
}

const done: Partial<Record<DeadlineSubject, string>> = { hoc_xong: 'Đã học', thu_hoach: 'Đã nộp' }

const until = (day: Day) => `hết ngày ${formatDay(day)}`

const daysLeft = (days: number) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`)

export const reminders = {
  /** To the group: how many of how many, and until when. @param daysAhead whole days from today to the due day */
  groupCounts: (
    subject: DeadlineSubject,
    count: { done: number; of: number },
    due: { day: Day; daysAhead: number },
  ) =>
    `Nhắc hạn ${task[subject]}. ${done[subject] ?? 'Đã xong'} ${ratioText(count.done, count.of)}. ` +
    `Còn ${formatCount(count.of - count.done)} đồng chí, hạn ${until(due.day)} (${daysLeft(due.daysAhead)}).`,

  /** To the group, of what the branch does as a body: only until when. */
  groupDate: (subject: DeadlineSubject, due: { day: Day; daysAhead: number }) =>
    `Nhắc chi bộ: hạn ${task[subject]} là ${until(due.day)} (${daysLeft(due.daysAhead)}).`,

  dueTomorrow: (subject: DeadlineSubject, day: Day) =>
    `Nhắc riêng đồng chí: còn phải ${task[subject]}, hạn hết ngày mai, ${formatDay(day)}.`,
  /** Before the eve: where the secretary reminds by hand. */
  dueOn: (subject: DeadlineSubject, day: Day) =>
    `Nhắc riêng đồng chí: còn phải ${task[subject]}, hạn ${until(day)}.`,
  dueToday: (subject: DeadlineSubject, day: Day) =>
    `Nhắc riêng đồng chí: còn phải ${task[subject]}, hạn hết hôm nay, ${formatDay(day)}.`,
  overdue: (subject: DeadlineSubject, day: Day) =>
    `Nhắc riêng đồng chí: đã quá hạn ${task[subject]} (${until(day)}). ` +
    `Đề nghị đồng chí hoàn thành sớm; nếu có vướng mắc, xin báo Bí thư.`,
  /** Of a duty of the branch or of its head. */
  dutyOverdue: (subject: DeadlineSubject, day: Day) =>
    `Nhắc riêng đồng chí: đã quá hạn ${task[subject]} (${until(day)}).`,

  /** To the secretary alone. @param names already told apart where two are alike */
  overdueList: (subject: DeadlineSubject, day: Day, names: readonly string[]) =>
    `Danh sách gửi riêng Bí thư: quá hạn ${task[subject]} (${until(day)}), ` +
    `còn ${formatCount(names.length)} đồng chí: ${names.join('; ')}.`,
}
