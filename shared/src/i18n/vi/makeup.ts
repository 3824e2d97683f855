/** What the server says about make-up sessions: the name proposed, the private invitation, refusals. */
import type { Instant } from '../../models/moments.ts'
import { timeOf } from '../../time/calendar.ts'
import { formatDayTime } from '../format.ts'

export const makeup = {
  name: 'Học bù',
  venue: 'Nơi chi bộ thường sinh hoạt',
  invitation: (about: {
    name: string
    startsAt: Instant
    endsAt: Instant
    venue: string
    link: string
  }) =>
    `Kính mời đồng chí dự buổi học bù “${about.name}”: ${formatDayTime(about.startsAt)} đến ${timeOf(about.endsAt)}, tại ${about.venue}. ` +
    `Nếu không dự được, đồng chí mở ${about.link} để báo vắng.`,
  over: (name: string) => `${name} đã bắt đầu hoặc đã chốt, không mời thêm được.`,
  noMakeup: (name: string) => `${name} không phải buổi học bù.`,
  notToInvite:
    'Có đồng chí đã học xong hoặc không thuộc diện phải học. Đồng chí tải lại danh sách rồi mời.',
} as const
