/** The words of the month in which a document's parts go out. */
export const appPushCalendar = {
  title: 'Xem lịch gửi theo tháng',
  mark: (positions: string) => `P${positions}`,
  day: (day: string, count: number) => `${day}: ${count} phần`,
  emptyDay: (day: string) => `${day}: không gửi phần nào`,
  line: (position: number, heading: string) => `Phần ${position}: ${heading}`,
  waiting: (time: string) => `Hẹn gửi lúc ${time}`,
  sent: (time: string) => `Đã gửi lúc ${time}`,
  paused: (time: string) => `Đang tạm dừng, hẹn cũ ${time}`,
  choose: 'Bấm vào ngày có phần để xem giờ gửi.',
} as const
