/** The words of the Mini App's buttons for orders: remind everybody, stop check-in. */
import type { HandReminder } from '../../models/hand-reminder.ts'
import { chatOrders } from './chat-orders.ts'

export const appOrders = {
  remind: 'Nhắc mọi người',
  remindTitle: 'Nhắc mọi người?',
  /** What would be done, as the bot says it. */
  remindText: (reminder: HandReminder) => {
    const would = chatOrders.remind.would(reminder)
    return reminder.isLater ? `${would} ${chatOrders.remind.later(reminder.goesAt)}` : would
  },
  remindHow: 'Nhóm chỉ thấy số liệu chung. Từng đồng chí còn thiếu nhận một tin riêng.',
  remindConfirm: 'Nhắc',
  reminded: (reminder: HandReminder) =>
    reminder.isLater
      ? chatOrders.remind.ordered(reminder.goesAt)
      : chatOrders.remind.done(reminder),

  stopCheckIn: 'Dừng điểm danh',
  stopTitle: 'Dừng nhận mã điểm danh?',
  stopText: 'Mã đang hiện không dùng được nữa. Buổi học chưa chốt, đồng chí mở lại được khi cần.',
}
