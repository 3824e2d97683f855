/** Says what stands on the page of the practice ground's mailbox. */

export const practiceMail = {
  title: 'Hộp thư tập',
  empty: 'Chưa có thư nào. Thư gửi đi trong sân tập sẽ hiện ở đây, không gửi ra ngoài.',
  toAt: (to: string, time: string) => `Đến ${to}, ${time}`,
  back: 'Về hộp thư',
}
